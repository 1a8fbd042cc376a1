import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { LocalText } from '#platform/i18n';
import { rulesShape } from './schema.ts';
import { usualCriteria } from './ordering/rules.ts';
import type { Placement } from './ordering/types.ts';
import { usualLayout } from './ordering/views/types.ts';
import type { Ceremony, CeremonyPin, Office, RankedParty } from './types.ts';

/** Sessions that are ceremonies, with the usual rules until protocol writes others, and named ones. */
export async function listCeremonies(
  db: Database,
  edition: EditionScope,
  id?: string,
): Promise<Ceremony[]> {
  const { rows } = await sql<CeremonyRecord>`
    select coalesce(session.id, ceremony.id) as id, coalesce(ceremony.session_id, session.id) as "sessionId",
      coalesce(session.title, ceremony.name) as name, session.starts_at as "startsAt",
      ceremony.criteria, ceremony.presence, ceremony.layout, coalesce(ceremony.edit, 0) as edit,
      coalesce(ceremony.provenance, session.provenance) as provenance
    from (select * from ceremony where edition_id = ${edition}) as ceremony
    full join (select * from session where edition_id = ${edition} and (type = 'ceremony' and state <> 'cancelled'
        or exists (select from ceremony where edition_id = ${edition} and session_id = session.id))) as session
      on session.id = ceremony.session_id
    where ${id ?? null}::uuid is null or coalesce(session.id, ceremony.id) = ${id ?? null}::uuid
    order by session.starts_at nulls last, ceremony.updated_at, id`.execute(db);
  return rows.map(ceremonyOf);
}

