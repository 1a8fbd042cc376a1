import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { gateFigures } from '#modules/gates/figures';
import { fixedClock } from '#platform/clock';
import { provenEdition } from '#platform/edition';
import { factKind } from '#platform/ledger/kinds';
import { ledgerPosition, record } from '#platform/ledger/ledger';
import { loadMessages } from '#platform/messages';
import { systemActor } from '#platform/permissions';
import { useTestDatabase } from '#test/database';
import { countFigures, figures } from './figures.ts';

const db = useTestDatabase();
const by = { actor: systemActor, clock: fixedClock('2025-11-11T09:00:00Z') };

describe('every figure', () => {
  it('has a key of its own', () => {
    const keys = figures.map(({ key }) => key);

    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(figures.map(({ key }) => key))('is named and defined: %s', async (key) => {
    const { results } = await loadMessages('fr');
    const [first = '', rest = ''] = key.split(/\.(.*)/);
    const told: Record<
      string,
      Record<string, { label: string; definition: string }>
    > = results.figure;

    expect(told[first]?.[rest]).toMatchObject({
      label: expect.stringMatching(/./),
      definition: expect.stringMatching(/\.$/),
    });
  });

  it('is nothing on an empty ledger', async () => {
    const counted = await countFigures({ db, edition: provenEdition('empty'), upTo: 0 });

    expect(counted.filter(({ value }) => value !== 0)).toEqual([]);
  });
});

describe('the figures of attendance', () => {
  it('count persons once, visits by day, and never exhibitor staff as visitors', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uuid(), fc.array(anyPassage, { maxLength: 60 }), async (id, passages) => {
        const edition = provenEdition(`edition-${id.slice(0, 13)}`);
        await db.transaction().execute((tx) => record(tx, edition, by, passages.map(asFact)));
        const { seq } = await ledgerPosition(db, edition);
        const counted = new Map<string, number>();
        for (const { key, count } of gateFigures)
          counted.set(key, (await count({ db, edition, upTo: seq })).value);
        const value = (key: string) => counted.get(key);

        const entries = passages.filter(
          ({ verdict, direction }) => verdict === 'admitted' && direction === 'in',
        );
        const visitors = entries.filter(({ countsAs }) => countsAs === 'visitor');
        const staff = entries.filter(({ countsAs }) => countsAs === 'exhibitor');
        expect(value('visitors.total')).toBe(
          distinct(visitors, ({ participantId }) => participantId),
        );
        expect(value('visits.total')).toBe(distinct(visitors, personDay));
        expect(value('attendance.total')).toBe(distinct([...visitors, ...staff], personDay));
        expect(value('entries.total')).toBe(entries.length);
        expect(value('entries.refused')).toBe(
          passages.filter(({ verdict }) => verdict === 'refused').length,
        );
      }),
      { numRuns: 25 },
    );
  });

  it('stay what they were at an earlier position of the ledger', async () => {
    const edition = provenEdition('bamex-2025');
    const first = {
      participantId: 'a',
      countsAs: 'visitor',
      day: 0,
      verdict: 'admitted',
      direction: 'in',
    } as const;
    await db.transaction().execute((tx) => record(tx, edition, by, [asFact(first, 0)]));
    const { seq: before } = await ledgerPosition(db, edition);
    await db
      .transaction()
      .execute((tx) => record(tx, edition, by, [asFact({ ...first, participantId: 'b' }, 1)]));
    const { seq: after } = await ledgerPosition(db, edition);

    const visitorsAt = async (upTo: number) =>
      (await countFigures({ db, edition, upTo })).find(({ key }) => key === 'visitors.total')
        ?.value;
    expect(await visitorsAt(before)).toBe(1);
    expect(await visitorsAt(after)).toBe(2);
  });

  it('adds the parts up exactly where it says so', async () => {
    const edition = provenEdition('bamex-2025');
    const onDays = [0, 1].map((day, index) =>
      asFact(
        { participantId: 'a', countsAs: 'visitor', day, verdict: 'admitted', direction: 'in' },
        index,
      ),
    );
    await db.transaction().execute((tx) => record(tx, edition, by, onDays));

    const additive = (await countFigures({ db, edition, upTo: 2 })).filter(
      (figure) => figure.additive,
    );
    const sums = additive.map(({ key, parts }) => [
      key,
      parts.reduce((sum, part) => sum + part.value, 0),
    ]);
    expect(sums).toEqual(additive.map(({ key, value }) => [key, value]));
  });
});

it('rests on the kinds it names and on no other', async () => {
  const kinds = [...new Set(figures.flatMap((figure) => figure.kinds))];
  const { rows } = await sql<{ kind: string }>`select unnest(${kinds}::text[]) as kind`.execute(db);

  // A ledger with one row of every kind but those a figure names gives that figure nothing.
  for (const [index, figure] of figures.entries()) {
    const edition = provenEdition(`without-${index}`);
    const others = rows.filter(({ kind }) => !figure.kinds.includes(kind));
    await db.transaction().execute((tx) =>
      record(
        tx,
        edition,
        by,
        others.map(({ kind }, at) =>
          factKind<Record<string, unknown>>(kind as `${string}.${string}`)(`s${at}`, everything),
        ),
      ),
    );
    const { seq: upTo } = await ledgerPosition(db, edition);
    expect((await figure.count({ db, edition, upTo })).value, figure.key).toBe(0);
  }
});

/** Data that would be counted by any figure that looked at it. */
const everything = {
  country: 'TR',
  countsAs: 'visitor',
  verdict: 'admitted',
  direction: 'in',
  participantId: 'p',
  delegationId: 'd',
  exhibitorId: 'e',
  exhibitorKind: 'company',
  categoryId: 'c',
  decision: 'cleared',
  rankClass: 'general',
  type: 'demo',
  netAreaM2: 9,
  day: 0,
};

type Passed = {
  participantId: string;
  countsAs: 'visitor' | 'exhibitor' | 'service';
  day: number;
  verdict: 'admitted' | 'refused';
  direction: 'in' | 'out';
};

const anyPassage: fc.Arbitrary<Passed> = fc
  .record({
    participantId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    day: fc.nat(3),
    verdict: fc.constantFrom('admitted', 'refused'),
    direction: fc.constantFrom('in', 'out'),
  })
  .map((passage) => ({ ...passage, countsAs: kindOf(passage.participantId) }));

const passageRecorded = factKind<Record<string, unknown>>('passage.recorded');

function asFact(passage: Passed, index: number) {
  return passageRecorded(`passage-${index}`, { ...everything, ...passage });
}

/** A person stays in one category. */
function kindOf(participantId: string): Passed['countsAs'] {
  return participantId < 'd' ? 'visitor' : participantId < 'f' ? 'exhibitor' : 'service';
}

function personDay({ participantId, day }: Passed): string {
  return `${participantId} ${day}`;
}

function distinct(passages: Passed[], key: (passage: Passed) => string): number {
  return new Set(passages.map(key)).size;
}
