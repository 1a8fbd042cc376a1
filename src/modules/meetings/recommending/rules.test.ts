import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sectors } from '#modules/needs/taxonomy/types';
import { purposes } from '#modules/needs/types';
import { brackets } from '../engine/types.ts';
import { wishActions } from '../types.ts';
import {
  bracketOf,
  compareScores,
  defaultScoreWeights,
  distanceOf,
  scorePair,
  sharesOf,
} from './rules.ts';
import { aGuest, aHost, aPair } from './testing/pairs.ts';
import {
  scoreParts,
  type LastTime,
  type PairWishes,
  type Profile,
  type ScoreWeights,
  type StatedWish,
} from './types.ts';

const wish = fc.record({
  action: fc.constantFrom(...wishActions),
  rank: fc.option(fc.integer({ min: 1, max: 30 })),
});

const profile = fc.record({
  seeks: fc.uniqueArray(fc.constantFrom(...sectors), { maxLength: 8 }),
  offers: fc.uniqueArray(fc.constantFrom(...sectors), { maxLength: 8 }),
  purposes: fc.uniqueArray(fc.constantFrom(...purposes)),
  languages: fc.uniqueArray(fc.constantFrom('fr', 'en', 'tr', 'ar')),
  seniority: fc.option(fc.integer({ min: 1, max: 5 })),
  meetings: fc.integer({ min: 0, max: 40 }),
});

const word = fc.constantFrom('useful' as const, 'no-interest' as const);

const lastTime: fc.Arbitrary<LastTime> = fc.record(
  { guest: word, host: word },
  { requiredKeys: [] },
);

const wishes: fc.Arbitrary<PairWishes> = fc.record(
  { guest: wish, host: wish },
  { requiredKeys: [] },
);

const weight = fc.integer({ min: 0, max: 100 });

const weights: fc.Arbitrary<ScoreWeights> = fc.record({
  sought: weight,
  offered: weight,
  purpose: weight,
  language: weight,
  level: weight,
  'last-time': weight,
  fairness: weight,
  wish: weight,
});

const pair = fc.record({
  guest: profile.map((told): Profile => ({ ...aGuest(), ...told })),
  host: profile.map((told): Profile => ({ ...aHost(), ...told })),
  wishes,
  weights,
  lastTime,
});

