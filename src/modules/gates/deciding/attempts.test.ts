import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { badgeFlags } from '#modules/badges/types';
import type { Pairing } from '../pairing/types.ts';
import { openingHours } from './opening-hours.ts';
import { entryAttempt, pairingMade } from './rules.ts';
import { passbackInForce } from './settings/rules.ts';
import {
  aBadge,
  aGate,
  aGatePlan,
  aKnowledge,
  anAttempt,
  aPassage,
  decide,
  doorsOpen,
  minutesAfter,
  noon,
} from './testing.ts';
import type { Attempt, Knowledge } from './types.ts';

const guest = aBadge({ idx: 1, flags: badgeFlags.escortRequired });
const host = aBadge({ idx: 7, flags: badgeFlags.mayEscort });

describe('decideAttempt: anti-passback', () => {
  const inside = [aPassage({ at: doorsOpen })];

  it.each([
    ['off', null],
    ['soft', { severity: 'amber', cure: 'check-identity' }],
    ['hard', { severity: 'red', cure: 'check-identity' }],
  ] as const)('answers to a second entry at a gate that is %s', (antiPassback, consequence) => {
    const knowledge = aKnowledge({ gate: aGate('north', 'hall', antiPassback), passages: inside });

    expect(decide(anAttempt(), knowledge)).toMatchObject({
      refusal: consequence ? 'already-inside' : null,
      consequence,
    });
  });

  it('lets the guard admit after a look at the holder, where it is soft and only there', () => {
    const attempt = anAttempt({ identityChecked: true });
    const at = (antiPassback: 'soft' | 'hard') =>
      aKnowledge({ gate: aGate('north', 'hall', antiPassback), passages: inside });

    expect(decide(attempt, at('soft')).admitted).toBe(true);
    expect(decide(attempt, at('hard')).refusal).toBe('already-inside');
  });

  it.each([
    ['exactly at the age', 15, 'red', []],
    ['a moment beyond the age', 15.001, 'amber', ['passback-softened']],
  ])('makes a hard gate soft without news: %s', (_when, minutes, severity, alerts) => {
    const knowledge = aKnowledge({
      gate: aGate('north', 'hall', 'hard'),
      passages: inside,
      heardAt: minutesAfter(noon, -minutes),
      settings: { freshMinutes: 15 },
    });

    expect(decide(anAttempt(), knowledge)).toMatchObject({ consequence: { severity }, alerts });
  });

  it('never makes a gate firmer than it was set, and a soft one never anything else', () => {
    const passbacks = fc.constantFrom('off' as const, 'soft' as const, 'hard' as const);
    fc.assert(
      fc.property(passbacks, fc.option(fc.nat(60)), fc.nat(60), (set, age, freshMinutes) => {
        const heardAt = age === null ? null : minutesAfter(noon, -age);
        const found = passbackInForce(set, { freshMinutes }, { heardAt, at: noon });
        const isStale = age !== null && age > freshMinutes;

        expect(found).toBe(set === 'hard' && isStale ? 'soft' : set);
      }),
    );
  });

  it('leaves out the categories that are exempt', () => {
    const knowledge = aKnowledge({ passages: inside, settings: { passbackExempt: [3] } });

    expect(decide(anAttempt(), knowledge).admitted).toBe(true);
  });

  it.each([
    ['a minute before the nightly exit', '2026-11-11T09:29:00Z', 'already-inside'],
    ['at the nightly exit', '2026-11-11T09:30:00Z', null],
  ])('forgets who never left: %s', (_when, at, refusal) => {
    const zones = [
      { zoneBit: 0, nightlyExitAt: '09:30', forgetAfterMinutes: 9_999, capacity: null },
    ];
    const knowledge = aKnowledge({
      passages: [aPassage({ at: minutesAfter(noon, 60) })],
      settings: { zones },
    });

    expect(decide(anAttempt({ at: new Date(at) }), knowledge).refusal).toBe(refusal);
  });
});

