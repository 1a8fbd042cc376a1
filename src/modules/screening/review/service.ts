import { randomUUID } from 'node:crypto';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import type { Keyring } from '#platform/keyring';
import type { Fact } from '#platform/ledger/kinds';
import { record, type Signature } from '#platform/ledger/ledger';
import {
  hitConfirmed,
  hitContested,
  hitEscalated,
  hitOpened,
  hitProposed,
  hitReopened,
} from '../facts.ts';
import { weighHit, type Weighed } from '../policy/rules.ts';
import { readRules } from '../policy/service.ts';
import { openComparison, openNote, sealNote, type Comparison } from './sealing.ts';
import { barOf, decideReview, type Bar, type ReviewStep } from './rules.ts';
import {
  addHits,
  expireHits,
  findComparison,
  keyOf,
  listHits,
  listSubjectNames,
  lockHits,
  saveReviews,
  type StoredHit,
  type SubjectName,
} from './store.ts';
import { bands, hitStates, type Hit, type HitState, type WeighedHit } from './types.ts';
import { effects } from '../policy/types.ts';

/** A hit of the queue, with whom it is about. */
export type QueueHit = WeighedHit & SubjectName;

/** The first of a queue, and how many there are. */
export type ReviewQueue = { hits: QueueHit[]; total: number };

/** More than a day's work of the cell; whoever needs others has judged these first. */
const MOST_SHOWN = 200;

/** A hit laid open: both sides, the explanation, and what was once said of the same two. */
export type HitFile = QueueHit & {
  comparison: Comparison;
  /** Rules that are as specific as the one that holds and say something else. */
  contradicted: boolean;
  earlier: Hit[];
};

/**
 * Hits at a stage, the gravest first: by effect, then by how well the evidence fits, then by the
 * name. Those that the rules ignore are left out, and of a long queue its end.
 */
export async function readReviewQueue(
  db: Database,
  keyring: Keyring,
  edition: EditionScope,
  { states, at }: { states: readonly HitState[]; at: Date },
): Promise<ReviewQueue> {
  const stored = await listHits(db, edition, { states });
  const hits = (await weighAll(db, edition, stored, at))
    .filter(({ effect }) => effect !== 'ignore')
    .toSorted(byGravity);
  const shown = hits.slice(0, MOST_SHOWN).map((hit) => withNote(keyring, hit));
  return { hits: shown, total: hits.length };
}

/** How many hits wait for the first person and for the second. */
export async function countReviews(
  db: Database,
  edition: EditionScope,
  at: Date,
): Promise<{ open: number; toConfirm: number }> {
  const stored = await listHits(db, edition, { states: ['open', 'escalated', 'proposed'] });
  const hits = (await weighAll(db, edition, stored, at)).filter(
    ({ effect }) => effect !== 'ignore',
  );
  const toConfirm = hits.filter(({ state }) => state === 'proposed').length;
  return { open: hits.length - toConfirm, toConfirm };
}

/** @throws AppError `screening.hit-unknown` */
export async function readHit(
  db: Database,
  keyring: Keyring,
  edition: EditionScope,
  { id, at }: { id: string; at: Date },
): Promise<HitFile> {
  const [stored] = await listHits(db, edition, { ids: [id], states: hitStates });
  const [hit] = stored ? await weighAll(db, edition, [stored], at) : [];
  if (!hit) throw new AppError('screening.hit-unknown', { id });

  const { sealedComparison } = await findComparison(db, edition, id);
  const ofSubject = await listHits(db, edition, { subjects: [hit], states: hitStates });
  return {
    ...withNote(keyring, hit),
    comparison: openComparison(keyring, sealedComparison),
    contradicted: hit.against.length > 0,
    earlier: ofSubject
      .filter((one) => one.list === hit.list && one.entryId === hit.entryId && one.id !== id)
      .map((one) => withNote(keyring, one)),
  };
}

/**
 * Takes a step about one hit, and writes it down.
 *
 * @throws AppError `screening.hit-unknown`; `screening.<refusal>`
 */
