import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { badgeFlags, type BadgeClaims } from '#modules/badges/types';
import type { Refusal } from '../types.ts';
import {
  aBadge,
  aGate,
  aGatePlan,
  aKnowledge,
  anAttempt,
  aPassage,
  decide,
  minutesAfter,
} from './testing.ts';
import type { Attempt } from './types.ts';

/** At the turn something changes: what the gate answers a millisecond before it, and at it. */
type Turn = {
  what: string;
  before: Refusal | null;
  after: Refusal | null;
  claims?: (turn: Date) => Partial<BadgeClaims>;
  knowledge?: (turn: Date) => Parameters<typeof aKnowledge>[0];
  attempt?: (turn: Date) => Partial<Attempt>;
};

const turns: Turn[] = [
  {
    what: 'a badge ends',
    before: null,
    after: 'expired',
    claims: (turn) => ({ expires: turn }),
  },
  {
    what: 'a badge begins',
    before: 'too-early',
    after: null,
    claims: (turn) => ({ notBefore: turn }),
  },
  {
    what: 'the doors open',
    before: 'outside-hours',
    after: null,
    knowledge: (turn) => ({ plan: openFor({ opensAt: turn }) }),
  },
  {
    what: 'the doors close',
    before: null,
    after: 'outside-hours',
    knowledge: (turn) => ({ plan: openFor({ closesAt: turn }) }),
  },
  {
    what: 'a badge is revoked',
    before: null,
    after: 'revoked',
    knowledge: (turn) => ({ prints: [aPrint(0, long(turn), turn)] }),
  },
  {
    what: 'a badge is printed again',
    before: null,
    after: 'replaced',
    knowledge: (turn) => ({ prints: [aPrint(0, long(turn), null), aPrint(1, turn, null)] }),
  },
  {
    what: 'somebody is let in',
    before: null,
    after: 'already-inside',
    knowledge: (turn) => ({ passages: [aPassage({ at: turn })] }),
  },
  {
    what: 'somebody leaves',
    before: 'already-inside',
    after: null,
    knowledge: (turn) => ({
      passages: [aPassage({ at: long(turn) }), aPassage({ at: turn, direction: 'out' })],
    }),
  },
  {
    what: 'an entry without exit is forgotten',
    before: 'already-inside',
    after: null,
    knowledge: (turn) => ({
      passages: [aPassage({ at: minutesAfter(turn, -90) })],
      settings: { zones: [aZoneSetting({ forgetAfterMinutes: 90 })] },
    }),
  },
  {
    what: 'a transferable badge is given out',
    before: 'floater-unpaired',
    after: null,
    claims: () => ({ name: '' }),
    knowledge: (turn) => ({ pairings: [aLoan(turn, null)] }),
  },
  {
    what: 'a transferable badge comes back',
    before: null,
    after: 'floater-unpaired',
    claims: () => ({ name: '' }),
    knowledge: (turn) => ({ pairings: [aLoan(long(turn), turn)] }),
  },
  {
    what: 'a right begins',
    before: 'right-missing',
    after: null,
    knowledge: (turn) => ({ settings: { rights: [aDemand(null)] }, grants: [aGrant(turn, null)] }),
  },
  {
    what: 'a right ends',
    before: null,
    after: 'right-missing',
    knowledge: (turn) => ({ settings: { rights: [aDemand(null)] }, grants: [aGrant(null, turn)] }),
  },
  {
    what: 'a gate begins to ask for a right',
    before: null,
    after: 'right-missing',
    knowledge: (turn) => ({
      settings: { rights: [aDemand({ from: turn, until: minutesAfter(turn, 1) })] },
    }),
  },
  {
    what: 'a gate no longer asks for a right',
    before: 'right-missing',
    after: null,
    knowledge: (turn) => ({ settings: { rights: [aDemand({ from: long(turn), until: turn })] } }),
  },
  {
    what: 'a lease runs out',
    before: null,
    after: 'slice-used',
    knowledge: (turn) => ({
      settings: { zones: [aZoneSetting({ capacity: { people: 9, kind: 'hard' } })] },
      leases: [
        { zoneBit: 0, device: 'd', number: 1, places: 1, issuedAt: long(turn), expiresAt: turn },
      ],
    }),
  },
  {
    what: 'the entry of a badge for one entry is made',
    before: null,
    after: 'entry-used',
    claims: () => ({ flags: badgeFlags.singleEntry }),
    knowledge: (turn) => ({
      gate: aGate('north', 'hall', 'off'),
      passages: [aPassage({ at: turn })],
    }),
  },
  {
    what: 'the last entry that a limit allows is made',
    before: null,
    after: 'limit-reached',
    knowledge: (turn) => ({
      gate: aGate('north', 'hall', 'off'),
      passages: [aPassage({ at: turn })],
      settings: {
        limits: [{ categories: null, gateId: null, zoneBit: null, per: 'edition', most: 1 }],
      },
    }),
  },
  {
    what: 'somebody has waited long enough to come again',
    before: 'condition-failed',
    after: null,
    knowledge: (turn) => ({
      gate: aGate('north', 'hall', 'off'),
      passages: [aPassage({ at: minutesAfter(turn, -30) })],
      settings: {
        conditions: [{ gateIds: null, demands: { minutesSinceLastEntry: { atLeast: 30 } } }],
      },
    }),
  },
  {
    what: 'the escort was read twenty seconds before',
    before: 'escort-missing',
    after: null,
    claims: () => ({ flags: badgeFlags.escortRequired }),
    attempt: (turn) => ({ escort: escortReadAt(new Date(turn.getTime() + 20_000)) }),
  },
  {
    what: 'the escort was read more than twenty seconds ago',
    before: null,
    after: 'escort-missing',
    claims: () => ({ flags: badgeFlags.escortRequired }),
    attempt: (turn) => ({ escort: escortReadAt(new Date(turn.getTime() - 20_001)) }),
  },
];

