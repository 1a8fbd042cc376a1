import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { badgeFlags, type BadgeClaims } from '#modules/badges/types';
import { aBadge, anEntryAttempt, noon } from './deciding/testing.ts';
import { consequenceOf, decideEntry } from './rules.ts';
import type { EntryAttempt, EntryRefusal, EscortStanding, KnownBadge } from './types.ts';

const start = new Date('2026-11-10T00:00:00Z');
const end = new Date('2026-11-12T00:00:00Z');
const { gate: mainGate } = anEntryAttempt();

/** Each makes a good attempt fail for one reason; the hardest to cure first. */
const faults: Fault[] = [
  { refusal: 'revoked', spoil: known({ state: 'revoked' }) },
  { refusal: 'replaced', spoil: known({ latestGeneration: 1 }) },
  { refusal: 'suspended', spoil: known({ state: 'suspended' }) },
  { refusal: 'test-badge', spoil: flagged(badgeFlags.test) },
  { refusal: 'zone-not-granted', spoil: claiming({ zones: 0b11111110 }) },
  { refusal: 'expired', spoil: claiming({ expires: noon }) },
  {
    refusal: 'entry-used',
    spoil: (attempt) => flagged(badgeFlags.singleEntry)({ ...attempt, enteredBefore: true }),
  },
  { refusal: 'right-missing', spoil: being({ rightMissing: true }) },
  { refusal: 'condition-failed', spoil: being({ conditionFailed: true }) },
  { refusal: 'wrong-day', spoil: claiming({ days: 0b10 }) },
  { refusal: 'too-early', spoil: claiming({ notBefore: end }) },
  { refusal: 'outside-hours', spoil: being({ opening: [] }) },
  { refusal: 'limit-reached', spoil: being({ limitReached: true }) },
  { refusal: 'full', spoil: being({ place: 'full' }) },
  { refusal: 'slice-used', spoil: being({ place: 'slice-used' }) },
  { refusal: 'floater-unpaired', spoil: being({ unpaired: true }) },
  { refusal: 'already-inside', spoil: being({ alreadyInside: true }) },
  { refusal: 'escort-missing', spoil: escorted('missing') },
  { refusal: 'escort-not-theirs', spoil: escorted('not-theirs') },
  { refusal: 'escort-guests-full', spoil: escorted('guests-full') },
  { refusal: 'photo-not-checked', spoil: being({ photoOwed: true }) },
];

