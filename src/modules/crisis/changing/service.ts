import { prepareAlert, readAlert, sendAlert, withdrawAlert } from '#modules/alerts/service';
import { readPlan } from '#modules/editions/service';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { dayChanged, dayChangeSent, dayChangeUndone } from '../facts.ts';
import { actOnDay, type Acted } from './acting.ts';
import { putBack } from './putting-back.ts';
import { addChange, listChanges, lockChange, lockDays, saveChange } from './store.ts';
import type { DayChange, DayOrder, DayPreview, Undone } from './types.ts';

/** Every change of a day there was, the latest first. */
export async function readChanges(db: Database, edition: EditionScope): Promise<DayChange[]> {
  return listChanges(db, edition);
}

/**
 * What an order would do. It is done and taken back, so that nothing is forgotten.
 *
 * @throws AppError as `changeDay`
 */
export async function previewChange(
  db: Database,
  edition: EditionScope,
  by: Signature,
  order: DayOrder,
): Promise<DayPreview> {
  const plan = await readPlan(db, edition);
  try {
    return await db.transaction().execute(async (tx) => {
      throw new TakenBack(await actOnDay(tx, edition, by, { plan, order }));
    });
  } catch (thrown) {
    if (thrown instanceof TakenBack) return previewOf(thrown.acted);
    throw thrown;
  }
}

/**
 * Shifts, moves or cancels a day: programme, convoys, range sessions and meetings in one act, with
 * the messages prepared. Nobody is told before `sendChange`.
 *
 * @throws AppError `day-change.<OrderRefusal>`; `day-change.nothing-ahead`;
 * `day-change.not-told-yet` while an earlier change of the day is neither sent nor undone
 */
export async function changeDay(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  order: DayOrder,
): Promise<string> {
  const plan = await readPlan(tx, edition);
  const { before, messages } = await actOnDay(tx, edition, by, { plan, order });
  const appliedBy = by.actor.id;
  const id = await addChange(tx, edition, order, { before, appliedAt: by.clock.now(), appliedBy });
  const alertId = await prepareAlert(tx, edition, by, {
    ...{ cause: 'day-change', causeId: id, messages },
  });
  await saveChange(tx, edition, id, { alertId });
  const { kind, dayIndex, minutes, toDayIndex, why } = order;
  const counts = {
    sessions: before.sessions.length,
    convoys: before.convoys.length,
    rangeSessions: before.rangeSessions.length,
    meetings: before.meetings.length,
  };
  await record(tx, edition, by, [
    dayChanged(id, { kind, dayIndex, minutes, toDayIndex, ...counts }, { reason: why }),
  ]);
  return id;
}

/**
 * Puts everything back as it was, as long as nobody was told. What somebody has changed since stays
 * as they have it; a meeting whose room others have taken stays without a time.
 *
 * @throws AppError `day-change.unknown`; `day-change.already-sent`; `day-change.already-undone`
 */
export async function undoChange(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  id: string,
): Promise<Undone> {
  await lockDays(tx, edition);
  const { before, alertId, why } = await lockOpen(tx, edition, id);
  if (alertId) {
    const { state } = await readAlert(tx, edition, alertId);
    if (state === 'sent') throw new AppError('day-change.already-sent');
    if (state === 'prepared') await withdrawAlert(tx, edition, by, alertId);
  }
  const undone = await putBack(tx, edition, by, before, why);
  await saveChange(tx, edition, id, { state: 'undone', undoneAt: by.clock.now() });
  await record(tx, edition, by, [dayChangeUndone(id, {})]);
  return undone;
}

/**
 * Tells everybody concerned, one message each. From now on the change stands.
 *
 * @throws AppError `day-change.unknown`; `day-change.already-sent`; `day-change.already-undone`
 */
export async function sendChange(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  id: string,
): Promise<{ messages: number }> {
  const { alertId } = await lockOpen(tx, edition, id);
  const messages = alertId ? await tellOnce(tx, edition, by, alertId) : 0;
  await saveChange(tx, edition, id, { state: 'sent', sentAt: by.clock.now() });
  await record(tx, edition, by, [dayChangeSent(id, { messages })]);
  return { messages };
}

/** Somebody at the desk of alerts may have sent it already. */
async function tellOnce(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  alertId: string,
): Promise<number> {
  const { state, messages } = await readAlert(tx, edition, alertId);
  if (state === 'sent') return messages.length;
  return (await sendAlert(tx, edition, by, alertId)).parties;
}

async function lockOpen(tx: Transaction, edition: EditionScope, id: string) {
  const change = await lockChange(tx, edition, id);
  if (!change) throw new AppError('day-change.unknown', { id });
  if (change.state === 'sent') throw new AppError('day-change.already-sent');
  if (change.state === 'undone') throw new AppError('day-change.already-undone');
  return change;
}

function previewOf({ concerned, warnings, messages }: Acted): DayPreview {
  return {
    changed: concerned.map(({ what, id, title, from, to }) => ({ what, id, title, from, to })),
    warnings,
    messages: messages.map(({ party, lines }) => ({ party, lines: [...lines] })),
  };
}

/** Carries what an act found out of the transaction that is taken back. */
class TakenBack extends Error {
  readonly acted: Acted;

  constructor(acted: Acted) {
    super('a preview is taken back');
    this.acted = acted;
  }
}