describe('scorePair', () => {
  it('gives no points to a pair of which one side says never, whatever else speaks for it', () => {
    const never = { action: 'never', rank: null } as const;

    fc.assert(
      fc.property(pair, fc.constantFrom('guest' as const, 'host' as const), (one, side) => {
        const score = scorePair({ ...one, wishes: { ...one.wishes, [side]: never } });

        expect(score).toMatchObject({ bracket: null, points: 0, parts: [] });
        expect(score.excluded).toMatch(/^never-/);
      }),
    );
  });

  it('excludes for policy before anything else', () => {
    fc.assert(
      fc.property(pair, fc.constantFrom('policy' as const, 'countries' as const), (one, ban) => {
        expect(scorePair({ ...one, ban })).toEqual({
          ...{ excluded: ban, bracket: null, points: 0, parts: [] },
        });
      }),
    );
  });

  it('lets nothing but wishes lift a pair into a better bracket', () => {
    const place = (wished: PairWishes) => {
      const bracket = bracketOf(wished);
      return bracket ? brackets.indexOf(bracket) : brackets.length;
    };
    const wished = fc.record(
      { guest: wish.filter(({ action }) => action !== 'never'), host: wish.map(asMeet) },
      { requiredKeys: [] },
    );

    fc.assert(
      fc.property(pair, wished, pair, wished, (one, its, other, others) => {
        fc.pre(place(its) < place(others));
        const better = scorePair({ ...one, wishes: its });
        const worse = scorePair({ ...other, wishes: others });

        expect(compareScores(better, worse)).toBeLessThan(0);
      }),
    );
  });

  it('is the sum of its parts, from 0 to 100, each within what it can give', () => {
    fc.assert(
      fc.property(pair, (one) => {
        const { excluded, points, parts } = scorePair(one);
        fc.pre(!excluded);
        expect(parts.map(({ code }) => code)).toEqual([...scoreParts]);
        expect(points).toBe(parts.reduce((sum, part) => sum + part.points, 0));
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(100);
        for (const part of parts) expect(part.points).toBeLessThanOrEqual(part.most);
      }),
    );
  });

  it('says the same of six parts when guest and host change places', () => {
    fc.assert(
      fc.property(pair, (one) => {
        const turned = {
          ...one,
          guest: { ...aGuest(), ...told(one.host) },
          host: { ...aHost(), ...told(one.guest) },
          wishes: { guest: one.wishes.host, host: one.wishes.guest },
          lastTime: turn(one.lastTime),
        };
        const points = (score: ReturnType<typeof scorePair>) =>
          score.parts
            .filter(({ code }) => code !== 'sought' && code !== 'offered')
            .map((part) => [part.code, part.points]);

        expect(points(scorePair(turned))).toEqual(points(scorePair(one)));
      }),
    );
  });

  it('never falls because the host offers one sector more', () => {
    fc.assert(
      fc.property(pair, fc.constantFrom(...sectors), (one, more) => {
        const before = scorePair({ ...one, wishes: {} });
        fc.pre(one.host.offers.length > 0);
        const host = { ...one.host, offers: [...new Set([...one.host.offers, more])] };

        expect(scorePair({ ...one, host, wishes: {} }).points).toBeGreaterThanOrEqual(
          before.points,
        );
      }),
    );
  });

  it.each([
    ['the same sector', ['drones'], 40, 'same'],
    ['a sector of the same group', ['aircraft'], 20, 'near'],
    ['a sector of another group', ['field-medicine'], 0, 'none'],
    ['nothing told', [], 10, 'untold'],
  ] as const)('gives for %s', (_what, offers, points, how) => {
    const [sought] = scorePair(aPair({ host: aHost({ offers }) })).parts;

    expect(sought).toMatchObject({ code: 'sought', points, most: 40, how });
  });

  it('counts a second need that is met on top of the best one', () => {
    const guest = aGuest({ seeks: ['drones', 'field-medicine'] });
    const [half] = scorePair(aPair({ guest })).parts;
    const [whole] = scorePair(
      aPair({ guest, host: aHost({ offers: ['drones', 'field-medicine'] }) }),
    ).parts;

    // 7 tenths for the best match, and 3 tenths for half or all of what is sought.
    expect([half?.points, whole?.points]).toEqual([34, 40]);
  });

  it.each([
    ['useful to one', { guest: 'useful' }, 8],
    ['without interest to one', { guest: 'useful', host: 'no-interest' }, 0],
    ['not told', {}, 4],
  ] as const)('counts a last meeting that was %s', (_what, last, points) => {
    const { parts } = scorePair(aPair({ lastTime: last }));

    expect(parts.find(({ code }) => code === 'last-time')).toMatchObject({ points });
  });

  it.each([
    [0, 6],
    [4, 3],
    [8, 0],
    [40, 0],
  ])('lifts a pair of which the lower one has %i meetings by %i', (meetings, points) => {
    const { parts } = scorePair(
      aPair({ guest: aGuest({ meetings: 50 }), host: aHost({ meetings }) }),
    );

    expect(parts.find(({ code }) => code === 'fairness')).toMatchObject({ points });
  });
});

describe('sharesOf', () => {
  it('gives whole numbers that add up to 100 whatever the weights', () => {
    fc.assert(
      fc.property(weights, (some) => {
        const total = Object.values(some).reduce((sum, one) => sum + one, 0);
        const shares = Object.values(sharesOf(some));

        expect(shares.every(Number.isInteger)).toBe(true);
        expect(shares.reduce((sum, one) => sum + one, 0)).toBe(total === 0 ? 0 : 100);
      }),
    );
  });

  it('leaves the weights of the start as they are', () => {
    expect(sharesOf(defaultScoreWeights)).toEqual(defaultScoreWeights);
  });
});

describe('distanceOf', () => {
  it('is the same both ways, and 0 only for one and the same sector', () => {
    for (const one of sectors)
      for (const other of sectors) {
        expect(distanceOf(one, other)).toBe(distanceOf(other, one));
        expect(distanceOf(one, other) === 0).toBe(one === other);
      }
  });
});

function asMeet({ rank }: StatedWish): StatedWish {
  return { action: 'meet', rank };
}

function told({ seeks, offers, purposes: why, languages, seniority, meetings }: Profile) {
  return { seeks, offers, purposes: why, languages, seniority, meetings };
}

function turn({ guest, host }: LastTime): LastTime {
  return { ...(host && { guest: host }), ...(guest && { host: guest }) };
}