describe('decideEntry', () => {
  it.each<[string, Partial<EntryAttempt>]>([
    ['a valid badge at a gate of one of its zones', {}],
    ['a badge of which the gate has not heard', { knownBadge: undefined }],
    ['a print newer than the gate has heard of', { claims: aBadge({ generation: 3 }) }],
    [
      'a single entry that has not been made',
      { claims: aBadge({ flags: badgeFlags.singleEntry }) },
    ],
  ])('admits %s', (_what, changes) => {
    expect(decideEntry(anEntryAttempt(changes))).toEqual({ admitted: true });
  });

  it.each([
    ['a second before the badge starts', '2026-11-09T23:59:59Z', 'too-early'],
    ['at the instant the badge starts', '2026-11-10T00:00:00Z', undefined],
    ['a second before the badge ends', '2026-11-11T23:59:59Z', undefined],
    ['at the instant the badge ends', '2026-11-12T00:00:00Z', 'expired'],
  ])('decides %s', (_when, at, refusal) => {
    const attempt = anEntryAttempt({ at: new Date(at), opening: null });

    expect(refusalOf(attempt)).toBe(refusal);
  });

  it.each([
    ['a millisecond before the doors open', '2026-11-10T08:59:59.999Z', 'outside-hours'],
    ['at the instant the doors open', '2026-11-10T09:00:00Z', undefined],
    ['at the instant of the midday closing', '2026-11-10T13:00:00Z', 'outside-hours'],
    ['at the instant of the second opening', '2026-11-10T14:00:00Z', undefined],
    ['at the instant the doors close', '2026-11-10T17:00:00Z', 'outside-hours'],
  ])('decides %s', (_when, at, refusal) => {
    const periods = [
      { opens: new Date('2026-11-10T09:00:00Z'), closes: new Date('2026-11-10T13:00:00Z') },
      { opens: new Date('2026-11-10T14:00:00Z'), closes: new Date('2026-11-10T17:00:00Z') },
    ];

    expect(refusalOf(anEntryAttempt({ at: new Date(at), opening: periods }))).toBe(refusal);
  });

  it.each(faults)('refuses for one reason alone: $refusal', ({ refusal, spoil }) => {
    expect(refusalOf(spoil(anEntryAttempt()))).toBe(refusal);
  });

  it('gives the reason that is hardest to cure when there are several', () => {
    fc.assert(
      fc.property(fc.subarray(faults, { minLength: 1 }), (some) => {
        // The hardest is added last, because a badge has one state only, and a holder one escort.
        const attempt = some.reduceRight((spoilt, { spoil }) => spoil(spoilt), anEntryAttempt());

        expect(refusalOf(attempt)).toBe(some[0]?.refusal);
      }),
    );
  });

  it.each<[string, number, Partial<EntryAttempt>, EntryRefusal]>([
    [
      'an escorted visitor without escort',
      badgeFlags.escortRequired,
      { escort: 'present' },
      'escort-missing',
    ],
    ['a test badge on a real day', badgeFlags.test, { testMode: true }, 'test-badge'],
  ])('refuses %s, and only that', (_what, flags, cure, refusal) => {
    const claims = aBadge({ flags });

    expect(refusalOf(anEntryAttempt({ claims }))).toBe(refusal);
    expect(refusalOf(anEntryAttempt({ claims, ...cure }))).toBeUndefined();
  });

  it.each(['missing', 'not-theirs', 'guests-full'] as const)(
    'asks nobody for an escort who needs none: %s',
    (escort) => {
      expect(refusalOf(anEntryAttempt({ escort }))).toBeUndefined();
    },
  );

  it('refuses every badge between the days of the edition', () => {
    expect(refusalOf(anEntryAttempt({ dayIndex: null }))).toBe('wrong-day');
  });

  it('lets a badge in twice where exits are not scanned', () => {
    const gate = { ...mainGate, antiPassback: 'off' } as const;

    expect(refusalOf(anEntryAttempt({ gate, alreadyInside: true }))).toBeUndefined();
  });

  it.each(faults)('lets out, unless the badge is dead: $refusal', ({ refusal, spoil }) => {
    const isDead = ['revoked', 'replaced', 'suspended', 'test-badge'].includes(refusal);

    expect(refusalOf(spoil(anEntryAttempt({ direction: 'out' })))).toBe(
      isDead ? refusal : undefined,
    );
  });

  it('never admits a revoked badge, whatever else is true', () => {
    fc.assert(
      fc.property(anyAttempt, fc.nat(255), (attempt, latestGeneration) => {
        const knownBadge = { state: 'revoked', latestGeneration } as const;

        expect(refusalOf({ ...attempt, knownBadge })).toBe('revoked');
      }),
    );
  });

  it('never admits an old print of a badge', () => {
    fc.assert(
      fc.property(anyAttempt, fc.constantFrom('active', 'suspended'), (attempt, state) => {
        const knownBadge = { state, latestGeneration: attempt.claims.generation + 1 } as const;

        expect(refusalOf({ ...attempt, knownBadge })).toBe('replaced');
      }),
    );
  });

  it('never turns an admission into a refusal by one more zone, day, escort or check', () => {
    fc.assert(
      fc.property(anyAttempt, fc.nat(31), fc.nat(15), (attempt, zone, day) => {
        fc.pre(decideEntry(attempt).admitted);
        const { claims } = attempt;
        const zones = (claims.zones | (1 << zone)) >>> 0;
        const days = claims.days | (1 << day);

        expect(refusalOf({ ...attempt, claims: { ...claims, zones, days } })).toBeUndefined();
        expect(refusalOf({ ...attempt, escort: 'present', photoOwed: false })).toBeUndefined();
      }),
    );
  });

  it('never admits by what a gate learns of a badge', () => {
    fc.assert(
      fc.property(anyAttempt, (attempt) => {
        fc.pre(decideEntry(attempt).admitted);

        expect(decideEntry({ ...attempt, knownBadge: undefined })).toEqual({ admitted: true });
      }),
    );
  });

  it('knows no person: name, country, category and photo change nothing', () => {
    const aHolder = fc.record({
      name: fc.string(),
      nationality: fc.string(),
      category: fc.nat(255),
      photoHash: fc.constant(null),
    });

    fc.assert(
      fc.property(anyAttempt, aHolder, (attempt, holder) => {
        const claims = { ...attempt.claims, ...holder };

        expect(decideEntry({ ...attempt, claims })).toEqual(decideEntry(attempt));
      }),
    );
  });
});

