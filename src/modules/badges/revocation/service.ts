import { createHash } from 'node:crypto';
import type { Application } from '#platform/application';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { record } from '#platform/ledger/ledger';
import { systemActor } from '#platform/permissions';
import { ensureEditionKey, signingKid } from '../trust/service.ts';
import { encodeRevocations } from './list.ts';
import { lookUpIn, revocationsFrom } from './rules.ts';
import { signRevocations } from './signed-list.ts';
import { addRevocationList, findRevocationList, listDeadPrints } from './store.ts';
import type { Revocations, SignedRevocations } from './types.ts';

/**
 * The dead badges of an edition, signed by its key. As long as nothing changes it is the same
 * list with the same bytes; any change, also of the key, makes a new one with the next epoch.
 */
export async function currentRevocations(
  app: Application,
  edition: EditionScope,
): Promise<SignedRevocations> {
  // Gates ask often and rarely is there news, so they do not wait for the ledger.
  const seen = await readState(app.db, edition);
  if (seen.isCurrent && seen.last) return told(seen.last);

  return app.db.transaction().execute(async (tx) => {
    // The head of the ledger: who revokes holds it too, so the list is never half of a change.
    await record(tx, edition, { actor: systemActor, clock: app.clock }, []);
    const key = await ensureEditionKey(app, tx, edition);
    const { last, listed, isCurrent } = await readState(tx, edition);
    if (isCurrent && last) return told(last);

    const list: Revocations = {
      epoch: (last?.epoch ?? 0) + 1,
      issued: app.clock.now(),
      ...listed,
    };
    const row = {
      epoch: list.epoch,
      issuedAt: list.issued,
      revokedCount: list.revoked.length,
      reprintedCount: list.generations.length,
      kid: key.kid,
      content: digestOf(listed),
      signed: Buffer.from(await signRevocations(list, key, edition)),
    };
    await addRevocationList(tx, edition, row);
    return told(row);
  });
}

/** What is known of single badges, by the database and not by a list: `revoked`, `replaced`, or null. */
export async function readBadgeStates(
  db: Database,
  edition: EditionScope,
): Promise<ReturnType<typeof lookUpIn>> {
  return lookUpIn(revocationsFrom(await listDeadPrints(db, edition)));
}

type Last = NonNullable<Awaited<ReturnType<typeof findRevocationList>>>;

async function readState(db: Database, edition: EditionScope) {
  const last = await findRevocationList(db, edition);
  const listed = revocationsFrom(await listDeadPrints(db, edition));
  const isCurrent =
    last !== undefined &&
    last.content.equals(digestOf(listed)) &&
    last.kid === (await signingKid(db, edition));
  return { last, listed, isCurrent };
}

function told({ epoch, issuedAt, revokedCount, reprintedCount, signed }: Last): SignedRevocations {
  return {
    epoch,
    issuedAt,
    count: revokedCount,
    reprinted: reprintedCount,
    signed: new Uint8Array(signed),
  };
}

/** Of what is listed; epoch and date aside. */
function digestOf(listed: Pick<Revocations, 'revoked' | 'generations'>): Buffer {
  const list = { epoch: 0, issued: new Date(0), ...listed };
  return createHash('sha256').update(encodeRevocations(list)).digest();
}
