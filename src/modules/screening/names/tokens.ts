import { skeletonOf } from './skeleton.ts';
import { soundsOf, soundsOfSyllables } from './sounds.ts';
import type { Token, TokenRole } from './types.ts';
import { commonness } from './words/common-names.ts';
import { family, nameGroups } from './words/name-groups.ts';

/** What a word of each role is worth beside an ordinary name of 1. */
export const roleWeights: Readonly<Record<TokenRole, number>> = {
  name: 1,
  initial: 0.5,
  particle: 0.1,
  title: 0.25,
  form: 0.1,
  generic: 0.4,
  place: 0.6,
  number: 0.6,
};

const known = new Map<string, Token>();
let lastId = 0;
/** Past this the memory of tokens starts anew: a list has some forty thousand. */
const mostKnown = 200_000;

/**
 * The token of a word. `head` is what the word stands for where that is not itself: the legal
 * form `jsc`, the country `ru`, the number `44`. Equal words give one and the same object.
 */
export function tokenOf(
  latin: string,
  role: TokenRole,
  {
    head = '',
    abjad = false,
    respelled = false,
    han = '',
    bare = latin,
    alternate,
    syllables,
    weight,
  }: TokenTraits = {},
): Token {
  const simple =
    weight === undefined &&
    head === '' &&
    !abjad &&
    !respelled &&
    han === '' &&
    bare === latin &&
    !syllables;
  const key = simple
    ? `${role} ${latin}`
    : `${latin}|${role}|${head}|${abjad ? 1 : 0}${respelled ? 1 : 0}|${han}|${bare}|${alternate ?? ''}|${syllables?.join('.') ?? ''}|${weight ?? ''}`;
  const found = known.get(key);
  if (found) return found;

  const groups = role === 'name' || role === 'title' ? nameGroups(latin) : [];
  const sounds = soundsFor(latin, { head, abjad, bare, alternate, syllables });
  lastId += 1;
  const token: Token = {
    id: lastId,
    latin,
    role,
    bare,
    abjad,
    respelled,
    han,
    weight: weight ?? weightOf(latin, role, groups),
    sounds,
    skeleton: skeletonOf(sounds[0] ?? ''),
    groups: head === '' ? groups : [`${head}/0`],
  };
  if (known.size >= mostKnown) known.clear();
  known.set(key, token);
  return token;
}

function soundsFor(
  latin: string,
  { head, abjad, bare, alternate, syllables }: Omit<TokenTraits, 'weight' | 'han'>,
): readonly string[] {
  if (head) return [latin];
  if (abjad) return [...new Set([latin, alternate ?? latin])];
  return syllables ? soundsOfSyllables(syllables) : soundsOf(latin, bare);
}

export type TokenTraits = {
  head?: string | undefined;
  abjad?: boolean | undefined;
  respelled?: boolean | undefined;
  han?: string | undefined;
  bare?: string | undefined;
  /** Another way to say a word whose vowels are not written. */
  alternate?: string | undefined;
  /** What it is put together from, each with a sound of its own: `jong` and `un`. */
  syllables?: readonly string[] | undefined;
  weight?: number;
};

function weightOf(latin: string, role: TokenRole, groups: readonly string[]): number {
  if (role !== 'name') return roleWeights[role];
  return commonness(
    latin,
    groups.map((group) => family(group).replace(/^\w+ /, '')),
  );
}
