import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { badgeFlags, type BadgeClaims } from '#modules/badges/types';
import { consequenceOf, decideEntry } from './rules.ts';
import type { EntryAttempt, EntryRefusal, Gate, KnownBadge } from './types.ts';

const start = new Date('2026-11-10T08:00:00Z');
const end = new Date('2026-11-13T18:00:00Z');
const noon = new Date('2026-11-10T12:00:00Z');
const mainGate: Gate = { id: 'main', zoneBit: 0, antiPassback: 'soft' };

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
  { refusal: 'wrong-day', spoil: claiming({ days: 0b1110 }) },
  { refusal: 'too-early', spoil: claiming({ notBefore: end }) },
  { refusal: 'outside-hours', spoil: (attempt) => ({ ...attempt, opening: [] }) },
  { refusal: 'already-inside', spoil: (attempt) => ({ ...attempt, alreadyInside: true }) },
  { refusal: 'escort-missing', spoil: flagged(badgeFlags.escortRequired) },
  { refusal: 'photo-not-checked', spoil: flagged(badgeFlags.photoCheck) },
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
    expect(decideEntry(anAttempt(changes))).toEqual({ admitted: true });
  });

  it.each([
    ['a second before the badge starts', '2026-11-10T07:59:59Z', 'too-early'],
    ['at the instant the badge starts', '2026-11-10T08:00:00Z', undefined],
    ['a second before the badge ends', '2026-11-13T17:59:59Z', undefined],
    ['at the instant the badge ends', '2026-11-13T18:00:00Z', 'expired'],
  ])('decides %s', (_when, at, refusal) => {
    const attempt = anAttempt({ at: new Date(at), opening: null });

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

    expect(refusalOf(anAttempt({ at: new Date(at), opening: periods }))).toBe(refusal);
  });

  it.each(faults)('refuses for one reason alone: $refusal', ({ refusal, spoil }) => {
    expect(refusalOf(spoil(anAttempt()))).toBe(refusal);
  });

  it('gives the reason that is hardest to cure when there are several', () => {
    fc.assert(
      fc.property(fc.subarray(faults, { minLength: 1 }), (some) => {
        // The hardest is added last, because a badge has one state only.
        const attempt = some.reduceRight((spoilt, { spoil }) => spoil(spoilt), anAttempt());

        expect(refusalOf(attempt)).toBe(some[0]?.refusal);
      }),
    );
  });

  it.each<[string, number, Partial<EntryAttempt>, EntryRefusal]>([
    [
      'an escorted visitor without escort',
      badgeFlags.escortRequired,
      { escortPresent: true },
      'escort-missing',
    ],
    [
      'a face that nobody compared',
      badgeFlags.photoCheck,
      { photoChecked: true },
      'photo-not-checked',
    ],
    ['a test badge on a real day', badgeFlags.test, { testMode: true }, 'test-badge'],
  ])('refuses %s, and only that', (_what, flags, cure, refusal) => {
    const claims = aBadge({ flags });

    expect(refusalOf(anAttempt({ claims }))).toBe(refusal);
    expect(refusalOf(anAttempt({ claims, ...cure }))).toBeUndefined();
  });

  it('refuses every badge between the days of the edition', () => {
    expect(refusalOf(anAttempt({ dayIndex: null }))).toBe('wrong-day');
  });

  it('lets a badge in twice where exits are not scanned', () => {
    const gate = { ...mainGate, antiPassback: 'off' } as const;

    expect(refusalOf(anAttempt({ gate, alreadyInside: true }))).toBeUndefined();
  });

  it.each(faults)('lets out, unless the badge is dead: $refusal', ({ refusal, spoil }) => {
    const isDead = ['revoked', 'replaced', 'suspended', 'test-badge'].includes(refusal);

    expect(refusalOf(spoil(anAttempt({ direction: 'out' })))).toBe(isDead ? refusal : undefined);
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
        expect(refusalOf({ ...attempt, escortPresent: true, photoChecked: true })).toBeUndefined();
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

    expect(amber).toEqual(['already-inside', 'escort-missing', 'photo-not-checked']);
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

function anAttempt(changes: Partial<EntryAttempt> = {}): EntryAttempt {
  return {
    claims: aBadge(),
    knownBadge: { state: 'active', latestGeneration: 0 },
    gate: mainGate,
    direction: 'in',
    dayIndex: 0,
    opening: [{ opens: start, closes: end }],
    escortPresent: false,
    photoChecked: false,
    alreadyInside: false,
    enteredBefore: false,
    at: noon,
    testMode: false,
    ...changes,
  };
}

function aBadge(changes: Partial<BadgeClaims> = {}): BadgeClaims {
  return {
    idx: 1234,
    generation: 0,
    notBefore: start,
    expires: end,
    category: 3,
    zones: 0b1,
    days: 0b1111,
    flags: 0,
    nationality: 'MLI',
    name: 'MAÏGA Aïssata',
    photoHash: null,
    ...changes,
  };
}

/** Near the borders of the rule, so that a good part is admitted. */
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
  escortPresent: fc.boolean(),
  photoChecked: fc.boolean(),
  alreadyInside: fc.boolean(),
  enteredBefore: fc.boolean(),
  at: anInstant,
  testMode: fc.boolean(),
});