describe('consequenceOf', () => {
  it('leaves to the guard only what the guard can cure', () => {
    const amber = faults
      .map(({ refusal }) => refusal)
      .filter((refusal) => consequenceOf(refusal, mainGate).severity === 'amber');

    expect(amber).toEqual([
      'floater-unpaired',
      'already-inside',
      'escort-missing',
      'escort-not-theirs',
      'escort-guests-full',
      'photo-not-checked',
    ]);
  });

  it('takes the second entry out of the hands of the guard at a hard gate', () => {
    expect(consequenceOf('already-inside', { antiPassback: 'soft' }).severity).toBe('amber');
    expect(consequenceOf('already-inside', { antiPassback: 'hard' }).severity).toBe('red');
    expect(consequenceOf('escort-missing', { antiPassback: 'hard' }).severity).toBe('amber');
  });
});

type Fault = { refusal: EntryRefusal; spoil: (attempt: EntryAttempt) => EntryAttempt };

function claiming(changes: Partial<BadgeClaims>): Fault['spoil'] {
  return (attempt) => ({ ...attempt, claims: { ...attempt.claims, ...changes } });
}

function flagged(flag: number): Fault['spoil'] {
  return (attempt) => claiming({ flags: attempt.claims.flags | flag })(attempt);
}

function being(changes: Partial<EntryAttempt>): Fault['spoil'] {
  return (attempt) => ({ ...attempt, ...changes });
}

function escorted(escort: EscortStanding): Fault['spoil'] {
  return (attempt) => flagged(badgeFlags.escortRequired)({ ...attempt, escort });
}

function known(changes: Partial<KnownBadge>): Fault['spoil'] {
  return (attempt) => ({
    ...attempt,
    knownBadge: { state: 'active', latestGeneration: 0, ...attempt.knownBadge, ...changes },
  });
}

function refusalOf(attempt: EntryAttempt): EntryRefusal | undefined {
  const verdict = decideEntry(attempt);
  return verdict.admitted ? undefined : verdict.refusal;
}

/** Near the borders of the rule, so that a good part is admitted. */
const seldom = fc.constantFrom(false, false, false, true);
const anInstant = fc.constantFrom(start, noon, end);

const anyAttempt: fc.Arbitrary<EntryAttempt> = fc.record({
  claims: fc
    .record({
      generation: fc.nat(2),
      notBefore: anInstant,
      expires: anInstant,
      zones: fc.nat(0xffffffff),
      days: fc.nat(0xffff),
      flags: fc.nat(127),
    })
    .map(aBadge),
  knownBadge: fc.option(
    fc.record({
      state: fc.constantFrom('active', 'active', 'suspended', 'revoked'),
      latestGeneration: fc.nat(2),
    }),
    { nil: undefined },
  ),
  gate: fc.record({
    id: fc.constant('main'),
    zoneBit: fc.nat(31),
    antiPassback: fc.constantFrom('off', 'soft', 'hard'),
  }),
  direction: fc.constantFrom('in', 'in', 'in', 'out'),
  dayIndex: fc.option(fc.nat(15)),
  opening: fc.option(
    fc.array(fc.record({ opens: anInstant, closes: anInstant }), { maxLength: 2 }),
  ),
  escort: fc.constantFrom('present', 'present', 'missing', 'not-theirs', 'guests-full'),
  unpaired: seldom,
  photoOwed: seldom,
  alreadyInside: fc.boolean(),
  enteredBefore: fc.boolean(),
  limitReached: seldom,
  rightMissing: seldom,
  conditionFailed: seldom,
  place: fc.constantFrom('free', 'free', 'free', 'full', 'slice-used'),
  at: anInstant,
  testMode: fc.boolean(),
  waived: fc.constant([]),
  firm: fc.constant([]),
});
