import { taxonomy, type Sector } from '#modules/needs/taxonomy/types';
import { brackets, type Bracket } from '../engine/types.ts';
import {
  scoreParts,
  type Exclusion,
  type LastTime,
  type PairWishes,
  type Profile,
  type Score,
  type ScorePart,
  type ScoreWeights,
  type SectorMatch,
  type StatedWish,
} from './types.ts';

export const defaultScoreWeights: ScoreWeights = {
  sought: 40,
  offered: 10,
  purpose: 12,
  language: 8,
  level: 6,
  'last-time': 8,
  fairness: 6,
  wish: 10,
};

/**
 * The score of a guest and a host: whether they may meet, how much they wish it, and what else
 * speaks for it.
 *
 * Excluded first: by policy, by countries kept apart, by a `never` of either side. An excluded
 * pair has no bracket and no points.
 *
 * Then the bracket, by wishes alone: both must, must and meet, both meet, one side only, nobody.
 * Points never lift a pair out of its bracket; order with `compareScores`.
 *
 * Then the points, a sum of eight parts of which each gives at most its share of the weights:
 * - `sought`: the best match of what the guest seeks with what the host offers counts 7 tenths,
 *   how much of it is covered 3 tenths. The same sector counts 1, one of the same group of the
 *   taxonomy 1/2, another group 0; where a side has said nothing 1/4.
 * - `offered`: the same the other way round.
 * - `purpose`, `language`: shared ones among those of the side that has fewer; unknown 1/2.
 * - `level`: 1 for the same level, a quarter less for each step between them; unknown 1/2.
 * - `last-time`: 1 where a side found the last edition's meeting useful, 0 where one had no
 *   interest, whatever the other said; 1/2 otherwise.
 * - `fairness`: 1 while one of the two has no meeting yet, an eighth less for each it has.
 * - `wish`: of each side that wishes, a must 6 tenths and a meet 2, and up to 4 tenths more for
 *   the rank: all for the first, none from the eleventh, half without one.
 *
 * All parts but `sought` and `offered` are symmetric: the same when guest and host change places.
 */
export function scorePair({ guest, host, wishes, weights, ...rest }: ScoredPair): Score {
  const excluded = exclusionOf(wishes, rest.ban);
  if (excluded) return { excluded, bracket: null, points: 0, parts: [] };

  const most = knownShares.get(weights) ?? sharesOf(weights);
  knownShares.set(weights, most);
  const parts = [
    sectorPart('sought', guest.seeks, host.offers),
    sectorPart('offered', host.seeks, guest.offers),
    purposePart(guest, host),
    languagePart(guest, host),
    levelPart(guest, host),
    lastTimePart(rest.lastTime),
    fairnessPart(guest, host),
    wishPart(wishes),
  ].map(({ value, ...part }): ScorePart => ({
    ...part,
    points: Math.round(most[part.code] * value),
    most: most[part.code],
  }));
  return {
    excluded: null,
    bracket: bracketOf(wishes),
    points: parts.reduce((sum, { points }) => sum + points, 0),
    parts,
  };
}

/** Of the same weights the shares are the same, and all pairs of an edition have the same weights. */
const knownShares = new WeakMap<ScoreWeights, ScoreWeights>();

export type ScoredPair = {
  guest: Profile;
  host: Profile;
  wishes: PairWishes;
  weights: ScoreWeights;
  /** What keeps them apart whoever wishes it. */
  ban?: 'policy' | 'countries' | null | undefined;
  lastTime?: LastTime | undefined;
};

/** Why a pair is left out; policy is told before a `never`, because it is no secret. */
export function exclusionOf(
  { guest, host }: PairWishes,
  ban?: 'policy' | 'countries' | null,
): Exclusion | null {
  if (ban) return ban;
  if (guest?.action === 'never') return 'never-guest';
  return host?.action === 'never' ? 'never-host' : null;
}

/** The bracket of two wishes; null where nobody wishes it, or somebody never. Symmetric. */
export function bracketOf({ guest, host }: PairWishes): Bracket | null {
  const actions = [guest, host].flatMap((wish) => wish?.action ?? []);
  if (actions.length === 0 || actions.includes('never')) return null;
  if (actions.length === 1) return 'one-sided';
  const musts = actions.filter((action) => action === 'must').length;
  return musts === 2 ? 'must-must' : musts === 1 ? 'must-meet' : 'meet-meet';
}

/** Orders scores, the best first: bracket before points, what nobody wishes after all brackets. */
export function compareScores(one: Score, other: Score): number {
  return placeOf(one) - placeOf(other) || other.points - one.points;
}

function placeOf({ excluded, bracket }: Score): number {
  if (excluded) return brackets.length + 1;
  return bracket ? brackets.indexOf(bracket) : brackets.length;
}

/**
 * What each part can give at most, as whole numbers that add up to 100: the largest remainders
 * are rounded up. Weights that are all zero give nothing.
 */