describe('decideAttempt: escorts', () => {
  it.each<[string, Partial<Attempt>, Partial<Knowledge>, string | null]>([
    ['nobody', {}, {}, 'escort-missing'],
    ['a host', brought(), {}, null],
    ['a host read 20 s later', brought({ secondsLater: 20 }), {}, null],
    ['a host read 21 s later', brought({ secondsLater: 21 }), {}, 'escort-missing'],
    ['somebody who may escort nobody', brought({ by: aBadge({ idx: 7 }) }), {}, 'escort-missing'],
    ['themselves', brought({ by: { ...host, idx: 1 } }), {}, 'escort-missing'],
    ['another guest', brought({ by: { ...host, flags: 3 } }), {}, 'escort-missing'],
    ['a host without the zone', brought({ by: { ...host, zones: 0b100 } }), {}, 'escort-missing'],
    [
      'a host whose badge is revoked',
      brought(),
      { prints: [{ idx: 7, generation: 0, issuedAt: doorsOpen, revokedAt: doorsOpen }] },
      'escort-missing',
    ],
    [
      'a host who is inside already',
      brought(),
      { passages: [aPassage({ idx: 7 })], gate: aGate('north', 'hall', 'hard') },
      null,
    ],
    [
      'a host of another delegation',
      brought(),
      { grants: [aParty(1, 'party:1'), aParty(7, 'party:2')] },
      'escort-not-theirs',
    ],
    ['their own host', brought(), { grants: [aParty(1, 'party:1'), aParty(7, 'party:1')] }, null],
    ['a host with four guests inside', brought(), withGuests(4), null],
    ['a host with five guests inside', brought(), withGuests(5), 'escort-guests-full'],
  ])('answers to a guest with %s', (_who, attempt, knowledge, refusal) => {
    const asked = anAttempt({ badge: { ok: true, claims: guest }, ...attempt });

    expect(decide(asked, aKnowledge(knowledge)).refusal).toBe(refusal);
  });

  it('does not count a guest among the others when they come again', () => {
    const claims = { ...guest, idx: 103 };
    const attempt = anAttempt({ ...brought(), badge: { ok: true, claims }, identityChecked: true });

    expect(decide(attempt, aKnowledge(withGuests(5))).refusal).toBe(null);
  });

  it('alerts when a host leaves and guests do not, and lets the host go', () => {
    const leaving = anAttempt({ badge: { ok: true, claims: host }, direction: 'out' });

    const cameIn = (guests: number) => {
      const { pairings, passages } = withGuests(guests);
      return aKnowledge({ pairings, passages: [...passages, aPassage({ idx: 7 })] });
    };

    expect(decide(leaving, cameIn(1))).toMatchObject({
      admitted: true,
      alerts: ['guests-left-inside'],
    });
    expect(decide(leaving, cameIn(0)).alerts).toEqual([]);
  });

  it('tells of an exit that no entry explains, and lets out', () => {
    const leaving = anAttempt({ direction: 'out' });

    expect(decide(leaving, aKnowledge())).toMatchObject({
      admitted: true,
      alerts: ['exit-without-entry'],
    });
    expect(decide(leaving, aKnowledge({ passages: [aPassage()] })).alerts).toEqual([]);
  });

  it('tells the pairing that an entry makes', () => {
    const asked = anAttempt({ badge: { ok: true, claims: guest }, ...brought() });
    const knowledge = aKnowledge();

    expect(pairingMade(asked, knowledge)).toEqual(aVisitOf(1));
    expect(pairingMade({ ...asked, direction: 'out' }, knowledge)).toBe(null);
    expect(pairingMade({ ...asked, escort: null }, knowledge)).toBe(null);
    expect(pairingMade(anAttempt(brought()), knowledge)).toBe(null);
  });
});

describe('decideAttempt: transferable badges', () => {
  const claims = aBadge({ idx: 50, name: '' });
  const loan: Pairing = {
    kind: 'floater',
    idx: 50,
    with: { pin: 'MSPC-12' },
    zoneBit: 0,
    at: doorsOpen,
    endedAt: null,
  };

  it('open nothing until somebody wears them, and nothing after they came back', () => {
    const attempt = anAttempt({ badge: { ok: true, claims } });
    const with_ = (pairings: Pairing[]) => decide(attempt, aKnowledge({ pairings }));

    expect(with_([])).toMatchObject({
      refusal: 'floater-unpaired',
      consequence: { severity: 'amber', cure: 'pair-badge' },
    });
    expect(with_([loan]).admitted).toBe(true);
    expect(with_([{ ...loan, endedAt: noon }]).refusal).toBe('floater-unpaired');
  });

  it('always go out', () => {
    const attempt = anAttempt({ badge: { ok: true, claims }, direction: 'out' });

    expect(decide(attempt, aKnowledge()).admitted).toBe(true);
  });
});

it('knows the same of an attempt in whatever order it learnt it', () => {
  const passages = fc.array(
    fc.record({
      id: fc.uuid(),
      idx: fc.constantFrom(1, 7, 1234),
      direction: fc.constantFrom('in', 'out'),
      at: fc.integer({ min: -300, max: 60 }).map((minutes) => minutesAfter(noon, minutes)),
      zoneBit: fc.constantFrom(0, 2),
    }),
    { maxLength: 12 },
  );
  const hours = openingHours(aGatePlan);
  fc.assert(
    fc.property(passages, fc.constantFrom(guest, host, aBadge()), (some, claims) => {
      const told = some.map((one) => aPassage(one));
      const attempt = anAttempt(brought());
      const limits = [{ categories: null, gateId: null, zoneBit: 0, per: 'day' as const, most: 2 }];
      const knowing = (list: typeof told) =>
        entryAttempt(
          claims,
          attempt,
          aKnowledge({ passages: list, pairings: [aVisitOf(1)], settings: { limits } }),
          hours,
        );

      expect(knowing(told.toReversed())).toEqual(knowing(told));
    }),
  );
});

/** Brought in by a host whose badge is read so many seconds after the guest's. */
function brought({ by = host, secondsLater = 3 } = {}): Pick<Attempt, 'escort'> {
  return {
    escort: {
      badge: { ok: true, claims: by },
      readAt: new Date(noon.getTime() + secondsLater * 1_000),
    },
  };
}

function aParty(idx: number, right: string) {
  return { idx, right, from: null, until: null };
}

/** Guests 100 and up, whom the host brought in when the doors opened. */
function withGuests(count: number): Pick<Knowledge, 'pairings' | 'passages'> {
  const numbers = Array.from({ length: count }, (_, number) => 100 + number);
  return {
    pairings: numbers.map((idx) => ({ ...aVisitOf(idx), at: doorsOpen })),
    passages: numbers.map((idx) => aPassage({ idx })),
  };
}

function aVisitOf(idx: number): Pairing {
  return { kind: 'escort', idx, with: { idx: 7 }, zoneBit: 0, at: noon, endedAt: null };
}
