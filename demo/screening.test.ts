import { expect, it } from 'vitest';
import { readReviewQueue } from '#modules/screening/review/service';
import { readStanding } from '#modules/screening/running/service';
import { provenEdition } from '#platform/edition';
import { testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { loadDemo } from './load.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');

it('has hits of the demo at every stage of their review, and nobody due', async () => {
  const app = testApplication(db, '2025-11-01T18:00:00Z');
  await loadDemo(app, 'accreditation');

  const at = app.clock.now();
  const { hits } = await readReviewQueue(db, app.keyring, edition, {
    states: ['open', 'proposed', 'cleared'],
    at,
  });
  const told = hits.map(({ entryId, state, effect }) => `${entryId} ${state} ${effect}`);
  expect(told.toSorted()).toEqual([
    'INV-001 proposed review',
    'INV-002 cleared review',
    'INV-003 open block-for-review',
    'INV-004 open review',
    'INV-006 open review',
  ]);
  expect(await readStanding(db, edition, at)).toMatchObject({ lists: 1, due: 0, unreadable: 0 });
}, 60_000);
