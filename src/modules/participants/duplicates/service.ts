import { setImmediate as nextTurn } from 'node:timers/promises';
import { listEditions } from '#modules/editions/service';
import { scoreNames } from '#modules/screening/matching/name-score';
import { analyseName } from '#modules/screening/names/analyse';
import type { AnalysedName } from '#modules/screening/names/types';
import type { Database } from '#platform/database';
import { provenEdition, type EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { everybody, readParticipant } from '../service.ts';
import type { Person } from '../types.ts';
import { candidatePairs, inTheCrowd, type Named } from './blocks.ts';
import { duplicateDismissed } from './facts.ts';
import { comparePeople } from './rules.ts';
import {
  countDue,
  countPairs,
  dropPairs,
  dropPairsOfEnded,
  findPair,
  listCompared,
  listMerged,
  listPairs,
  listPairsOf,
  listRefusals,
  lockFinding,
  lockPair,
  saveJudgement,
  savePairs,
  saveSeen,
  saveVersions,
  type ComparedRow,
} from './store.ts';
import type { Candidate, EarlierRefusal, FoundPair, NameScores, Pair, PairState } from './types.ts';

/** How many were compared with everybody, and how many pairs wait for somebody that did not before. */
export type Searched = { compared: number; opened: number };

/**
 * Compares whoever is new or was corrected with everybody. Compares outside of any transaction
 * and writes in a short one, as of the versions it read: who changes meanwhile is due again.
 */
export async function findDuplicates(
  db: Database,
  edition: EditionScope,
  by: Signature,
): Promise<Searched> {
  if ((await countDue(db, edition)) === 0) {
    await db.transaction().execute((tx) => dropPairsOfEnded(tx, edition));
    return { compared: 0, opened: 0 };
  }
  const people = await listCompared(db, edition);
  const due = people.filter(({ isDue }) => isDue);
  const found = await pairsAmong(people, new Set(due.map(({ id }) => id)));

  return db.transaction().execute(async (tx) => {
    await lockFinding(tx, edition);
    const known = await listPairsOf(
      tx,
      edition,
      due.map(({ id }) => id),
    );
    const { opened, unchanged, gone } = reconcile(known, found);
    await savePairs(tx, edition, by.clock.now(), opened);
    await saveVersions(tx, edition, unchanged);
    await dropPairs(tx, edition, gone);
    await dropPairsOfEnded(tx, edition);
    await saveSeen(tx, edition, due);
    return { compared: due.length, opened: opened.length };
  });
}

/** In every edition in which people are still checked. */
export async function findDuplicatesEverywhere(db: Database, by: Signature): Promise<void> {
  for (const { id, stage } of await listEditions(db))
    if (stage !== 'results' && stage !== 'archived')
      await findDuplicates(db, provenEdition(id), by);
}

/** Compares people with each other, without a database: all of them, or those named with everybody. */
export async function pairsAmong(
  people: readonly Omit<ComparedRow, 'isDue'>[],
  changed?: ReadonlySet<string>,
): Promise<FoundPair[]> {
  const crowd = inTheCrowd(await readNames(people));
  const pairs: FoundPair[] = [];
  for (const [at, pair] of candidatePairs(crowd, changed).entries()) {
    if (at % TURN === 0) await nextTurn();
    const [one, other] = pair[0].id < pair[1].id ? pair : [pair[1], pair[0]];
    // Reading a name aloud is the dear part: not for two whom even the same name would not join.
    if (comparePeople(one, other, ofOneName).outcome === 'different') continue;
    const { outcome, points, parts } = comparePeople(one, other, scoresOf(one, other));
    if (outcome === 'different') continue;
    pairs.push({
      ...{ oneId: one.id, otherId: other.id, outcome, points, parts },
      ...{ oneVersion: one.version, otherVersion: other.version },
    });
  }
  return pairs;
}

const ofOneName: NameScores = { whole: 100, family: 0 };

/** People and names are read in turns, so that requests need not wait for all of them. */
const TURN = 500;

/**
 * What a new comparison changes. Two people whom somebody held apart stay apart for as long as
 * the same speaks for and against; a merge is never opened again.
 */
function reconcile(known: readonly Pair[], found: readonly FoundPair[]) {
  const standing = new Map(known.map((pair) => [keyOf(pair), pair]));
  const opened: FoundPair[] = [];
  const unchanged: FoundPair[] = [];
  for (const pair of found) {
    const before = standing.get(keyOf(pair));
    standing.delete(keyOf(pair));
    if (before?.state === 'merged') continue;
    if (before && sayTheSame(before, pair)) unchanged.push(pair);
    else opened.push(pair);
  }
  const gone = [...standing.values()].filter(({ state }) => state === 'open').map(({ id }) => id);
  return { opened, unchanged, gone };
}

function sayTheSame(one: Pick<Pair, 'parts'>, other: Pick<Pair, 'parts'>): boolean {
  const told = ({ parts }: Pick<Pair, 'parts'>) =>
    parts.map(({ finding, points }) => `${finding} ${points}`).join(' ');
  return told(one) === told(other);
}

function keyOf({ oneId, otherId }: Pick<Pair, 'oneId' | 'otherId'>): string {
  return `${oneId} ${otherId}`;
}

type Readable = Omit<ComparedRow, 'isDue'> &
  Named & { whole: AnalysedName[]; family: AnalysedName[]; arabic: AnalysedName[] };

async function readNames(people: readonly Omit<ComparedRow, 'isDue'>[]): Promise<Readable[]> {
  const read: Readable[] = [];
  for (const person of people) {
    if (read.length % TURN === 0) await nextTurn();
    const { givenNames, familyName, nameAr } = person;
    const whole = analyseName(`${givenNames} ${familyName}`, 'person');
    const words = whole[0]?.words.filter(({ token }) => token.role === 'name') ?? [];
    read.push({
      ...person,
      whole,
      family: analyseName(familyName, 'person'),
      arabic: nameAr ? analyseName(nameAr, 'person') : [],
      skeletons: words.map(({ token }) => token.skeleton || token.latin),
      nameKey: words
        .map(({ token }) => token.bare)
        .toSorted()
        .join(' '),
    });
  }
  return read;
}

function scoresOf(one: Readable & Candidate, other: Readable & Candidate): NameScores {
  const latin = bestScore(one.whole, other.whole);
  // An embassy writes the Arabic name with care and the Latin one by ear.
  const whole = latin >= 96 ? latin : Math.max(latin, bestScore(one.arabic, other.arabic));
  return { whole, family: bestScore(one.family, other.family) };
}

function bestScore(one: readonly AnalysedName[], other: readonly AnalysedName[]): number {
  return Math.max(0, ...one.flatMap((left) => other.map((right) => scoreNames(left, right))));
}

export type PairFile = Pair & { one: Person; other: Person; refusals: EarlierRefusal[] };

/** The two files of a pair side by side, and which of them was refused. */
export async function readPair(db: Database, edition: EditionScope, id: string): Promise<PairFile> {
  const pair = await findPair(db, edition, id);
  if (!pair) throw new AppError('duplicate.unknown', { id });
  return withFiles(db, edition, pair);
}

/** Pairs in these states, the likeliest first, and how many there are of each. */
export async function readPairs(
  db: Database,
  edition: EditionScope,
  wanted: { states: readonly PairState[]; limit: number },
): Promise<{ pairs: PairFile[]; counts: Record<PairState, number> }> {
  const pairs = await listPairs(db, edition, wanted);
  return {
    pairs: await Promise.all(pairs.map((pair) => withFiles(db, edition, pair))),
    counts: await countPairs(db, edition),
  };
}

/**
 * The other files of a person: those merged into theirs or theirs into which, those that may be
 * theirs, and every refusal among all of them. Somebody who was refused and registers again is
 * told to the commission even after the pair was decided on.
 */
export async function readFilesOf(
  db: Database,
  edition: EditionScope,
  participantId: string,
): Promise<FilesOf> {
  const [merged, pairs] = await Promise.all([
    listMerged(db, edition, participantId),
    listPairsOf(db, edition, [participantId]),
  ]);
  const others = new Set([
    ...merged.flatMap(({ id, mergedInto }) => [id, mergedInto]),
    ...pairs.flatMap(({ oneId, otherId }) => [oneId, otherId]),
  ]);
  others.delete(participantId);
  return {
    mergedInto: merged.find(({ id }) => id === participantId)?.mergedInto ?? null,
    merged: merged.filter(({ id }) => id !== participantId).map(({ id }) => id),
    open: pairs.filter(({ state }) => state === 'open').map(({ id }) => id),
    refusals: await listRefusals(db, edition, [...others]),
  };
}

export type FilesOf = {
  mergedInto: string | null;
  merged: string[];
  /** Pairs that wait for somebody. */
  open: string[];
  refusals: EarlierRefusal[];
};

export async function countOpenPairs(db: Database, edition: EditionScope): Promise<number> {
  return (await countPairs(db, edition)).open;
}

/**
 * Says that two files are of two people. They are not asked about again until something else
 * speaks for it.
 *
 * @throws AppError `duplicate.unknown`, or `duplicate.decided` where somebody was faster
 */
export async function dismissPair(
  db: Database,
  edition: EditionScope,
  by: Signature,
  id: string,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const pair = await lockPair(tx, edition, id);
    if (!pair) throw new AppError('duplicate.unknown', { id });
    if (pair.state !== 'open') throw new AppError('duplicate.decided', { id });

    const decided = { decidedBy: by.actor.id, decidedAt: by.clock.now() };
    await saveJudgement(tx, edition, { id, state: 'different', keptId: null, ...decided });
    await record(tx, edition, by, [
      duplicateDismissed(id, { participantIds: [pair.oneId, pair.otherId] }),
    ]);
  });
}

async function withFiles(db: Database, edition: EditionScope, pair: Pair): Promise<PairFile> {
  const [one, other, refusals] = await Promise.all([
    readParticipant(db, edition, everybody, pair.oneId),
    readParticipant(db, edition, everybody, pair.otherId),
    listRefusals(db, edition, [pair.oneId, pair.otherId]),
  ]);
  return { ...pair, one, other, refusals };
}
