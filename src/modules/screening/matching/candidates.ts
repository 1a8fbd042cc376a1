import type { AnalysedName, Token } from '../names/types.ts';
import { isCuttable, unspaced } from './align.ts';
import type { NameIndex } from './name-index.ts';
import { tuning } from './tuning.ts';
import { acronymOf, mostLettersApart, runsOf } from './units.ts';
import { leastLike } from './vocabulary.ts';

/**
 * Finds the listed names that may score `cut` or more against a name: all of them, and few
 * others.
 *
 * Why none is lost. A score is agreed/whole, so it reaches `cut` only where
 * `agreed - cut × whole` is not negative, and that difference is a sum over the words of both
 * names. A word that is like one of the other side by v adds at most `weight × (v - cut)`. A word
 * that was not found there is like none by `leastLike`, so it takes away at least `weight × rate`,
 * whether it is then paired badly, contradicted or left over. Words that are not looked up
 * (particles and legal forms) are reckoned as if they agreed. The sum of these bounds is never
 * below the true difference; a name is passed over only where it is negative.
 */
export type CandidateSearch = {
  /** Positions of the candidate names. `cut` lies between 0.7 and 1. */
  find(name: AnalysedName, cut: number): number[];
};

export function candidateSearch(index: NameIndex): CandidateSearch {
  const { names } = index;
  const sums = new Float64Array(names.length);
  /** By name, the last query word that was added, so that each is added once. */
  const lastWord = new Int32Array(names.length);
  const seenIn = new Int32Array(names.length);
  let query = 0;
  let word = 0;
  const bases = new Map<number, { values: Float64Array; descending: Int32Array }>();

  return {
    find(name, cut) {
      query += 1;
      const base = baseOf(cut);
      const rate = rateAt(cut);
      const mine = ownBase(name, cut, rate);
      const touched: number[] = [];
      const sure = new Set<number>();
      const slack = (value: number) => value - cut + rate;

      const touch = (id: number, ours: number, theirs: number) => {
        if (seenIn[id] !== query) {
          seenIn[id] = query;
          sums[id] = mine + (base.values[id] ?? 0);
          lastWord[id] = 0;
          touched.push(id);
        }
        if (lastWord[id] !== word) {
          lastWord[id] = word;
          sums[id] = (sums[id] ?? 0) + ours;
        }
        sums[id] = (sums[id] ?? 0) + theirs;
      };

      for (const { token } of name.words) {
        word += 1;
        if (!isLookedUp(token)) continue;
        for (const { id, value } of index.vocabulary.lookUp(token)) {
          const other = index.vocabulary.tokens[id];
          if (!other) continue;
          const theirs = isLookedUp(other) ? other.weight * slack(value) : 0;
          for (const named of index.postings[id] ?? [])
            touch(named, token.weight * slack(value), theirs);
        }
        word += 1;
        for (const named of cutBefore(token))
          touch(named, token.weight * slack(tuning.truncated), slack(tuning.truncated));
        word += 1;
        for (const entry of index.joins.get(token.skeleton) ?? [])
          if (Math.abs(entry.letters - token.latin.length) <= mostLettersApart)
            touch(entry.name, token.weight * slack(1), entry.weight * slack(1));
        for (const id of index.acronyms.get(token.latin) ?? []) sure.add(id);
      }
      for (const { skeleton, letters, weight } of runsOf(name)) {
        word += 1;
        for (const id of index.vocabulary.withSkeleton(skeleton)) {
          const other = index.vocabulary.tokens[id];
          if (!other || Math.abs(other.latin.length - letters) > mostLettersApart) continue;
          for (const named of index.postings[id] ?? [])
            touch(named, weight * slack(1), other.weight * slack(1));
        }
      }
      const last = name.words.at(-1)?.token;
      if (last && isCuttable(name, last.latin)) {
        word += 1;
        for (const id of index.vocabulary.beginningWith(last.latin))
          for (const named of index.postings[id] ?? [])
            touch(named, last.weight * slack(tuning.truncated), slack(tuning.truncated));
      }
      for (const id of index.unspaced.get(unspaced(name)) ?? []) sure.add(id);
      const acronym = index.body ? acronymOf(name.words) : '';
      if (acronym !== '')
        for (const id of index.vocabulary.named(acronym))
          for (const named of index.postings[id] ?? []) sure.add(named);

      const found = touched.filter((id) => (sums[id] ?? 0) >= -1e-9);
      for (const id of sure) if (seenIn[id] !== query || (sums[id] ?? 0) < -1e-9) found.push(id);
      // A name of little but particles needs no word in common to be in reach.
      for (const id of base.descending) {
        if (mine + (base.values[id] ?? 0) < -1e-9) break;
        if (seenIn[id] !== query && !sure.has(id)) found.push(id);
      }
      return found;
    },
  };

  /** Names that end in a word cut out of this one. */
  function* cutBefore({ latin }: Token) {
    for (let length = 3; length < latin.length; length += 1)
      yield* index.cutEndings.get(latin.slice(0, length)) ?? [];
  }

  function baseOf(cut: number) {
    const known = bases.get(cut);
    if (known) return known;
    const rate = rateAt(cut);
    const values = Float64Array.from(names, (name) => ownBase(name, cut, rate));
    const descending = Int32Array.from(names.keys()).sort(
      (a, b) => (values[b] ?? 0) - (values[a] ?? 0),
    );
    const made = { values, descending };
    bases.set(cut, made);
    return made;
  }
}

/** What a unit of weight that was not found on the other side takes away at the least. */
function rateAt(cut: number): number {
  const { contradiction, extra } = tuning;
  return Math.min(
    cut - leastLike,
    cut * Math.min(contradiction.name, contradiction.number),
    2 * cut * Math.min(...Object.values(extra)),
  );
}

/** One side of the sum, as if no word that is looked up were found. */
function ownBase(name: AnalysedName, cut: number, rate: number): number {
  let sum = 0;
  for (const { token } of name.words) {
    if (token.role === 'initial')
      // It may stand for any one word of the other side, which then takes nothing away.
      sum +=
        Math.max(0, token.weight * (tuning.initial - cut)) +
        rate +
        Math.max(0, tuning.initial - cut);
    else sum += token.weight * (isLookedUp(token) ? -rate : 1 - cut);
  }
  return sum;
}

function isLookedUp({ role }: Token): boolean {
  return role !== 'particle' && role !== 'form' && role !== 'initial';
}
