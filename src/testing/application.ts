import { randomBytes, randomUUID } from 'node:crypto';
import { createRouterClient, type AnyRouter, type RouterClient } from '@orpc/server';
import pino from 'pino';
import type { Application, SignedIn } from '#platform/application';
import { fixedClock } from '#platform/clock';
import type { Database } from '#platform/database';
import { createFileStore, type BlobStore } from '#platform/files';
import { createKeyring } from '#platform/keyring';
import type { Signature } from '#platform/ledger/ledger';
import type { Actor, Grant, Role } from '#platform/permissions';

export const opening = '2025-11-11T08:00:00Z';

/** A whole application on a test database, standing at an exact instant. */
export function testApplication(db: Database, instant: string | Date = opening): Application {
  const keyring = createKeyring(randomBytes(32));
  return {
    db,
    clock: fixedClock(instant),
    keyring,
    files: createFileStore(memoryBlobStore(), keyring),
    log: pino({ level: 'silent' }),
    origin: 'http://localhost',
  };
}

/** The procedures of a module as somebody with one role calls them; `null` is somebody not signed in. */
export function callAs<Router extends AnyRouter>(
  app: Application,
  router: Router,
  role: Role | null,
  held: Partial<Omit<Grant, 'role'>> & { accountId?: string } = {},
): RouterClient<Router> {
  const account = role && signedInAs(role, held);
  return createRouterClient(router, {
    context: { app, account, locale: 'en' as const },
  } as never) as RouterClient<Router>;
}

export function signedInAs(
  role: Role,
  { accountId = randomUUID(), ...held }: Partial<Omit<Grant, 'role'>> & { accountId?: string } = {},
): SignedIn {
  return {
    accountId,
    sessionId: randomUUID(),
    linkId: null,
    displayName: role,
    isAdministrator: role === 'administrator',
    grants: [
      {
        editionId: 'bamex-2025',
        role,
        country: null,
        exhibitorId: null,
        participantId: null,
        ...held,
      },
    ],
  };
}

/** A signature for services called without the API. */
export function signedBy(
  id: string,
  instant: string | Date = opening,
  roles: Role[] = [],
): Signature {
  const actor: Actor = { id, roles, country: null, exhibitorId: null, participantId: null };
  return { actor, clock: fixedClock(instant) };
}

function memoryBlobStore(): BlobStore {
  const blobs = new Map<string, Uint8Array>();
  return {
    put: async (id, bytes) => void blobs.set(id, bytes),
    get: async (id) => blobs.get(id) ?? null,
    delete: async (id) => void blobs.delete(id),
  };
}
