import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { badgeFlags } from '#modules/badges/types';
import { refusals } from '../../schema.ts';
import type { EntryRefusal } from '../../types.ts';
import { decideEntry } from '../../rules.ts';
import { overrideOffer, readOverride, writeOverride } from '../overriding/rules.ts';
import { overrideReasons, type OverrideReason } from '../overriding/types.ts';
import { openingHours } from '../opening-hours.ts';
import {
  aBadge,
  aGate,
  aKnowledge,
  anAttempt,
  anEntryAttempt,
  aPassage,
  minutesAfter,
  noon,
} from '../testing.ts';
import type { Attempt, Knowledge } from '../types.ts';
import { decideOverride } from './rules.ts';

const levels = {
  guard: ['already-inside', 'photo-not-checked'],
  supervisor: [
    'entry-used',
    'right-missing',
    'condition-failed',
    'wrong-day',
    'too-early',
    'outside-hours',
    'limit-reached',
    'full',
    'escort-missing',
    'escort-not-theirs',
    'escort-guests-full',
  ],
  never: [
    'revoked',
    'replaced',
    'suspended',
    'test-badge',
    'zone-not-granted',
    'expired',
    'slice-used',
    'floater-unpaired',
  ],
} as const;
const entryRefusals: EntryRefusal[] = Object.values(levels).flat();

describe('overrideOffer', () => {
  it.each(['guard', 'supervisor', 'never'] as const)(
    'leaves to each what is theirs: %s',
    (level) => {
      const theirs = entryRefusals.filter((refusal) => offerOf(refusal).level === level);

      expect(theirs).toEqual(levels[level]);
    },
  );

  it('decides on every reason of the entry rule', () => {
    const ofTheBadge = [
      'not-a-badge',
      'malformed',
      'unknown-key',
      'bad-signature',
      'beyond-key',
      'other-edition',
    ];

    expect([...ofTheBadge, ...entryRefusals].toSorted()).toEqual(refusals.toSorted());
  });

  it('has a reason to choose where somebody may override, and none where nobody may', () => {
    for (const refusal of entryRefusals) {
      const { level, reasons } = offerOf(refusal);
      expect(reasons.length > 0).toBe(level !== 'never');
    }
  });

  it('asks for a supervisor where a second entry is refused firmly', () => {
    const offer = overrideOffer('already-inside', { antiPassback: 'hard', firm: [] });

    expect(offer.level).toBe('supervisor');
  });
});

describe('decideOverride', () => {
  it.each<[string, Parameters<typeof override>[0], object]>([
    ['a badge that is admitted', {}, { allowed: false, why: 'not-refused' }],
    [
      'a forged badge',
      { attempt: { badge: { ok: false, refusal: 'bad-signature' } } },
      { allowed: false, why: 'never' },
    ],
    ['a wrong day, by the guard', { ...onWrongDay(), by: 'guard' }, { why: 'supervisor-needed' }],
    [
      'a wrong day, for a reason of another refusal',
      { ...onWrongDay(), reason: 'counted-inside' },
      { why: 'reason-unfit' },
    ],
    [
      'a wrong day, by a supervisor',
      onWrongDay(),
      { allowed: true, word: 'wrong-day/programme-changed', decision: { admitted: true } },
    ],
    [
      'a second entry, by the guard',
      {
        knowledge: { passages: [aPassage()] },
        by: 'guard',
        reason: 'exit-not-scanned',
      },
      { allowed: true, word: 'already-inside/exit-not-scanned', decision: { admitted: true } },
    ],
    [
      'a firm second entry, by the guard',
      {
        knowledge: { passages: [aPassage()], gate: aGate('north', 'hall', 'hard') },
        by: 'guard',
        reason: 'exit-not-scanned',
      },
      { why: 'supervisor-needed' },
    ],
    ['a soft capacity', { ...inFullZone('soft') }, { allowed: true, decision: { admitted: true } }],
    ['a hard capacity', { ...inFullZone('hard') }, { allowed: false, why: 'never' }],
    [
      'a right that can be waived',
      { ...withoutRight(false) },
      { allowed: true, decision: { admitted: true } },
    ],
    ['a safety briefing', { ...withoutRight(true) }, { allowed: false, why: 'never' }],
  ])('answers to %s', (_what, asked, expected) => {
    expect(override(asked)).toMatchObject(expected);
  });

  it('leaves what the reason does not fit: a supervisor who waives a day has compared no photo', () => {
    const claims = aBadge({ days: 0b10, flags: badgeFlags.photoCheck });
    const asked = { attempt: { badge: { ok: true, claims } } } as const;

    expect(override({ ...asked, reason: 'programme-changed' })).toMatchObject({
      allowed: true,
      waived: ['wrong-day'],
      decision: { admitted: false, refusal: 'photo-not-checked' },
    });
  });

  it('waives with one reason all that it fits', () => {
    const claims = aBadge({ days: 0b10, notBefore: minutesAfter(noon, 1) });

    expect(override({ attempt: { badge: { ok: true, claims } } })).toMatchObject({
      waived: ['wrong-day', 'too-early'],
      word: 'wrong-day+too-early/programme-changed',
      decision: { admitted: true },
    });
  });
});

