import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDuplicates, type GateLog } from './rules.ts';
import type { AntiPassback, BadgeChange, IncidentProposal, Passage } from './types.ts';

describe('findDuplicates: a badge inside twice', () => {
  it('finds the second entry at another gate and names both passages', () => {
    const first = aPassage({ id: 'a', gateId: 'north', at: at(0) });
    const second = aPassage({ id: 'b', gateId: 'south', at: at(5) });

    expect(find([first, second])).toEqual([
      {
        key: 'double-entry:b',
        kind: 'double-entry',
        idx: 7,
        severity: 'amber',
        passages: [first, second],
      },
    ]);
  });

  it('finds nothing where the badge left in between', () => {
    expect(
      keys([aPassage({ id: 'a', at: at(0) }), anExit(at(3)), aPassage({ id: 'b', at: at(5) })]),
    ).toEqual([]);
  });

  it('withdraws an incident when the exit that explains it arrives late', () => {
    const entries = [aPassage({ id: 'a', at: at(0) }), aPassage({ id: 'b', at: at(5) })];

    expect(keys(entries)).toEqual(['double-entry:b']);
    expect(keys([...entries, anExit(at(3))])).toEqual([]);
  });

  it('keeps the key of an incident when an entry in between arrives late', () => {
    const entries = [aPassage({ id: 'a', at: at(0) }), aPassage({ id: 'c', at: at(5) })];
    const late = aPassage({ id: 'b', at: at(2) });

    expect(keys([...entries, late])).toEqual(['double-entry:b', 'double-entry:c']);
  });

  it('says who was before whom at the same instant, by id', () => {
    const entries = [aPassage({ id: 'b', at: at(0) }), aPassage({ id: 'a', at: at(0) })];

    expect(keys(entries)).toEqual(['double-entry:b']);
  });

  it('counts a passage once, however often it was sent', () => {
    expect(keys([aPassage(), aPassage(), aPassage()])).toEqual([]);
  });

  it('counts each zone and each badge for itself', () => {
    const otherZone = aPassage({ id: 'b', zoneBit: 1, at: at(1) });
    const otherBadge = aPassage({ id: 'c', idx: 8, at: at(2) });

    expect(keys([aPassage(), otherZone, otherBadge])).toEqual([]);
  });

  it('does not count a refusal: it let nobody in', () => {
    expect(keys([aPassage(), aPassage({ id: 'b', at: at(1), admitted: false })])).toEqual([]);
  });

  it.each([
    ['a minute before an entry is forgotten', 599, ['double-entry:b']],
    ['at the instant an entry is forgotten', 600, []],
  ])('decides %s', (_when, minutes, found) => {
    expect(keys([aPassage(), aPassage({ id: 'b', at: at(minutes) })])).toEqual(found);
  });

  it.each<[AntiPassback, string | undefined]>([
    ['off', undefined],
    ['soft', 'amber'],
    ['hard', 'red'],
  ])('takes it as the zone does: %s', (antiPassback, severity) => {
    const log = aLog([aPassage(), aPassage({ id: 'b', at: at(1) })], [], antiPassback);

    expect(findDuplicates(log)[0]?.severity).toBe(severity);
  });
});

describe('findDuplicates: a dead badge', () => {
  it('finds an old print used after the new one was made', () => {
    const replaced: BadgeChange = { kind: 'replaced', idx: 7, generation: 1, at: at(5) };

    expect(keys([aPassage({ at: at(4) })], [replaced])).toEqual([]);
    expect(keys([aPassage({ at: at(5) })], [replaced])).toEqual(['old-generation-used:a']);
    expect(keys([aPassage({ generation: 1, at: at(6) })], [replaced])).toEqual([]);
  });

  it('finds an old print used after the new one was seen, though nobody told of the reprint', () => {
    const [newer, old] = [aPassage({ generation: 1 }), aPassage({ id: 'b', at: at(700) })];

    expect(find([newer, old])).toMatchObject([
      { kind: 'old-generation-used', severity: 'red', passages: [newer, old] },
    ]);
  });

  it('finds an entry from the instant of the revocation on, but lets the holder leave', () => {
    const revoked: BadgeChange = { kind: 'revoked', idx: 7, at: at(5) };

    expect(keys([aPassage({ at: at(4) })], [revoked])).toEqual([]);
    expect(keys([aPassage({ at: at(5) })], [revoked])).toEqual(['revoked-used:a']);
    expect(keys([anExit(at(6))], [revoked])).toEqual([]);
  });

  it('does not blame a badge for the change of another', () => {
    const changes: BadgeChange[] = [
      { kind: 'revoked', idx: 8, at: at(0) },
      { kind: 'replaced', idx: 8, generation: 1, at: at(0) },
    ];

    expect(keys([aPassage({ at: at(1) })], changes)).toEqual([]);
  });
});

