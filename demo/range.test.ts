import { expect, it } from 'vitest';
import { readConvoys } from '#modules/convoys/service';
import { readSeats } from '#modules/convoys/seating/service';
import { readMissing, readRangeSessions, readWishes } from '#modules/demonstrations/service';
import { missingFor } from '#modules/demonstrations/submitting/rules';
import { readExhibits } from '#modules/exhibits/service';
import { listRanges, readGround } from '#modules/ranges/service';
import { provenEdition } from '#platform/edition';
import { testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { loadDemo } from './load.ts';
import { features } from './story/range/ground.ts';
import { shownSessions } from './story/range/sessions.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');

it('stands on the evening before the demo days are planned: approved, asked for, seated', async () => {
  await loadDemo(testApplication(db, '2025-11-12T09:00:00Z'), 'show');

  const sessions = await readRangeSessions(db, edition);
  expect(sessions).toHaveLength(shownSessions.length);
  expect(sessions.filter(({ state }) => state !== 'approved')).toEqual([]);
  expect(sessions.filter(({ sessionId }) => sessionId)).toHaveLength(17);
  const lacking = await readMissing(db, edition, sessions);
  expect([...lacking.values()].flatMap((one) => missingFor(one, 'approval'))).toEqual([]);

  expect((await readExhibits(db, edition)).filter(({ state }) => state !== 'on-site')).toEqual([]);
  const [range] = await listRanges(db, edition);
  expect((await readGround(db, edition, range?.id ?? '')).features).toHaveLength(features.length);
  const wishes = await readWishes(db, edition);
  expect(new Set(wishes.map(({ delegationId }) => delegationId)).size).toBe(35);

  const convoys = await readConvoys(db, edition);
  const seats = await readSeats(db, edition);
  for (const { id, sessionOutId, sessionBackId } of convoys) {
    expect(seats.filter(({ convoyId }) => convoyId === id)).toHaveLength(169);
    expect([sessionOutId, sessionBackId]).not.toContain(null);
  }
});
