import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { TablePage, TableQuery } from '#platform/table';
import { readPage } from '#platform/table-page';
import type { IncidentRow } from '../table.ts';
import type { IncidentKind } from '../types.ts';

export type NewIncident = {
  kind: IncidentKind;
  fingerprint: string;
  passageIds: string[];
  participantId: string | null;
};

/** Adds those that are new, and returns them. */
export async function addIncidents(
  tx: Transaction,
  edition: EditionScope,
  incidents: readonly NewIncident[],
  openedAt: Date,
): Promise<{ id: string; kind: IncidentKind; passageIds: string[] }[]> {
  if (incidents.length === 0) return [];
  const added = await tx
    .insertInto('incident')
    .values(incidents.map((incident) => ({ ...incident, editionId: edition, openedAt })))
    .onConflict((conflict) => conflict.constraint('incident_once').doNothing())
    .returning(['id', 'kind', 'passageIds'])
    .execute();
  return added as { id: string; kind: IncidentKind; passageIds: string[] }[];
}

export async function lockIncident(tx: Transaction, edition: EditionScope, id: string) {
  const found = await tx
    .selectFrom('incident')
    .select(['id', 'kind', 'passageIds', 'closedAt'])
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return found as
    | { id: string; kind: IncidentKind; passageIds: string[]; closedAt: Date | null }
    | undefined;
}

export async function saveClosing(
  tx: Transaction,
  edition: EditionScope,
  id: string,
  closing: { closedAt: Date; closedReason: string },
): Promise<void> {
  await tx
    .updateTable('incident')
    .set(closing)
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .execute();
}

export async function listIncidents(
  db: Database,
  edition: EditionScope,
  query: TableQuery,
): Promise<TablePage<IncidentRow>> {
  const rows = db
    .selectFrom('incident')
    .leftJoin('participant', (join) =>
      join
        .onRef('participant.editionId', '=', 'incident.editionId')
        .onRef('participant.id', '=', 'incident.participantId'),
    )
    .leftJoinLateral(
      (inner) =>
        inner
          .selectFrom('passage')
          .select([
            sql<string[]>`array_agg(passage.gate_id order by passage.passed_at)`.as('gates'),
            sql<Date | null>`max(passage.passed_at)`.as('passedAt'),
          ])
          .whereRef('passage.editionId', '=', 'incident.editionId')
          .where(sql<boolean>`passage.id = any(incident.passage_ids)`)
          .as('seen'),
      (join) => join.onTrue(),
    )
    .select([
      'incident.id',
      'incident.kind',
      'incident.participantId',
      'participant.familyName',
      'participant.givenNames',
      'participant.country',
      sql<string[]>`coalesce(seen.gates, '{}')`.as('gates'),
      'seen.passedAt',
      'incident.openedAt',
      'incident.closedAt',
      'incident.closedReason',
      incidentState.as('state'),
    ])
    .where('incident.editionId', '=', edition);

  const page = await readPage(rows, query, {
    search: [
      sql`(coalesce(participant.given_names, '') || ' ' || coalesce(participant.family_name, ''))`,
    ],
    sort: {
      passedAt: sql.ref('seen.passed_at'),
      openedAt: sql.ref('incident.opened_at'),
      kind: sql.ref('incident.kind'),
      state: incidentState,
    },
    filter: { kind: sql.ref('incident.kind'), state: incidentState },
    tieBreak: sql.ref('incident.id'),
  });
  return page as TablePage<IncidentRow>;
}

const incidentState = sql<
  'open' | 'closed'
>`case when incident.closed_at is null then 'open' else 'closed' end`;
