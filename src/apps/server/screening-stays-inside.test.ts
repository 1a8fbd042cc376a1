import { createProcedureClient, isProcedure, type AnyProcedure } from '@orpc/server';
import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { fileInMemory } from '#modules/screening/lists/reading/source';
import { loadLists } from '#modules/screening/lists/service';
import { readReviewQueue } from '#modules/screening/review/service';
import { screenWhatIsDue } from '#modules/screening/running/service';
import type { Application } from '#platform/application';
import { provenEdition } from '#platform/edition';
import { isAppError } from '#platform/errors';
import { roles, type Grant, type Role } from '#platform/permissions';
import { callAs, signedBy, signedInAs, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { pages } from '../pages.ts';
import { refusalFor } from './guard.ts';
import { router } from './router.ts';
import { settle, type Belongings } from './testing/neighbours.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const others = roles.filter((role) => role !== 'commission');
/** What hits mean is no secret of the operator's; whom they are about is. */
const readableByTheOperator = new Set(['rules', '/office/:edition/screening/rules']);
/** The delegate whom `settle` registers resembles this entry; the id is in no other place. */
const list =
  'list_id,kind,name\nSECRET-1,person,SENEGAL-PERSON\nSECRET-2,person,Aminata SENEGAL-PERSON\n';

let app: Application;
let own: Belongings;

beforeEach(async () => {
  app = testApplication(db);
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
  own = await settle(app, 'bamex-2025', { country: 'SN', mark: 'SENEGAL' });
});

describe('a hit', () => {
  it.each(others)('is told to no %s, by no procedure and on no page', async (role) => {
    await findHits();
    const hits = await readHits();
    expect(hits.length).toBeGreaterThan(0);

    for (const [name, procedure] of Object.entries(router.screening)) {
      if (!isProcedure(procedure)) continue;
      if (role === 'organiser' && readableByTheOperator.has(name)) continue;
      for (const input of [{}, ...hits.map(({ id }) => ({ id }))])
        expect(await answerTo(procedure, role, input), name).toBe('permission.denied');
    }
    for (const { path } of pages.filter((page) => page.path.includes('/screening'))) {
      if (role === 'organiser' && readableByTheOperator.has(path)) continue;
      const address = path.replace(':edition', 'bamex-2025').replace(':hit', hits[0]?.id ?? '');
      expect(refusalFor(address, signedInAs(role, grantOf(role)))?.code).toBe('permission.denied');
    }
  });

  it.each(['embassy', 'exhibitor', 'organiser', 'protocol', 'liaison', 'person'] as const)(
    'changes no byte of what the %s reads of the person',
    async (role) => {
      const before = await everythingReadBy(role);
      await findHits();
      expect(await everythingReadBy(role)).toBe(before);
    },
  );
});

async function findHits(): Promise<void> {
  const by = signedBy('account:commission');
  const files = [fileInMemory('list.csv', new TextEncoder().encode(list))];
  const { loaded } = await loadLists(db, by, { files, cameBy: 'file', edition });
  expect(loaded[0]?.refusal).toBeNull();
  expect(await screenWhatIsDue(app, edition, by)).not.toMatchObject({ opened: 0 });
}

async function readHits() {
  const queue = { states: ['open' as const], at: app.clock.now() };
  return (await readReviewQueue(db, app.keyring, edition, queue)).hits;
}

/** Its file, its accreditation, its history and the lists it is in, as far as the role may read them. */
async function everythingReadBy(role: Role): Promise<string> {
  const person = { participantId: own.delegate };
  const api = callAs(app, router, role, grantOf(role));
  const scope = { edition: 'bamex-2025' };
  const answers = await Promise.allSettled([
    api.accreditation.find({ ...scope, ...person }),
    api.accreditation.queue({ ...scope, view: 'decided' }),
    api.accreditation.work(scope),
    api.participants.find({ ...scope, ...person }),
    api.participants.history({ ...scope, ...person }),
    api.participants.list(scope),
    api.badges.list(scope),
    api.own.read(scope),
  ]);
  const read = answers.filter(({ status }) => status === 'fulfilled');
  expect(read.length).toBeGreaterThan(0);
  return JSON.stringify(answers);
}

function grantOf(role: Role): Partial<Grant> {
  if (role === 'exhibitor') return { exhibitorId: own.exhibitor };
  if (role === 'person') return { country: 'SN', participantId: own.delegate };
  return role === 'embassy' || role === 'liaison' ? { country: 'SN' } : {};
}

async function answerTo(procedure: AnyProcedure, role: Role, input: object): Promise<string> {
  try {
    const answer: unknown = await createProcedureClient(procedure, {
      context: { app, account: signedInAs(role, grantOf(role)), locale: 'en' as const },
    })({ edition: 'bamex-2025', ...input });
    return JSON.stringify(answer);
  } catch (failure) {
    return isAppError(failure) ? failure.code : String(failure);
  }
}
