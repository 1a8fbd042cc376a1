import { joinedSkeleton } from '../names/skeleton.ts';
import { tokenOf } from '../names/tokens.ts';
import type { AnalysedName, Token, Word } from '../names/types.ts';
import { likeness, type Likeness } from './likeness.ts';
import { tuning } from './tuning.ts';

/** What is put against something on the other side: a word, or neighbours that stand for one. */
export type Unit = { token: Token; text: string; joins: number; tie?: 'joined' | 'acronym' };

/** Words of a name that may stand as one where the other side writes them as one. */
const mostJoined = 3;

export function unitsOf(name: AnalysedName): Unit[] {
  return name.words.map(({ token, text }) => ({ token, text, joins: 1 }));
}

const fewestLetters = 5;
const fewestConsonants = 2;

/** Neighbours that could stand for one word of the other side, and what it would have to look like. */
export type Run = { at: number; length: number; skeleton: string; letters: number; weight: number };

const runs = new WeakMap<AnalysedName, readonly Run[]>();

/**
 * Every run of two or three neighbours of a name that another name might write as one word. Forms
 * and numbers stay apart, and a short run is like everything.
 */
export function runsOf(name: AnalysedName): readonly Run[] {
  const known = runs.get(name);
  if (known) return known;
  const found: Run[] = [];
  for (let length = 2; length <= mostJoined; length += 1)
    for (let at = 0; at + length <= name.words.length; at += 1) {
      const tokens = name.words.slice(at, at + length).map(({ token }) => token);
      if (tokens.some(({ role }) => role === 'form' || role === 'number')) continue;
      const letters = tokens.reduce((sum, { latin }) => sum + latin.length, 0);
      const skeleton = joinedSkeleton(tokens.map((token) => token.skeleton));
      if (letters < fewestLetters || skeleton.length < fewestConsonants) continue;
      const weight = tokens.reduce((sum, token) => sum + token.weight, 0);
      found.push({ at, length, skeleton, letters, weight });
    }
  runs.set(name, found);
  return found;
}

/** Whether a word may be what neighbours were joined to: the same consonants, about the same length. */
export function mayBeJoined({ skeleton, letters }: Run, single: Token): boolean {
  const { role } = single;
  return (
    single.skeleton === skeleton &&
    Math.abs(letters - single.latin.length) <= mostLettersApart &&
    role !== 'form' &&
    role !== 'number' &&
    role !== 'initial'
  );
}

export const mostLettersApart = 2;

/** The word that neighbours make together. */
export function joinedToken(words: readonly Word[], weight: number): Token {
  const latin = words.map(({ token }) => token.latin).join('');
  return tokenOf(latin, 'name', {
    abjad: words.some(({ token }) => token.abjad),
    syllables: words.map(({ token }) => token.latin),
    weight,
  });
}

/** How much joined neighbours are the one word of the other side: next to equal, or not at all. */
export function likenessOfJoined(
  joined: Token,
  single: Token,
  body: boolean,
): Likeness | undefined {
  const like = likeness(joined, single, body);
  return like.value >= leastJoined
    ? { value: Math.min(like.value, tuning.joined), tie: 'joined' }
    : undefined;
}

const leastJoined = 0.8;

/** Initials of a body's words, forms and particles left out: `pla` for People's Liberation Army. */
export function acronymOf(words: readonly Word[]): string {
  const counted = words.filter(({ token: { role } }) => role !== 'form' && role !== 'particle');
  return counted.length < 2 ? '' : counted.map(({ token }) => token.latin[0]).join('');
}
