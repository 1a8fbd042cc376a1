import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import type { Actor } from '#platform/permissions';
import { alertPrepared, alertPrinted, alertRead, alertSent, alertWithdrawn } from './facts.ts';
import { desksOf, joinByParty, refuseChange } from './rules.ts';
import { mailMessages } from './sending/service.ts';
import {
  addAlert,
  findOwnMessage,
  listAlertsWithMessages,
  listOwnMessages,
  lockAlert,
  saveState,
  setPrinted,
  setRead,
  type Listener,
} from './store.ts';
import type {
  Alert,
  AlertCause,
  AlertMessage,
  AlertWithMessages,
  NewAlertMessage,
} from './types.ts';

/**
 * Prepares what parties shall be told of one cause: one message a party, however many things it
 * tells. Nobody is told before `sendAlert`.
 *
 * @returns the id of the alert; null where nobody is concerned
 */
export async function prepareAlert(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  {
    cause,
    causeId = null,
    messages,
  }: { cause: AlertCause; causeId?: string | null; messages: readonly NewAlertMessage[] },
): Promise<string | null> {
  const joined = joinByParty(messages);
  if (joined.length === 0) return null;
  const alert = { cause, causeId, preparedAt: by.clock.now(), preparedBy: by.actor.id };
  const id = await addAlert(tx, edition, alert, joined);
  const parties = joined.map(({ party }) => party);
  await record(tx, edition, by, [alertPrepared(id, { cause, causeId, parties })]);
  return id;
}

/**
 * Sends a prepared alert: mails in each recipient's language, and from now on it stands on the
 * pages of every party until somebody of theirs says that it is read.
 *
 * @throws AppError `alert.unknown`, `alert.<AlertRefusal>`
 */
export async function sendAlert(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  id: string,
): Promise<{ parties: number; mails: number }> {
  const { cause } = await lockOpen(tx, edition, id);
  const now = by.clock.now();
  await saveState(tx, edition, id, { state: 'sent', sentAt: now, sentBy: by.actor.id });
  const { messages } = await readAlert(tx, edition, id);
  const sent = {
    parties: messages.length,
    mails: await mailMessages(tx, edition, messages, now),
  };
  await record(tx, edition, by, [alertSent(id, { cause, ...sent })]);
  return sent;
}

/** Takes back what nobody was told yet. @throws AppError `alert.unknown`, `alert.<AlertRefusal>` */
export async function withdrawAlert(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  id: string,
): Promise<void> {
  const { cause } = await lockOpen(tx, edition, id);
  await saveState(tx, edition, id, { state: 'withdrawn' });
  await record(tx, edition, by, [alertWithdrawn(id, { cause })]);
}

/** Every alert with its messages, the latest first. */
export async function listAlerts(
  db: Database,
  edition: EditionScope,
): Promise<AlertWithMessages[]> {
  return listAlertsWithMessages(db, edition);
}

/** @throws AppError `alert.unknown` */
export async function readAlert(
  db: Database,
  edition: EditionScope,
  id: string,
): Promise<AlertWithMessages> {
  const [alert] = await listAlertsWithMessages(db, edition, { id });
  if (!alert) throw new AppError('alert.unknown', { id });
  return alert;
}

export type OwnMessage = AlertMessage & Pick<Alert, 'cause' | 'sentAt'>;

/** What was sent to whomever somebody speaks for, the latest first. */
export async function readOwnMessages(
  db: Database,
  edition: EditionScope,
  actor: Actor,
  filter: { unread: boolean },
): Promise<OwnMessage[]> {
  return listOwnMessages(db, edition, listenerOf(actor), filter);
}

/**
 * Notes that a message was read by somebody of the party: for a delegation its focal point or the
 * officer who accompanies it. The first one stands.
 *
 * @throws AppError `alert.message-unknown` where it was not sent to them
 */
export async function markRead(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  id: string,
): Promise<void> {
  const message = await findOwnMessage(tx, edition, listenerOf(by.actor), id);
  if (!message) throw new AppError('alert.message-unknown', { id });
  const read = { readAt: by.clock.now(), readBy: by.actor.id };
  if (!(await setRead(tx, edition, id, read))) return;
  const { alertId, party } = message;
  await record(tx, edition, by, [alertRead(alertId, { messageId: id, party })]);
}

/** Notes which messages of an alert were printed to be handed over. */
export async function markPrinted(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { alertId, ids }: { alertId: string; ids: readonly string[] },
): Promise<void> {
  if (ids.length === 0) return;
  await setPrinted(tx, edition, ids, by.clock.now());
  await record(tx, edition, by, [alertPrinted(alertId, { messages: [...ids] })]);
}

async function lockOpen(tx: Transaction, edition: EditionScope, id: string): Promise<Alert> {
  const alert = await lockAlert(tx, edition, id);
  if (!alert) throw new AppError('alert.unknown', { id });
  const refusal = refuseChange(alert);
  if (refusal) throw new AppError(`alert.${refusal}`);
  return alert;
}

/** Whoever is narrowed to a party sits at no desk. */
function listenerOf({ country, exhibitorId, roles }: Actor): Listener {
  const isWide = !country && !exhibitorId;
  return { country, exhibitorId, desks: isWide ? desksOf(roles) : [] };
}
