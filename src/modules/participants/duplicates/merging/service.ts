import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { participantCorrected } from '../../facts.ts';
import {
  correctPerson,
  withdrawPerson,
  type AccessLost,
  type PlaceTaken,
} from '../../registering/service.ts';
import { refuseCorrection } from '../../rules.ts';
import { lockPeople, savePhoto } from '../../store.ts';
import type { Participant } from '../../types.ts';
import { participantMerged } from '../facts.ts';
import { dropPairsOfEnded, listRefusals, lockPair, saveJudgement, saveMerged } from '../store.ts';
import { changesTaken, decideMerge } from './rules.ts';
import type { MergeChoice, MergeParty } from './types.ts';

/**
 * What other modules have to say and to do when two files become one. They know the people and
 * not the other way round, so whoever composes the program hands it in.
 */
export type MergeHooks = {
  /** The badge of the file that ends is revoked. */
  accessLost?: AccessLost | undefined;
  placeTaken?: PlaceTaken | undefined;
  /** Of these people, those about whom a hit of the screening is open or was confirmed. */
  caughtAmong?: CaughtAmong | undefined;
  /** The person lies before the commission again, and their badge is revoked. */
  clearanceTakenBack?: ClearanceTakenBack | undefined;
};

export type CaughtAmong = (
  tx: Transaction,
  edition: EditionScope,
  participantIds: readonly string[],
  at: Date,
) => Promise<ReadonlySet<string>>;

export type ClearanceTakenBack = (
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  participantId: string,
) => Promise<void>;

/** As a person said it, side by side: the versions are those that they saw. */
export type Merge = {
  pairId: string;
  keptId: string;
  taken: readonly MergeChoice[];
  oneVersion: number;
  otherVersion: number;
};

/**
 * Makes one file of two. The one that ends withdraws as a duplicate and points to the one that
 * is kept; every fact of both stays in the ledger where it was written, and the history of the
 * kept file tells them all. What is taken over is a correction of the kept file like any other,
 * so a vetted identity does not change by a merge.
 *
 * @throws AppError `duplicate.unknown`, `duplicate.decided`, `form.changed-meanwhile`, a
 * `MergeRefusal`, or what a correction throws
 */
export async function mergePair(
  db: Database,
  edition: EditionScope,
  by: Signature,
  merge: Merge,
  hooks: MergeHooks = {},
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const pair = await lockPair(tx, edition, merge.pairId);
    const { keptId } = merge;
    if (!pair || (keptId !== pair.oneId && keptId !== pair.otherId))
      throw new AppError('duplicate.unknown', { id: merge.pairId });
    if (pair.state === 'merged') throw new AppError('duplicate.decided', { id: pair.id });

    const files = await lockPeople(tx, edition, [pair.oneId, pair.otherId]);
    const kept = files.find(({ id }) => id === keptId);
    const ended = files.find(({ id }) => id !== keptId);
    if (!kept || !ended) throw new AppError('duplicate.unknown', { id: pair.id });
    const read = new Map([
      [pair.oneId, merge.oneVersion],
      [pair.otherId, merge.otherVersion],
    ]);
    if (files.some(({ id, version }) => read.get(id) !== version))
      throw new AppError('form.changed-meanwhile');

    const { keptParty, endedParty } = await partiesOf(tx, edition, by, { kept, ended }, hooks);
    const verdict = decideMerge(keptParty, endedParty, by.actor.roles.includes('commission'));
    if (!verdict.allowed) throw new AppError(verdict.refusal, { id: pair.id });

    // First, because a delegation has one head and a limited number of places.
    const ending = { participantId: ended.id, reason: 'duplicate' } as const;
    await withdrawPerson(tx, edition, by, ending, hooks.accessLost);
    const moved = await saveMerged(tx, edition, { endedId: ended.id, keptId });
    // Of earlier merges too, so that the last fact of each file names the one that is kept.
    await record(
      tx,
      edition,
      by,
      moved.toSorted().map((id) => participantMerged(id, { into: keptId })),
    );
    await takeOver(tx, edition, by, { kept, ended, taken: merge.taken }, hooks);
    if (verdict.takesClearanceBack) await hooks.clearanceTakenBack?.(tx, edition, by, keptId);

    const decided = { decidedBy: by.actor.id, decidedAt: by.clock.now() };
    await saveJudgement(tx, edition, { id: pair.id, state: 'merged', keptId, ...decided });
    await dropPairsOfEnded(tx, edition);
  });
}

type Files = { kept: Participant; ended: Participant };

async function partiesOf(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { kept, ended }: Files,
  { caughtAmong }: MergeHooks,
): Promise<{ keptParty: MergeParty; endedParty: MergeParty }> {
  const ids = [kept.id, ended.id];
  const refusals = await listRefusals(tx, edition, ids);
  const refused = new Set(refusals.map(({ participantId }) => participantId));
  const caught = (await caughtAmong?.(tx, edition, ids, by.clock.now())) ?? new Set();
  const partyOf = ({ id, state }: Participant): MergeParty => ({
    state,
    wasRefused: refused.has(id),
    isCaught: caught.has(id),
  });
  return { keptParty: partyOf(kept), endedParty: partyOf(ended) };
}

async function takeOver(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { kept, ended, taken }: Files & Pick<Merge, 'taken'>,
  { placeTaken }: MergeHooks,
): Promise<void> {
  const changes = changesTaken(ended, taken);
  await correctPerson(tx, edition, by, { participantId: kept.id, changes }, { placeTaken });
  if (!taken.includes('photo') || !ended.photoId || ended.photoId === kept.photoId) return;

  const refusal = refuseCorrection(kept.state, ['photo'], by.actor);
  if (refusal) throw new AppError(refusal);
  await savePhoto(tx, edition, by.clock.now(), kept.id, ended.photoId);
  await record(tx, edition, by, [participantCorrected(kept.id, { fields: ['photo'] })]);
}
