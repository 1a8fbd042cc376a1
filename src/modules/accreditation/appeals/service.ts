import { randomUUID } from 'node:crypto';
import { lockParticipants, readParticipant } from '#modules/participants/service';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import type { Actor } from '#platform/permissions';
import { appealAnswered, appealFiled } from '../facts.ts';
import { reopenRefused } from '../service.ts';
import { listAccreditations } from '../store.ts';
import { refuseFiling, refuseHearing } from './rules.ts';
import { addAppeal, answerStored, listAppeals, listOpenAppeals, lockAppeal } from './store.ts';
import type { Appeal, AppealOutcome } from './types.ts';

/**
 * Asks for another look at a refusal, for somebody within the reach of whoever asks.
 *
 * @throws AppError `participant.unknown`; `appeal.<refusal>`
 */
export async function fileAppeal(
  db: Database,
  edition: EditionScope,
  by: Signature,
  { participantId, statement }: { participantId: string; statement: string },
): Promise<string> {
  await readParticipant(db, edition, by.actor, participantId);
  return db.transaction().execute(async (tx) => {
    await lockParticipants(tx, edition, [participantId]);
    const standing = (await listAccreditations(tx, edition, [participantId])).get(participantId);
    const open = (await listAppeals(tx, edition, participantId)).find(({ outcome }) => !outcome);
    const refusal = refuseFiling(standing ?? { decision: null, decidedBy: null }, open);
    if (refusal || !standing?.decidedBy)
      throw new AppError(`appeal.${refusal ?? 'not-refused'}`, { participantId });

    const id = randomUUID();
    await addAppeal(tx, edition, {
      ...{ id, participantId, statement, against: standing.decidedBy },
      filedBy: by.actor.id,
      filedAt: by.clock.now(),
    });
    await record(tx, edition, by, [appealFiled(id, { participantId })]);
    return id;
  });
}

/**
 * Answers an appeal. One that is granted opens the file again: the refusal is gone, the
 * recommendation stands, and the commission decides anew.
 *
 * @throws AppError `appeal.unknown`; `appeal.<refusal>`
 */
export async function answerAppeal(
  db: Database,
  edition: EditionScope,
  by: Signature,
  { id, outcome, answer }: { id: string; outcome: AppealOutcome; answer: string },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const appeal = await lockAppeal(tx, edition, id);
    if (!appeal) throw new AppError('appeal.unknown', { id });
    const refusal = refuseHearing(appeal, by.actor.id);
    if (refusal) throw new AppError(`appeal.${refusal}`, { id });

    const decided = { decidedBy: by.actor.id, decidedAt: by.clock.now() };
    await answerStored(tx, edition, { id, outcome, answer, ...decided });
    const { participantId } = appeal;
    await record(tx, edition, by, [appealAnswered(id, { participantId, outcome })]);
    if (outcome === 'granted') await reopenRefused(tx, edition, by, participantId);
  });
}

/** @throws AppError `participant.unknown`, also for somebody the reader may not see */
export async function readAppeals(
  db: Database,
  edition: EditionScope,
  reader: Actor,
  participantId: string,
): Promise<Appeal[]> {
  await readParticipant(db, edition, reader, participantId);
  return listAppeals(db, edition, participantId);
}

/** What the commission has still to hear. */
export async function readOpenAppeals(db: Database, edition: EditionScope): Promise<Appeal[]> {
  return listOpenAppeals(db, edition);
}