describe('findDuplicates: any log', () => {
  it('gives the same answer in whatever order and however often the passages came', () => {
    const aLogTwice = fc.tuple(somePassages, someChanges).chain(([passages, changes]) =>
      fc.record({
        passages: fc.constant(passages),
        changes: fc.constant(changes),
        shuffled: fc.shuffledSubarray([...passages, ...passages], {
          minLength: passages.length * 2,
        }),
        shuffledChanges: fc.shuffledSubarray(changes, { minLength: changes.length }),
      }),
    );

    fc.assert(
      fc.property(aLogTwice, ({ passages, changes, shuffled, shuffledChanges }) => {
        expect(find(shuffled, shuffledChanges)).toEqual(find(passages, changes));
      }),
    );
  });

  it('finds exactly the entries that a slow and simple search finds', () => {
    fc.assert(
      fc.property(somePassages, (passages) => {
        const found = keys(passages).filter((key) => key.startsWith('double-entry'));

        expect(found).toEqual(doubleEntriesOneByOne(passages));
      }),
      { numRuns: 500 },
    );
  });

  it('gives each incident a key of its own', () => {
    fc.assert(
      fc.property(somePassages, someChanges, (passages, changes) => {
        const found = keys(passages, changes);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});

/** An entry is double when some earlier one, not forgotten, has no exit and no entry behind it. */
function doubleEntriesOneByOne(passages: readonly Passage[]): string[] {
  const admitted = passages.filter((passage) => passage.admitted);
  const isBefore = (a: Passage, b: Passage) =>
    a.at < b.at || (a.at.getTime() === b.at.getTime() && a.id < b.id);
  const isSame = (a: Passage, b: Passage) => a.idx === b.idx && a.zoneBit === b.zoneBit;

  return admitted
    .filter((later) => later.direction === 'in')
    .filter((later) =>
      admitted.some(
        (earlier) =>
          earlier.direction === 'in' &&
          isSame(earlier, later) &&
          isBefore(earlier, later) &&
          later.at.getTime() - earlier.at.getTime() < 600 * 60_000 &&
          !admitted.some(
            (other) => isSame(other, later) && isBefore(earlier, other) && isBefore(other, later),
          ),
      ),
    )
    .map(({ id }) => `double-entry:${id}`)
    .toSorted();
}

const somePassages = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[a-f]{2}$/),
    idx: fc.nat(2),
    generation: fc.nat(1),
    gateId: fc.constantFrom('north', 'south'),
    zoneBit: fc.nat(1),
    direction: fc.constantFrom('in', 'in', 'out'),
    at: fc.nat(1200).map(at),
    admitted: fc.boolean(),
  }),
  { selector: ({ id }) => id, maxLength: 30 },
);

const someChanges: fc.Arbitrary<BadgeChange[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('revoked'), idx: fc.nat(2), at: fc.nat(1200).map(at) }),
    fc.record({
      kind: fc.constant('replaced'),
      idx: fc.nat(2),
      generation: fc.constant(1),
      at: fc.nat(1200).map(at),
    }),
  ),
  { maxLength: 5 },
);

function find(
  passages: readonly Passage[],
  changes: readonly BadgeChange[] = [],
): IncidentProposal[] {
  return findDuplicates(aLog(passages, changes));
}

function keys(passages: readonly Passage[], changes: readonly BadgeChange[] = []): string[] {
  return find(passages, changes).map(({ key }) => key);
}

function aLog(
  passages: readonly Passage[],
  changes: readonly BadgeChange[],
  antiPassback: AntiPassback = 'soft',
): GateLog {
  return {
    passages,
    changes,
    countingRuleOf: () => ({ antiPassback, forgetAfterMinutes: 600, nightlyExit: null }),
  };
}

function aPassage(changes: Partial<Passage> = {}): Passage {
  return {
    id: 'a',
    idx: 7,
    generation: 0,
    gateId: 'north',
    zoneBit: 0,
    direction: 'in',
    at: at(0),
    admitted: true,
    ...changes,
  };
}

function anExit(instant: Date): Passage {
  return aPassage({ id: 'exit', direction: 'out', at: instant });
}

/** Minutes after the doors open. */
function at(minutes: number): Date {
  return new Date(Date.UTC(2026, 10, 10, 8, minutes));
}