export async function review(
  db: Database,
  keyring: Keyring,
  edition: EditionScope,
  by: Signature,
  { id, step }: { id: string; step: ReviewStep },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const [stored] = await lockHits(tx, edition, [id]);
    if (!stored) throw new AppError('screening.hit-unknown', { id });

    const hit = withNote(keyring, stored);
    const verdict = decideReview(hit, by.actor.id, step, by.clock.now());
    if (!verdict.allowed) throw new AppError(`screening.${verdict.refusal}`, { id });

    if (step.act === 'contest' || step.act === 'reopen')
      return openAgain(tx, edition, by, stored, factOf(hit, step));
    const { state, proposal, confirmation } = verdict.next;
    await saveReviews(tx, edition, [
      { id, state, confirmation, proposal: proposal && sealNote(keyring, proposal) },
    ]);
    await record(tx, edition, by, [factOf(hit, step)]);
  });
}

/** What bars each of these people from being cleared; who is not barred is left out. */
export async function barsOf(
  db: Database | Transaction,
  edition: EditionScope,
  participantIds: readonly string[],
  at: Date,
): Promise<Map<string, Bar>> {
  const subjects = participantIds.map((subjectId) => ({
    subjectType: 'participant' as const,
    subjectId,
  }));
  const hits = await listHits(db, edition, { subjects });
  if (hits.length === 0) return new Map();

  const rules = await readRules(db, edition);
  const names = await listSubjectNames(db, edition, hits);
  const bySubject = Map.groupBy(hits, ({ subjectId }) => subjectId);
  return new Map(
    [...bySubject].flatMap(([subjectId, ofSubject]) => {
      const weighed = ofSubject.map((hit) => {
        const categoryId = names.get(keyOf(hit))?.categoryId ?? null;
        return { ...hit, effect: weighHit(rules, { ...hit, categoryId }, at).effect };
      });
      const bar = barOf(weighed, at);
      return bar ? [[subjectId, bar] as const] : [];
    }),
  );
}

/**
 * What was said of the pair is kept beside it and ends; the pair lies open as it did when it was
 * found, for whoever comes next.
 */
async function openAgain(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  hit: StoredHit,
  fact: Fact,
): Promise<void> {
  const id = randomUUID();
  const openedAt = by.clock.now();
  const compared = await findComparison(tx, edition, hit.id);
  const { state: _, proposal: __, confirmation: ___, ...found } = hit;
  await expireHits(tx, edition, [hit.id], openedAt);
  await addHits(tx, edition, [{ ...found, ...compared, id, openedAt }]);
  await record(tx, edition, by, [fact, hitOpened(id, { list: hit.list, band: hit.band })]);
}

type Judged = StoredHit & SubjectName & Pick<Weighed, 'effect' | 'against'>;

async function weighAll(
  db: Database,
  edition: EditionScope,
  hits: readonly StoredHit[],
  at: Date,
): Promise<Judged[]> {
  const rules = await readRules(db, edition);
  const names = await listSubjectNames(db, edition, hits);
  return hits.flatMap((hit) => {
    const name = names.get(keyOf(hit));
    // Whoever was erased leaves the queue with their name.
    if (!name) return [];
    const { effect, against } = weighHit(rules, { ...hit, categoryId: name.categoryId }, at);
    return [{ ...hit, ...name, effect, against }];
  });
}

function byGravity(one: Judged, other: Judged): number {
  return (
    effects.indexOf(one.effect) - effects.indexOf(other.effect) ||
    bands.indexOf(one.band) - bands.indexOf(other.band) ||
    other.nameScore - one.nameScore ||
    one.openedAt.getTime() - other.openedAt.getTime() ||
    (one.id < other.id ? -1 : 1)
  );
}

function withNote<Stored extends StoredHit>(
  keyring: Keyring,
  hit: Stored,
): Omit<Stored, 'proposal'> & Pick<Hit, 'proposal'> {
  return { ...hit, proposal: hit.proposal && openNote(keyring, hit.proposal) };
}

function factOf({ id, list, proposal }: Hit, step: ReviewStep): Fact {
  if (step.act === 'propose')
    return hitProposed(id, { list, outcome: step.outcome, reasonCode: step.reasonCode });
  if (step.act === 'escalate' || !proposal) return hitEscalated(id, { list });
  const { outcome, reasonCode } = proposal;
  if (step.act === 'contest') return hitContested(id, { list, outcome });
  if (step.act === 'reopen') return hitReopened(id, { list, outcome });
  return hitConfirmed(id, { list, outcome, reasonCode });
}