/** Locks a ceremony, and gives one of the programme its row first. */
export async function lockCeremony(
  tx: Transaction,
  edition: EditionScope,
  ceremony: Ceremony,
  at: Date,
): Promise<{ edit: number }> {
  await tx
    .insertInto('ceremony')
    .values({ ...rowOf(edition, ceremony, at), edit: 1 })
    .onConflict((conflict) => conflict.columns(['editionId', 'id']).doNothing())
    .execute();
  return tx
    .selectFrom('ceremony')
    .select('edit')
    .where('editionId', '=', edition)
    .where('id', '=', ceremony.id)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export async function addCeremony(
  tx: Transaction,
  edition: EditionScope,
  ceremony: Ceremony,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('ceremony')
    .values({ ...rowOf(edition, ceremony, at), edit: 1 })
    .execute();
}

export async function saveRules(
  tx: Transaction,
  edition: EditionScope,
  { id, criteria, presence, layout }: Pick<Ceremony, 'id' | 'criteria' | 'presence' | 'layout'>,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('ceremony')
    .set(({ eb }) => ({
      criteria: JSON.stringify(criteria),
      layout: JSON.stringify(layout),
      presence,
      updatedAt: at,
      edit: eb('edit', '+', 1),
    }))
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .execute();
}

/** In the order they were set. */
export async function listPins(
  db: Database,
  edition: EditionScope,
  ceremonyId: string,
): Promise<CeremonyPin[]> {
  const rows = await db
    .selectFrom('ceremonyPin as placed')
    .leftJoin('account', (join) =>
      join.on(sql`account.id::text`, '=', sql`replace(placed.pinned_by, 'account:', '')`),
    )
    .select(['placed.id', 'delegationId', 'kind', 'place', 'otherId', 'reason', 'pinnedAt'])
    .select(({ fn }) => fn.coalesce('account.displayName', 'placed.pinnedBy').as('pinnedBy'))
    .where('placed.editionId', '=', edition)
    .where('ceremonyId', '=', ceremonyId)
    .orderBy('number')
    .execute();
  return rows.map(({ id, delegationId, kind, place, otherId, reason, pinnedAt, pinnedBy }) => ({
    id,
    party: delegationId,
    placement: placementOf(kind, place, otherId),
    reason,
    pinnedAt,
    pinnedBy,
  }));
}

export async function addPin(
  tx: Transaction,
  edition: EditionScope,
  ceremonyId: string,
  { id, party, placement, reason, pinnedBy, pinnedAt }: CeremonyPin,
): Promise<void> {
  const isPlace = placement.kind === 'at';
  await tx
    .insertInto('ceremonyPin')
    .values(({ selectFrom }) => ({
      editionId: edition,
      ceremonyId,
      id,
      number: selectFrom('ceremonyPin')
        .select(sql<number>`coalesce(max(number), 0) + 1`.as('next'))
        .where('editionId', '=', edition)
        .where('ceremonyId', '=', ceremonyId),
      delegationId: party,
      kind: placement.kind,
      place: isPlace ? placement.place : null,
      otherId: isPlace ? null : placement.other,
      reason,
      pinnedBy,
      pinnedAt,
    }))
    .execute();
}

/** Whether there was one. */
export async function removePin(
  tx: Transaction,
  edition: EditionScope,
  { ceremonyId, id }: { ceremonyId: string; id: string },
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('ceremonyPin')
    .where('editionId', '=', edition)
    .where('ceremonyId', '=', ceremonyId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/**
 * Everybody who could have a place. The office counts only for the head it was told of: after
 * a change of head it is unknown until somebody tells it again.
 */
export async function listParties(db: Database, edition: EditionScope): Promise<RankedParty[]> {
  const { rows } = await sql<RankedParty>`
    with arrived as (
      select participant.delegation_id as id from passage
        join participant on participant.edition_id = passage.edition_id and participant.id = passage.participant_id
        where passage.edition_id = ${edition} and passage.verdict = 'admitted' and participant.delegation_id is not null
      union
      select last.subject_id::uuid from (
        select distinct on (subject_id) subject_id, kind from ledger_entry
        where edition_id = ${edition} and kind in ('delegation.arrived', 'delegation.departed')
        order by subject_id, seq desc) as last
        where last.kind = 'delegation.arrived')
    select delegation.id, delegation.country, office.organisation, delegation.name, delegation.level,
      delegation.precedence as number,
      case when office_counts then office.took_office_on end as "tookOfficeOn",
      case when office_counts then office.title else coalesce(head.title, head.post) end as title,
      case when delegation.id in (select id from arrived) then 'arrived'
        when head.id is not null then 'named' else 'announced' end as presence,
      head.id as "headId",
      case when head.id is not null then concat_ws(' ', head.rank, head.given_names, head.family_name) end as head
    from delegation
    left join participant as head on head.edition_id = delegation.edition_id and head.delegation_id = delegation.id
      and head.heads_delegation and head.state <> 'withdrawn'
    left join head_of_delegation_office as office on office.edition_id = delegation.edition_id
      and office.delegation_id = delegation.id
    cross join lateral (select office.participant_id is null or office.participant_id = head.id as office_counts) as known
    where delegation.edition_id = ${edition}
    order by delegation.id`.execute(db);
  return rows;
}

/** The office is that of the head there is now. */
export async function saveOffice(
  tx: Transaction,
  edition: EditionScope,
  { delegationId, title, tookOfficeOn, organisation }: Office,
): Promise<void> {
  await sql`
    insert into head_of_delegation_office (edition_id, delegation_id, participant_id, title, took_office_on, organisation)
    select ${edition}, delegation.id, head.id, ${title}, ${tookOfficeOn}::date, ${organisation}
    from delegation left join participant as head on head.edition_id = delegation.edition_id
      and head.delegation_id = delegation.id and head.heads_delegation and head.state <> 'withdrawn'
    where delegation.edition_id = ${edition} and delegation.id = ${delegationId}
    on conflict (edition_id, delegation_id) do update set participant_id = excluded.participant_id,
      title = excluded.title, took_office_on = excluded.took_office_on, organisation = excluded.organisation`.execute(
    tx,
  );
}

type CeremonyRecord = Omit<Ceremony, 'criteria' | 'presence' | 'layout' | 'name'> & {
  name: LocalText;
  criteria: unknown;
  presence: Ceremony['presence'] | null;
  layout: unknown;
};

function ceremonyOf({ criteria, presence, layout, ...rest }: CeremonyRecord): Ceremony {
  return {
    ...rest,
    criteria: criteria ? rulesShape.criteria.parse(criteria) : usualCriteria('fr'),
    presence: presence ?? 'announced',
    layout: layout ? rulesShape.layout.parse(layout) : usualLayout,
  };
}

function rowOf(edition: EditionScope, ceremony: Ceremony, at: Date) {
  const { id, sessionId, name, criteria, presence, layout, provenance } = ceremony;
  return {
    editionId: edition,
    id,
    sessionId,
    name: JSON.stringify(name),
    criteria: JSON.stringify(criteria),
    presence,
    layout: JSON.stringify(layout),
    updatedAt: at,
    provenance,
  };
}

function placementOf(
  kind: Placement['kind'],
  place: number | null,
  other: string | null,
): Placement {
  return kind === 'at' ? { kind, place: place ?? 1 } : { kind, other: other ?? '' };
}
