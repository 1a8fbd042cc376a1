import type { Token } from '../names/types.ts';
import { countsFor, likeness } from './likeness.ts';
import { buildSoundTable, type SoundEntry } from './sound-table.ts';

/** A word of the lists that is like a word looked up, and how much. */
export type Hit = { id: number; value: number };

/**
 * Every word of the listed names, once, with the ways to find those that are like another word.
 * What it finds is all that `likeness` would: by figures and heads exactly, by custom over the
 * families of spellings, by sound with a bound that never passes over a word near enough.
 */
export type Vocabulary = {
  tokens: readonly Token[];
  /** All words whose likeness to the token is `leastLike` or more, the likest first. */
  lookUp(token: Token): readonly Hit[];
  /** Words with these consonants. */
  withSkeleton(skeleton: string): readonly number[];
  /** Words that begin with these letters and go on. */
  beginningWith(start: string): number[];
  idOf(token: Token): number | undefined;
  named(latin: string): readonly number[];
};

/** Words less near than this are not looked up: the candidates' bound reckons with them all the same. */
const leastNear = 0.78;
/** What words that are not looked up may count for. */
export const leastLike = countsFor(leastNear);

const mostRemembered = 20_000;

export function buildVocabulary(tokens: readonly Token[], body: boolean): Vocabulary {
  const ids = new Map(tokens.map((token, id) => [token, id]));
  const groups = collect(tokens, ({ groups: all }) =>
    all.map((group) => group.replace(/\/\d+$/, '')),
  );
  const skeletons = collect(tokens, ({ skeleton }) => [skeleton]);
  const latins = collect(tokens, ({ latin, bare }) => (latin === bare ? [latin] : [latin, bare]));
  const sounds = buildSoundTable(soundsOfAll(tokens));
  const remembered = new Map<Token, readonly Hit[]>();

  function lookUp(token: Token): readonly Hit[] {
    const known = remembered.get(token);
    if (known) return known;
    const near = new Set<number>(latins.get(token.latin));
    for (const id of latins.get(token.bare) ?? none) near.add(id);
    for (const group of token.groups)
      for (const id of groups.get(group.replace(/\/\d+$/, '')) ?? none) near.add(id);
    if (soundsCount(token))
      for (const sound of token.sounds)
        sounds.search({ sound, abjad: token.abjad }, 1 - leastNear, ({ ids: like }) => {
          for (const id of like) near.add(id);
        });

    const hits: Hit[] = [];
    for (const id of near) {
      const other = tokens[id];
      const value = other ? likeness(token, other, body).value : 0;
      if (value >= leastLike) hits.push({ id, value });
    }
    hits.sort((a, b) => b.value - a.value || a.id - b.id);
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(token, hits);
    return hits;
  }

  return {
    tokens,
    lookUp,
    withSkeleton: (skeleton) => skeletons.get(skeleton) ?? none,
    beginningWith: (start) =>
      tokens.flatMap(({ latin }, id) =>
        latin.length > start.length && latin.startsWith(start) ? [id] : [],
      ),
    idOf: (token) => ids.get(token),
    named: (latin) => latins.get(latin) ?? none,
  };
}

const none: readonly number[] = [];

function soundsCount({ role }: Token): boolean {
  return role !== 'form' && role !== 'number' && role !== 'particle' && role !== 'initial';
}

function collect(tokens: readonly Token[], keysOf: (token: Token) => readonly string[]) {
  const found = new Map<string, number[]>();
  for (const [id, token] of tokens.entries())
    for (const key of keysOf(token)) {
      const list = found.get(key);
      if (list) list.push(id);
      else found.set(key, [id]);
    }
  return found;
}

/** Every sound of every word, once, with the words that have it. */
function soundsOfAll(tokens: readonly Token[]): SoundEntry[] {
  const entries = new Map<string, SoundEntry>();
  for (const [id, token] of tokens.entries()) {
    if (!soundsCount(token)) continue;
    for (const sound of token.sounds) {
      const key = `${token.abjad ? '*' : ''}${sound}`;
      const entry = entries.get(key);
      if (entry) entry.ids.push(id);
      else entries.set(key, { sound, abjad: token.abjad, ids: [id] });
    }
  }
  return [...entries.values()];
}
