import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type {
  Alert,
  AlertCause,
  AlertLine,
  AlertMessage,
  AlertParty,
  AlertWithMessages,
  Desk,
  NewAlertMessage,
} from './types.ts';

export async function addAlert(
  tx: Transaction,
  edition: EditionScope,
  alert: { cause: AlertCause; causeId: string | null; preparedAt: Date; preparedBy: string },
  messages: readonly NewAlertMessage[],
): Promise<string> {
  const { id } = await tx
    .insertInto('alert')
    .values({ ...alert, editionId: edition, state: 'prepared' })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('alertMessage')
    .values(
      messages.map(({ party, lines }) => ({
        editionId: edition as string,
        alertId: id,
        partyKind: party.kind,
        partyId: party.kind === 'desk' ? null : party.id,
        desk: party.kind === 'desk' ? party.desk : null,
        lines: JSON.stringify(lines),
      })),
    )
    .execute();
  return id;
}

export async function lockAlert(
  tx: Transaction,
  edition: EditionScope,
  id: string,
): Promise<Alert | undefined> {
  return tx
    .selectFrom('alert')
    .select(alertColumns)
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function saveState(
  tx: Transaction,
  edition: EditionScope,
  id: string,
  changes: { state: 'sent'; sentAt: Date; sentBy: string } | { state: 'withdrawn' },
): Promise<void> {
  await tx
    .updateTable('alert')
    .set(changes)
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .execute();
}

/** The latest first, each with its messages. */
export async function listAlertsWithMessages(
  db: Database,
  edition: EditionScope,
  { id, limit = 200 }: { id?: string; limit?: number } = {},
): Promise<AlertWithMessages[]> {
  let query = db
    .selectFrom('alert')
    .select(alertColumns)
    .where('editionId', '=', edition)
    .orderBy('preparedAt', 'desc')
    .orderBy('id')
    .limit(limit);
  if (id) query = query.where('id', '=', id);
  const alerts = await query.execute();
  const ids = alerts.map((alert) => alert.id);
  const messages = await messagesIn(db, edition)
    .where('alertId', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('partyKind')
    .orderBy('id')
    .execute();
  const byAlert = Map.groupBy(messages.map(asMessage), ({ alertId }) => alertId);
  return alerts.map((alert) => ({ ...alert, messages: byAlert.get(alert.id) ?? [] }));
}

/** Whom somebody speaks for: a country, a company, or desks. */
export type Listener = { country: string | null; exhibitorId: string | null; desks: string[] };

/** What was sent to them, the latest first; only what nobody of theirs has read, if asked so. */
export async function listOwnMessages(
  db: Database,
  edition: EditionScope,
  listener: Listener,
  { unread }: { unread: boolean },
): Promise<(AlertMessage & Pick<Alert, 'cause' | 'sentAt'>)[]> {
  let query = ownMessages(db, edition, listener)
    .select(['alert.cause', 'alert.sentAt'])
    .orderBy('alert.sentAt', 'desc')
    .orderBy('alertMessage.id')
    .limit(100);
  if (unread) query = query.where('alertMessage.readAt', 'is', null);
  const rows = await query.execute();
  return rows.map(({ cause, sentAt, ...row }) => ({ ...asMessage(row), cause, sentAt }));
}

export async function findOwnMessage(
  tx: Transaction,
  edition: EditionScope,
  listener: Listener,
  id: string,
): Promise<AlertMessage | undefined> {
  const row = await ownMessages(tx, edition, listener)
    .where('alertMessage.id', '=', id)
    .executeTakeFirst();
  return row && asMessage(row);
}

/** @returns whether nobody of theirs had read it before. */
export async function setRead(
  tx: Transaction,
  edition: EditionScope,
  id: string,
  read: { readAt: Date; readBy: string },
): Promise<boolean> {
  const row = await tx
    .updateTable('alertMessage')
    .set(read)
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .where('readAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function setPrinted(
  tx: Transaction,
  edition: EditionScope,
  ids: readonly string[],
  paperAt: Date,
): Promise<void> {
  await tx
    .updateTable('alertMessage')
    .set({ paperAt })
    .where('editionId', '=', edition)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
}

/** Names of delegations and exhibitors by id: those of parties, of nobody in person. */
export async function listPartyNames(
  db: Database,
  edition: EditionScope,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from delegation where edition_id = ${edition} and id = any(${ids}::uuid[])
    union all
    select id, display_name from exhibitor where edition_id = ${edition} and id = any(${ids}::uuid[])
  `.execute(db);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function ownMessages(
  db: Database,
  edition: EditionScope,
  { country, exhibitorId, desks }: Listener,
) {
  return db
    .selectFrom('alertMessage')
    .innerJoin('alert', (join) =>
      join
        .onRef('alert.editionId', '=', 'alertMessage.editionId')
        .onRef('alert.id', '=', 'alertMessage.alertId'),
    )
    .select(messageColumns.map((column) => `alertMessage.${column}` as const))
    .where('alertMessage.editionId', '=', edition)
    .where('alert.state', '=', 'sent')
    .where((row) =>
      row.or([
        row.and([
          row('alertMessage.partyKind', '=', 'delegation'),
          row.exists(
            row
              .selectFrom('delegation')
              .select('delegation.id')
              .whereRef('delegation.editionId', '=', 'alertMessage.editionId')
              .whereRef('delegation.id', '=', 'alertMessage.partyId')
              .where('delegation.country', '=', country),
          ),
        ]),
        row.and([
          row('alertMessage.partyKind', '=', 'exhibitor'),
          row('alertMessage.partyId', '=', exhibitorId),
        ]),
        row('alertMessage.desk', '=', sql<string>`any(${desks}::text[])`),
      ]),
    );
}

function messagesIn(db: Database, edition: EditionScope) {
  return db.selectFrom('alertMessage').select(messageColumns).where('editionId', '=', edition);
}

const alertColumns = ['id', 'cause', 'causeId', 'state', 'preparedAt', 'sentAt'] as const;

const messageColumns = [
  ...(['id', 'alertId', 'partyKind', 'partyId', 'desk', 'lines'] as const),
  ...(['readAt', 'readBy', 'paperAt'] as const),
] as const;

type StoredMessage = Omit<AlertMessage, 'party' | 'lines'> & {
  partyKind: AlertParty['kind'];
  partyId: string | null;
  desk: string | null;
  lines: unknown;
};

function asMessage({ partyKind, partyId, desk, lines, ...row }: StoredMessage): AlertMessage {
  const party: AlertParty =
    partyKind === 'desk'
      ? { kind: 'desk', desk: desk as Desk }
      : { kind: partyKind, id: partyId ?? '' };
  return { ...row, party, lines: lines as AlertLine[] };
}
