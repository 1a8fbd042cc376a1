import { describe, expect, it } from 'vitest';
import { aBadge, aPassage, minutesAfter, noon } from '../deciding/testing.ts';
import {
  guestsInside,
  isHostOf,
  isReadInTime,
  isTransferable,
  refusePairing,
  wearerOf,
} from './rules.ts';
import type { Pairing } from './types.ts';

const floater = aBadge({ idx: 50, name: '' });

describe('transferable badges', () => {
  it('are those without a name, but for categories that never bear one', () => {
    expect(isTransferable(floater, [])).toBe(true);
    expect(isTransferable(floater, [3])).toBe(false);
    expect(isTransferable(aBadge(), [])).toBe(false);
  });

  it('are worn from the pairing to the return, and by nobody before or after', () => {
    const pairings = [aLoan({ at: noon, endedAt: minutesAfter(noon, 60) })];

    expect(wearerOf(50, pairings, minutesAfter(noon, -1))).toBeUndefined();
    expect(wearerOf(50, pairings, noon)).toEqual({ idx: 7 });
    expect(wearerOf(50, pairings, minutesAfter(noon, 59))).toEqual({ idx: 7 });
    expect(wearerOf(50, pairings, minutesAfter(noon, 60))).toBeUndefined();
    expect(wearerOf(51, pairings, noon)).toBeUndefined();
  });

  it('belong to whoever had them last', () => {
    const pairings = [
      aLoan({ at: minutesAfter(noon, 5), with: { pin: 'MSPC-12' } }),
      aLoan({ at: noon }),
    ];

    expect(wearerOf(50, pairings, minutesAfter(noon, 6))).toEqual({ pin: 'MSPC-12' });
  });
});

describe('refusePairing', () => {
  it.each<[string, Partial<Parameters<typeof refusePairing>[0]>, string | null]>([
    ['a named badge of the same delegation', {}, null],
    ['the pin of an organisation', { wearer: { pin: 'MSPC-12' } }, null],
    ['no pin', { wearer: { pin: '  ' } }, 'pin-missing'],
    ['a badge that bears a name', { badge: { claims: aBadge(), parties: [] } }, 'bears-a-name'],
    ['a badge that is out', { pairings: [aLoan()] }, 'not-returned'],
    [
      'a badge that has come back',
      { pairings: [aLoan({ at: minutesAfter(noon, -9), endedAt: noon })] },
      null,
    ],
    [
      'another transferable badge as its wearer',
      { wearer: { claims: aBadge({ idx: 51, name: '' }), parties: ['party:1'] } },
      'wearer-without-name',
    ],
    [
      'a person of another delegation',
      { wearer: { claims: aBadge(), parties: ['party:2'] } },
      'wearer-of-other-party',
    ],
  ])('answers to %s', (_what, changes, refusal) => {
    const asked = {
      badge: { claims: floater, parties: ['party:1'] },
      wearer: { claims: aBadge(), parties: ['party:1'] },
      pairings: [],
      namelessCategories: [],
      at: noon,
    };

    expect(refusePairing({ ...asked, ...changes })).toBe(refusal);
  });
});

describe('escorts', () => {
  it.each([
    ['at once', 0, true],
    ['twenty seconds after', 20, true],
    ['twenty seconds before', -20, true],
    ['a moment more than twenty seconds after', 20.001, false],
    ['a moment more than twenty seconds before', -20.001, false],
  ])('may be read %s', (_when, seconds, inTime) => {
    const rule = { withinSeconds: 20, guestsPerHost: 5 };

    expect(isReadInTime(noon, new Date(noon.getTime() + seconds * 1_000), rule)).toBe(inTime);
  });

  it('bring in those of their own party, and whoever belongs to none', () => {
    expect(isHostOf(['party:1', 'party:2'], ['party:2'])).toBe(true);
    expect(isHostOf(['party:1'], ['party:2'])).toBe(false);
    expect(isHostOf([], ['party:2'])).toBe(false);
    expect(isHostOf([], [])).toBe(true);
  });

  it('have as guests those they brought in last and who are still there', () => {
    const pairings = [
      aVisit({ idx: 1 }),
      aVisit({ idx: 2 }),
      aVisit({ idx: 3 }),
      // The third guest came back with somebody else.
      aVisit({ idx: 3, at: minutesAfter(noon, 5), with: { idx: 8 } }),
      aVisit({ idx: 4, zoneBit: 2 }),
    ];
    const passages = [
      aPassage({ idx: 1, at: noon }),
      aPassage({ idx: 2, at: noon }),
      aPassage({ idx: 2, at: minutesAfter(noon, 6), direction: 'out' }),
      aPassage({ idx: 3, at: minutesAfter(noon, 5) }),
      aPassage({ idx: 4, at: noon, zoneBit: 2 }),
    ];
    const zone = {
      zoneBit: 0,
      at: minutesAfter(noon, 10),
      pairings,
      passages,
      forgetting: { forgetAfterMinutes: 60, nightlyExit: null },
    };

    expect(guestsInside(7, zone)).toEqual([1]);
    expect(guestsInside(8, zone)).toEqual([3]);
    expect(guestsInside(7, { ...zone, zoneBit: 2 })).toEqual([4]);
    expect(guestsInside(7, { ...zone, at: minutesAfter(noon, 60) })).toEqual([]);
  });
});

function aLoan(changes: Partial<Pairing> = {}): Pairing {
  return {
    kind: 'floater',
    idx: 50,
    with: { idx: 7 },
    zoneBit: 0,
    at: minutesAfter(noon, -30),
    endedAt: null,
    ...changes,
  };
}

function aVisit(changes: Partial<Pairing>): Pairing {
  return { ...aLoan({ at: noon }), kind: 'escort', ...changes };
}