export function sharesOf(weights: ScoreWeights): ScoreWeights {
  const total = scoreParts.reduce((sum, code) => sum + weights[code], 0);
  const shares = { ...weights };
  if (total === 0) return shares;
  const exact = scoreParts.map((code) => ({ code, share: (100 * weights[code]) / total }));
  for (const { code, share } of exact) shares[code] = Math.floor(share);
  const missing = 100 - scoreParts.reduce((sum, code) => sum + shares[code], 0);
  const byRemainder = exact.toSorted((one, other) => (other.share % 1) - (one.share % 1));
  for (const { code } of byRemainder.slice(0, missing)) shares[code] += 1;
  return shares;
}

/** How near two sectors are in the taxonomy: 0 the same, 1 of one group, null apart. Symmetric. */
export function distanceOf(one: Sector, other: Sector): 0 | 1 | null {
  if (one === other) return 0;
  return taxonomy[one].group === taxonomy[other].group ? 1 : null;
}

/** For each sector that is sought the nearest one offered; what nothing comes near to is left out. */
export function matchSectors(seeks: readonly Sector[], offers: readonly Sector[]): SectorMatch[] {
  const matches = seeks.flatMap((sought) => {
    const near = offers.flatMap((offered) => {
      const distance = distanceOf(sought, offered);
      return distance === null ? [] : { sought, offered, distance };
    });
    return near.toSorted((one, other) => one.distance - other.distance).slice(0, 1);
  });
  return matches.toSorted((one, other) => one.distance - other.distance);
}

type Valued = Omit<ScorePart, 'points' | 'most'> & { value: number };

const UNTOLD = 0.5;

function sectorPart(
  code: 'sought' | 'offered',
  seeks: readonly Sector[],
  offers: readonly Sector[],
): Valued {
  if (seeks.length === 0 || offers.length === 0) return { code, how: 'untold', value: 0.25 };
  const sectors = matchSectors(seeks, offers);
  const [best] = sectors;
  if (!best) return { code, how: 'none', value: 0 };
  const closeness = sectors.map(({ distance }) => (distance === 0 ? 1 : 0.5));
  const covered = closeness.reduce((sum, one) => sum + one, 0) / seeks.length;
  const value = 0.7 * Math.max(...closeness) + 0.3 * covered;
  return { code, how: best.distance === 0 ? 'same' : 'near', value, sectors };
}

function purposePart(guest: Profile, host: Profile): Valued {
  const { how, value, both } = shared(guest.purposes, host.purposes);
  return { code: 'purpose', how, value, ...(both.length > 0 && { purposes: both }) };
}

function languagePart(guest: Profile, host: Profile): Valued {
  const { how, value, both } = shared(guest.languages, host.languages);
  // One common language is all that a conversation needs.
  return both.length > 0
    ? { code: 'language', how, value: 1, languages: both }
    : { code: 'language', how, value };
}

function shared<Word>(one: readonly Word[], other: readonly Word[]) {
  if (one.length === 0 || other.length === 0) return { how: 'untold', value: UNTOLD, both: [] };
  const both = one.filter((word) => other.includes(word));
  const value = both.length / Math.min(one.length, other.length);
  return { how: both.length > 0 ? 'same' : 'none', value: Math.min(value, 1), both };
}

function levelPart(guest: Profile, host: Profile): Valued {
  if (guest.seniority === null || host.seniority === null)
    return { code: 'level', how: 'untold', value: UNTOLD };
  const steps = Math.abs(guest.seniority - host.seniority);
  const how = steps === 0 ? 'same' : steps === 1 ? 'near' : 'none';
  return { code: 'level', how, value: Math.max(0, 1 - steps / 4) };
}

function lastTimePart({ guest, host }: LastTime = {}): Valued {
  const words = [guest, host];
  if (words.includes('no-interest')) return { code: 'last-time', how: 'no-interest', value: 0 };
  if (words.includes('useful')) return { code: 'last-time', how: 'useful', value: 1 };
  return { code: 'last-time', how: 'untold', value: UNTOLD };
}

function fairnessPart(guest: Profile, host: Profile): Valued {
  const meetings = Math.min(guest.meetings, host.meetings);
  const how = meetings === 0 ? 'none' : 'some';
  return { code: 'fairness', how, value: Math.max(0, 1 - meetings / 8), meetings };
}

function wishPart({ guest, host }: PairWishes): Valued {
  const strengths = [guest, host].flatMap((wish) => (wish ? strengthOf(wish) : []));
  const value = strengths.reduce((sum, one) => sum + one, 0) / Math.max(strengths.length, 1);
  const how = strengths.length === 2 ? 'both' : guest ? 'guest' : host ? 'host' : 'none';
  return { code: 'wish', how, value };
}

function strengthOf({ action, rank }: StatedWish): number {
  const byRank = rank === null ? UNTOLD : Math.max(0, 1 - (rank - 1) / 10);
  return (action === 'must' ? 0.6 : 0.2) + 0.4 * byRank;
}
