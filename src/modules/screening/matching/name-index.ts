import { analyseName } from '../names/analyse.ts';
import type { AnalysedName, Token } from '../names/types.ts';
import type { ListedEntity } from '../types.ts';
import { isCuttable, unspaced } from './align.ts';
import { acronymOf, runsOf } from './units.ts';
import { buildVocabulary, type Vocabulary } from './vocabulary.ts';

/** Where a name stands on the lists: positions of an entity and of one of its names. */
export type Standing = { entity: number; name: number };

/** Names joined from neighbours, by their skeleton. */
export type JoinEntry = { name: number; letters: number; weight: number };

/** The listed names of people, or of bodies, ready to be searched. */
export type NameIndex = {
  body: boolean;
  names: readonly AnalysedName[];
  standings: readonly (readonly Standing[])[];
  vocabulary: Vocabulary;
  /** For each word the names that have it, once for each time. */
  postings: readonly Int32Array[];
  joins: ReadonlyMap<string, readonly JoinEntry[]>;
  /** Names by the last word, where a machine-readable zone may have cut it. */
  cutEndings: ReadonlyMap<string, readonly number[]>;
  /** Bodies by their initials. */
  acronyms: ReadonlyMap<string, readonly number[]>;
  /** Names by all their letters in a row. */
  unspaced: ReadonlyMap<string, readonly number[]>;
};

/** Indexes each distinct name of the people, or of the bodies, once, with everywhere it stands. */
export function buildNameIndex(
  entities: readonly ListedEntity[],
  { body }: { body: boolean },
): NameIndex {
  const names: AnalysedName[] = [];
  const standings: Standing[][] = [];
  const byKey = new Map<string, number>();
  for (const [entity, { kind, names: listed }] of entities.entries()) {
    if ((kind !== 'person') !== body) continue;
    for (const [name, { text }] of listed.entries())
      for (const analysed of analyseName(text, kind)) {
        const key = keyOf(analysed);
        const at = byKey.get(key);
        if (at === undefined) {
          byKey.set(key, names.length);
          names.push(analysed);
          standings.push([{ entity, name }]);
        } else standings[at]?.push({ entity, name });
      }
  }

  const tokens = new Map<Token, number[]>();
  const joins = new Map<string, JoinEntry[]>();
  const cutEndings = new Map<string, number[]>();
  const acronyms = new Map<string, number[]>();
  const unspacedNames = new Map<string, number[]>();
  for (const [id, name] of names.entries()) {
    for (const { token } of name.words) push(tokens, token, id);
    for (const { skeleton, letters, weight } of runsOf(name))
      push(joins, skeleton, { name: id, letters, weight });
    if (unspaced(name) !== '') push(unspacedNames, unspaced(name), id);
    const last = name.words.at(-1)?.token.latin ?? '';
    if (isCuttable(name, last)) push(cutEndings, last, id);
    if (body && acronymOf(name.words) !== '') push(acronyms, acronymOf(name.words), id);
  }
  return {
    body,
    names,
    standings,
    vocabulary: buildVocabulary([...tokens.keys()], body),
    postings: [...tokens.values()].map((ids) => Int32Array.from(ids)),
    joins,
    cutEndings,
    acronyms,
    unspaced: unspacedNames,
  };
}

/** Two names with one key may still differ in what truncation makes of them. */
function keyOf(name: AnalysedName): string {
  const words = name.words.map(({ token }) => `${token.latin}/${token.role}`).join(' ');
  return `${words}|${isCuttable(name, name.words.at(-1)?.token.latin ?? '') ? 'cut' : ''}`;
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