/** Any millisecond of the first day at which nothing else speaks against an entry. */
const aTurn = fc
  .date({
    min: new Date('2026-11-10T10:00:00Z'),
    max: new Date('2026-11-10T17:00:00Z'),
    noInvalidDate: true,
  })
  .map((turn) => new Date(turn));

describe('the answer turns at the instant, and neither before nor after it', () => {
  it.each(turns)('when $what', ({ before, after, ...turning }) => {
    fc.assert(
      fc.property(aTurn, (turn) => {
        expect(answerAt(new Date(turn.getTime() - 1), turn, turning)).toBe(before);
        expect(answerAt(turn, turn, turning)).toBe(after);
      }),
      { numRuns: 50 },
    );
  });
});

it('turns the day at midnight of the show, not of the gate', () => {
  const inIstanbul = { ...aGatePlan, edition: { id: 'i', timeZone: 'Europe/Istanbul' } };
  const all = { from: '2026-11-09T00:00:00Z', until: '2026-11-13T00:00:00Z' };
  const claims = { notBefore: new Date(all.from), expires: new Date(all.until), days: 0b10 };
  const at = (instant: string) =>
    answerAt(new Date(instant), new Date(instant), {
      claims: () => claims,
      knowledge: () => ({ plan: inIstanbul }),
    });

  expect(at('2026-11-10T20:59:59.999Z')).toBe('wrong-day');
  expect(at('2026-11-10T21:00:00Z')).toBe('outside-hours');
});

function answerAt(
  at: Date,
  turn: Date,
  { claims, knowledge, attempt }: Pick<Turn, 'claims' | 'knowledge' | 'attempt'>,
): Refusal | null {
  const badge = { ok: true as const, claims: aBadge(claims?.(turn)) };
  return decide(anAttempt({ badge, at, ...attempt?.(turn) }), aKnowledge(knowledge?.(turn)))
    .refusal;
}

/** Long before a turn, and still on the first day. */
function long(turn: Date): Date {
  return minutesAfter(turn, -60);
}

function openFor(hours: Partial<(typeof aGatePlan)['days'][number]>) {
  return { ...aGatePlan, days: aGatePlan.days.map((day) => ({ ...day, ...hours })) };
}

function aPrint(generation: number, issuedAt: Date, revokedAt: Date | null) {
  return { idx: 1234, generation, issuedAt, revokedAt };
}

function aZoneSetting(changes: object) {
  return { zoneBit: 0, nightlyExitAt: null, forgetAfterMinutes: 999, capacity: null, ...changes };
}

function aLoan(at: Date, endedAt: Date | null) {
  return { kind: 'floater' as const, idx: 1234, with: { pin: 'M-1' }, zoneBit: 0, at, endedAt };
}

function aDemand(during: { from: Date; until: Date } | null) {
  return { gateId: 'north', anyOf: ['convoy:2'], during, firm: false };
}

function aGrant(from: Date | null, until: Date | null) {
  return { idx: 1234, right: 'convoy:2', from, until };
}

function escortReadAt(readAt: Date): Attempt['escort'] {
  const claims = aBadge({ idx: 7, flags: badgeFlags.mayEscort });
  return { badge: { ok: true, claims }, readAt };
}
