import { analyseName } from '../names/analyse.ts';
import type { AnalysedName } from '../names/types.ts';
import type { Band } from '../review/types.ts';
import type { ListedEntity, ListedName, Subject } from '../types.ts';
import { candidateSearch, type CandidateSearch } from './candidates.ts';
import { blur, documentKey } from './document-evidence.ts';
import { gatherEvidence, type Evidence } from './evidence.ts';
import { judgeIdentity } from './identity.ts';
import { buildNameIndex, type NameIndex } from './name-index.ts';
import type { NamePart } from './name-parts.ts';
import { compareNames, scoreNames } from './name-score.ts';

/** Raised whenever the same subject and the same lists would give another answer. */
export const ENGINE_VERSION = 'names-2';

/** The name score from which a name alone is worth a look; docs/decisions/020 says why this one. */
export const workingCut = 86;

/** How much more of a name it takes where an entry has nothing to check a birth date against. */
const uncheckableMargin = 4;

export type Match = {
  entity: ListedEntity;
  /** The listed name that is likest. */
  name: ListedName;
  /** 0 to 100, in tenths. */
  nameScore: number;
  band: Band;
  rank: number;
  /** Why: their tenths of points sum to the name score. */
  parts: NamePart[];
  evidence: Evidence[];
  /** Points taken because the list itself doubts the name. */
  doubt: number;
  /** The subject tells a birth date, and the entry knows none. */
  uncheckable: boolean;
};

export type Screening =
  | { comparable: true; matches: Match[] }
  /** Nothing in any name can be read: nobody may take the silence for a clean result. */
  | { comparable: false };

export type Screener = {
  /** Everyone on the lists whom the subject may be, the likest first. */
  screen(subject: Subject, cut?: number): Screening;
  /** As `screen`, with those too whom the evidence speaks against. */
  screenAll(subject: Subject, cut?: number): Screening;
};

/** Prepares lists for screening. The entities are kept and given back as they are. */
export function createScreener(entities: readonly ListedEntity[]): Screener {
  const sides = {
    person: sideOf(buildNameIndex(entities, { body: false })),
    body: sideOf(buildNameIndex(entities, { body: true })),
  };
  const documents = indexDocuments(entities);

  function screenAll(subject: Subject, cut = workingCut): Screening {
    const names = subject.names.flatMap((name) => analyseName(name, subject.kind));
    if (names.length === 0) return { comparable: false };
    const side = subject.kind === 'person' ? sides.person : sides.body;
    const best = new Map<number, Best>();
    for (const name of names)
      for (const id of side.search.find(name, cut / 100)) keepBest(best, side.index, name, id, cut);
    for (const entity of documents.find(subject)) keepNamed(best, entities, entity, names);

    const matches = [...best].flatMap(
      ([entity, found]) => matchOf(entities[entity], subject, found) ?? [],
    );
    return { comparable: true, matches: matches.toSorted(byWeight) };
  }

  return {
    screenAll,
    screen(subject, cut = workingCut) {
      const screening = screenAll(subject, cut);
      if (!screening.comparable) return screening;
      return {
        comparable: true,
        matches: screening.matches.filter((match) => isAlert(match, cut)),
      };
    },
  };
}

/**
 * Whether a match is worth somebody's time: not outweighed by what stands beside the name. Where
 * the subject tells a birth date and the entry knows none, nothing can ever clear or confirm the
 * match, so the name must be nearly exact.
 */
export function isAlert(match: Match, cut = workingCut): boolean {
  const { band, nameScore, evidence, doubt, uncheckable } = match;
  if (band === 'confirmed') return true;
  if (band === 'conflict') return false;
  if (band === 'supported') return nameScore >= cut;
  const against = evidence.reduce((sum, { points }) => sum + Math.min(0, points), 0);
  return nameScore + against - doubt >= cut + (uncheckable ? uncheckableMargin : 0);
}

type Best = { score: number; mine: AnalysedName; theirs: AnalysedName; name: number };

function sideOf(index: NameIndex): { index: NameIndex; search: CandidateSearch } {
  return { index, search: candidateSearch(index) };
}

/** Keeps a candidate as its entity's best name. Of two as good, one that the list trusts. */
function keepBest(
  best: Map<number, Best>,
  { names, standings }: NameIndex,
  mine: AnalysedName,
  id: number,
  cut: number,
) {
  const theirs = names[id];
  if (!theirs) return;
  const score = scoreNames(mine, theirs);
  if (score < cut) return;
  for (const { entity, name } of standings[id] ?? []) {
    const known = best.get(entity);
    if (!known || known.score < score || (known.score === score && name < known.name))
      best.set(entity, { score, mine, theirs, name });
  }
}

/** An entity found by its document comes with its likest name, however unlike that is. */
function keepNamed(
  best: Map<number, Best>,
  entities: readonly ListedEntity[],
  entity: number,
  mine: readonly AnalysedName[],
) {
  if (best.has(entity)) return;
  const listed = entities[entity];
  let likest: Best | undefined;
  for (const [name, { text }] of (listed?.names ?? []).entries())
    for (const theirs of analyseName(text, listed?.kind ?? 'person'))
      for (const one of mine) {
        const score = scoreNames(one, theirs);
        if (!likest || score > likest.score) likest = { score, mine: one, theirs, name };
      }
  if (likest) best.set(entity, likest);
}

function matchOf(
  entity: ListedEntity | undefined,
  subject: Subject,
  { mine, theirs, name: position }: Best,
): Match | undefined {
  const name = entity?.names[position];
  if (!entity || !name) return undefined;
  const { score, parts } = compareNames(mine, theirs);
  const evidence = gatherEvidence(subject, entity);
  const identity = judgeIdentity(score, name.quality === 'low', evidence);
  const uncheckable = subject.birthDate !== null && entity.births.length === 0;
  return { entity, name, nameScore: score, parts, evidence, ...identity, uncheckable };
}

const bandOrder: Readonly<Record<Band, number>> = {
  confirmed: 0,
  supported: 1,
  'name-only': 2,
  conflict: 3,
};

function byWeight(one: Match, other: Match): number {
  return (
    bandOrder[one.band] - bandOrder[other.band] ||
    other.rank - one.rank ||
    (one.entity.list < other.entity.list ? -1 : one.entity.list > other.entity.list ? 1 : 0) ||
    (one.entity.id < other.entity.id ? -1 : 1)
  );
}

/** Entities by the numbers of their documents, misreadings included. */
function indexDocuments(entities: readonly ListedEntity[]) {
  const byNumber = new Map<string, number[]>();
  for (const [position, { documents }] of entities.entries())
    for (const { number } of documents) {
      const key = documentKey(number);
      if (key === undefined) continue;
      const list = byNumber.get(blur(key));
      if (list) list.push(position);
      else byNumber.set(blur(key), [position]);
    }
  return {
    find({ documentNumber, kind }: Subject): number[] {
      const key = documentKey(documentNumber ?? '');
      const found = key === undefined ? [] : (byNumber.get(blur(key)) ?? []);
      return found.filter(
        (position) => (entities[position]?.kind === 'person') === (kind === 'person'),
      );
    },
  };
}
