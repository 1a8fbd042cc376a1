import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { fixedClock } from '#platform/clock';
import { violatedConstraint } from '#platform/database';
import { provenEdition } from '#platform/edition';
import { systemActor } from '#platform/permissions';
import { useTestDatabase } from '#test/database';
import { factKind } from './kinds.ts';
import { record, verifyLedger } from './ledger.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const by = { actor: systemActor, clock: fixedClock('2025-11-11T08:00:00Z') };
const doorOpened = factKind<{ door: string; people: number }>('door.opened');

beforeEach(async () => {
  await write('north', 'south', 'east');
});

describe('a ledger', () => {
  it('holds rows that follow one another', async () => {
    expect(await verifyLedger(db, edition)).toEqual({ rows: 3, fault: null });
  });

  it('keeps every row when two writers come at once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, index) => write(`door-${index}`)));

    expect(await verifyLedger(db, edition)).toEqual({ rows: 23, fault: null });
  });

  it.each([
    [
      'another number in its data',
      sql`update ledger_entry set data = data || '{"people": 9}' where seq = 2`,
      { seq: 2, fault: 'edited' },
    ],
    [
      'another time',
      sql`update ledger_entry set recorded_at = recorded_at + interval '1 ms' where seq = 2`,
      { seq: 2, fault: 'edited' },
    ],
    [
      'a reason it never had',
      sql`update ledger_entry set reason = 'late' where seq = 3`,
      { seq: 3, fault: 'edited' },
    ],
    [
      'a row less in the middle',
      sql`delete from ledger_entry where seq = 2`,
      { seq: 2, fault: 'missing' },
    ],
    [
      'a row less at the end',
      sql`delete from ledger_entry where seq = 3`,
      { seq: 3, fault: 'cut-off' },
    ],
  ])('tells of %s', async (_change, tampering, fault) => {
    await db.transaction().execute(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx);
      await tampering.execute(tx);
    });

    expect((await verifyLedger(db, edition)).fault).toEqual(fault);
  });

  it.each([
    ['updated', sql`update ledger_entry set reason = 'better' where seq = 1`],
    ['deleted', sql`delete from ledger_entry where seq = 1`],
    ['truncated', sql`truncate ledger_entry`],
  ])('cannot be %s by the program itself', async (_verb, statement) => {
    const failure = await statement.execute(db).catch((thrown: unknown) => thrown);

    expect(failure).toBeInstanceOf(Error);
    expect(violatedConstraint(failure)).toBeNull();
    expect(await verifyLedger(db, edition)).toEqual({ rows: 3, fault: null });
  });

  it('takes nothing from a transaction that fails', async () => {
    const failing = db.transaction().execute(async (tx) => {
      await record(tx, edition, by, [doorOpened('west', { door: 'west', people: 1 })]);
      throw new Error('power');
    });

    await expect(failing).rejects.toThrow('power');
    expect(await verifyLedger(db, edition)).toEqual({ rows: 3, fault: null });
  });
});

function write(...doors: string[]) {
  return db.transaction().execute((tx) =>
    record(
      tx,
      edition,
      by,
      doors.map((door) => doorOpened(door, { door, people: 2 })),
    ),
  );
}