it('stands against every waiver where nobody may waive', () => {
  const spoilt = [
    { knownBadge: { state: 'revoked', latestGeneration: 0 } },
    { knownBadge: { state: 'active', latestGeneration: 1 } },
    { claims: aBadge({ zones: 0 }) },
    { claims: aBadge({ expires: noon }) },
    { place: 'slice-used' },
    { place: 'full', firm: ['full'] },
    { rightMissing: true, firm: ['right-missing'] },
    { unpaired: true },
  ] as const;
  for (const changes of spoilt)
    expect(decideEntry(anEntryAttempt({ ...changes, waived: entryRefusals })).admitted).toBe(false);
});

describe('the word of an override', () => {
  it('is read as it was written', () => {
    const waivable = [...levels.supervisor, ...levels.guard];
    fc.assert(
      fc.property(
        fc.subarray(waivable, { minLength: 1 }),
        fc.constantFrom(...overrideReasons),
        (waived, reason) => {
          const read = readOverride(writeOverride({ waived, reason }));

          expect(read?.reason).toBe(reason);
          expect(read?.waived.toSorted()).toEqual(waived.toSorted());
        },
      ),
    );
  });

  it.each([
    '',
    'wrong-day',
    '/emergency',
    'wrong-day/',
    'wrong-day/because',
    'revoked/emergency',
    'wrong-day+revoked/emergency',
    'wrong-day/emergency/more',
  ])('is not just anything: %s', (word) => {
    expect(readOverride(word)).toBeUndefined();
  });
});

function override({
  attempt = {},
  knowledge = {},
  by = 'supervisor',
  reason = 'programme-changed',
}: {
  attempt?: Partial<Attempt>;
  knowledge?: Parameters<typeof aKnowledge>[0];
  by?: 'guard' | 'supervisor';
  reason?: OverrideReason;
}) {
  const known: Knowledge = aKnowledge(knowledge);
  return decideOverride(anAttempt(attempt), known, openingHours(known.plan), { by, reason });
}

function onWrongDay(): { attempt: Partial<Attempt> } {
  return { attempt: { badge: { ok: true, claims: aBadge({ days: 0b10 }) } } };
}

function inFullZone(kind: 'soft' | 'hard') {
  const zones = [
    { zoneBit: 0, nightlyExitAt: null, forgetAfterMinutes: 999, capacity: { people: 50, kind } },
  ];
  return {
    knowledge: { settings: { zones }, occupancy: [{ zoneBit: 0, inside: 50, letInHere: 0 }] },
    reason: 'counted-inside' as const,
  };
}

function withoutRight(firm: boolean) {
  const rights = [{ gateId: 'north', anyOf: ['briefing'], during: null, firm }];
  return { knowledge: { settings: { rights } } };
}

function offerOf(refusal: EntryRefusal) {
  return overrideOffer(refusal, { antiPassback: 'soft', firm: [] });
}
