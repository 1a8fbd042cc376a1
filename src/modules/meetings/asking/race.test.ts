import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeEach, expect, inject, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { anExhibitorRow } from '#modules/participants/testing';
import { openDatabase } from '#platform/database';
import { provenEdition } from '#platform/edition';
import { isAppError } from '#platform/errors';
import { verifyLedger } from '#platform/ledger/ledger';
import { signedBy } from '#test/application';
import { useTestDatabase } from '#test/database';
import { acceptMeeting } from './answers/service.ts';
import { aTable } from './testing.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const MANY = 100;
const startsAt = new Date('2025-11-11T10:00:00Z');

let exhibitorId: string;
let ids: string[];

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
  exhibitorId = await anExhibitorRow(db, 'TR');
  await aTable(db, 'RDV1', 99);
  ids = await questionsOfMany();
});

it(
  'books one of a hundred meetings that are accepted for one slot at once, and loses none of the others',
  { timeout: 180_000 },
  async () => {
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db);
    const wide = openDatabase({ ...inject('cluster'), database: rows[0]?.name ?? '' }, 16);
    const { actor, clock } = signedBy('account:staff');
    const company = { actor: { ...actor, roles: ['exhibitor' as const], exhibitorId }, clock };

    const answers = await Promise.allSettled(
      ids.map((id) => acceptMeeting(wide, edition, company, { id, personIds: [], read: [] })),
    ).finally(() => wide.destroy());

    const refusals = answers.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refusals).toHaveLength(MANY - 1);
    expect(new Set(refusals.map((one) => (isAppError(one) ? one.code : one)))).toEqual(
      new Set(['meeting.time-taken']),
    );
    expect(await countBy('meeting', 'state')).toEqual({ asked: MANY - 1, planned: 1 });
    expect(await countBy('meeting_proposal', 'state')).toEqual({ accepted: 1, open: MANY - 1 });
    expect(await countBy('meeting_booking', 'holder_kind')).toEqual({
      guest: 1,
      host: 1,
      place: 1,
    });
    expect((await verifyLedger(db, edition)).fault).toBeNull();
  },
);

/** As many delegations have asked the same exhibitor for the same slot. */
async function questionsOfMany(): Promise<string[]> {
  const rows = Array.from({ length: MANY }, (_, index) => ({
    meeting: randomUUID(),
    delegation: randomUUID(),
    name: `Delegation ${index}`,
  }));
  const json = JSON.stringify(rows);
  const each = sql`jsonb_to_recordset(${json}::jsonb) as one(meeting uuid, delegation uuid, name text)`;
  await sql`insert into delegation (edition_id, id, country, name, level)
    select ${edition}, delegation, 'BF', name, 'minister' from ${each}`.execute(db);
  await sql`insert into meeting (edition_id, id, delegation_id, exhibitor_id, asked_by, state, source)
    select ${edition}, meeting, delegation, ${exhibitorId}::uuid, 'delegation', 'asked', 'self' from ${each}`.execute(
    db,
  );
  await sql`insert into meeting_proposal (edition_id, meeting_id, side, starts_at, made_at, made_by, hold_until, state)
    select ${edition}, meeting, 'guest', ${startsAt}::timestamptz, '2025-11-11T07:00:00Z', 'link:embassy',
      ${startsAt}::timestamptz, 'open' from ${each}`.execute(db);
  return rows.map(({ meeting }) => meeting);
}

async function countBy(table: string, column: string): Promise<Record<string, number>> {
  const { rows } = await sql<{ key: string; count: number }>`
    select ${sql.ref(column)} as key, count(*)::int as count from ${sql.table(table)}
    group by 1 order by 1`.execute(db);
  return Object.fromEntries(rows.map(({ key, count }) => [key, count]));
}
