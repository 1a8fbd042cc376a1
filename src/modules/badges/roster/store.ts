import { sql, type RawBuilder } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';

/** What a live badge says on a gate's screen, as it is now. */
export type RosterSource = {
  idx: number;
  generation: number;
  token: string;
  givenNames: string;
  familyName: string;
  language: string;
  nameAr: string | null;
  organisation: string | null;
  country: string | null;
  categoryCode: number;
  /** Null where the photo of this category is not for gates. */
  photoId: string | null;
  /** Digest of all of it. */
  source: string;
};

/** `marked`: photos of categories whose faces guards compare, and of guests of honour. */
export type RosterPhotos = 'marked' | 'all';

/** Holds the roster of an edition until the transaction ends, so that positions rise in the order of commits. */
export async function lockRoster(tx: Transaction, edition: EditionScope): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`roster ${edition}`}, 0))`.execute(tx);
}

/** Live badges whose record is missing or says something else, the lowest numbers first. */
export async function listStale(
  db: Database,
  edition: EditionScope,
  { photos, limit }: { photos: RosterPhotos; limit: number },
): Promise<RosterSource[]> {
  const { rows } = await sql<RosterSource>`
    select live.* from (${liveBadges(edition, photos)}) as live
    left join roster_record as record
      on record.edition_id = ${edition} and record.idx = live.idx and record.generation = live.generation
    where record.source is distinct from live.source
    order by live.idx limit ${limit}`.execute(db);
  return rows;
}

/**
 * Empties records of badges that died and of people who were erased, so that gates forget them.
 *
 * @returns how many
 */
export async function forgetDead(tx: Transaction, edition: EditionScope): Promise<number> {
  const { rows } = await sql`
    with dead as (
      select record.idx, record.generation, row_number() over (order by record.position) as place
      from roster_record as record
      join badge using (edition_id, idx, generation)
      left join participant on participant.edition_id = badge.edition_id and participant.id = badge.participant_id
      where record.edition_id = ${edition} and record.sealed is not null
        and (badge.revoked_at is not null or participant.erased_at is not null)
    )
    update roster_record as record set sealed = null, source = '',
      position = dead.place + ${lastPosition(edition)}
    from dead
    where record.edition_id = ${edition} and record.idx = dead.idx and record.generation = dead.generation
    returning record.idx`.execute(tx);
  return rows.length;
}

/** Puts records at the end of the roster, in the order given. */
export async function saveRecords(
  tx: Transaction,
  edition: EditionScope,
  records: readonly {
    idx: number;
    generation: number;
    source: string;
    id: Uint8Array;
    sealed: Uint8Array;
  }[],
): Promise<void> {
  if (records.length === 0) return;
  const rows = records.map(({ idx, generation, source, id, sealed }, place) => ({
    idx,
    generation,
    source,
    place: place + 1,
    id: Buffer.from(id).toString('hex'),
    sealed: Buffer.from(sealed).toString('hex'),
  }));
  await sql`
    insert into roster_record (edition_id, idx, generation, position, roster_id, sealed, source)
    select ${edition}, idx, generation, place + ${lastPosition(edition)}, decode(id, 'hex'), decode(sealed, 'hex'), source
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as row(idx int, generation smallint, place int, id text, sealed text, source text)
    on conflict (edition_id, idx, generation) do update
      set position = excluded.position, roster_id = excluded.roster_id,
        sealed = excluded.sealed, source = excluded.source`.execute(tx);
}

/** Changes after a position, the oldest first; nothing to be forgotten by a gate that begins. */
export async function listRecordsSince(
  db: Database,
  edition: EditionScope,
  { since, limit }: { since: number; limit: number },
) {
  let records = db
    .selectFrom('rosterRecord')
    .select(['rosterId', 'sealed', 'position'])
    .where('editionId', '=', edition)
    .where('position', '>', since);
  if (since === 0) records = records.where('sealed', 'is not', null);
  return records.orderBy('position').limit(limit).execute();
}

/** 0 in a roster without a record. */
export async function findLastPosition(db: Database, edition: EditionScope): Promise<number> {
  const found = await db
    .selectFrom('rosterRecord')
    .select(({ fn }) => fn.max('position').as('position'))
    .where('editionId', '=', edition)
    .executeTakeFirst();
  return found?.position ?? 0;
}

function lastPosition(edition: EditionScope): RawBuilder<number> {
  return sql`coalesce((select max(position) from roster_record where edition_id = ${edition}), 0)`;
}

/** Of people, and of day passes, which name their bearer; a badge that goes from hand to hand names nobody. */
function liveBadges(edition: EditionScope, photos: RosterPhotos): RawBuilder<RosterSource> {
  return sql<RosterSource>`
    select one.*, md5(concat_ws('|', one.given_names, one.family_name, one.language, one.name_ar,
      one.organisation, one.country, one.category_code, one.photo_id)) as source
    from (
      select badge.idx, badge.generation, badge.token,
        coalesce(participant.given_names, '') as given_names,
        coalesce(participant.family_name, bearer.name) as family_name,
        coalesce(participant.language, 'und') as language,
        participant.name_ar,
        coalesce(participant.organisation, exhibitor.display_name, delegation.name, nullif(bearer.organisation, ''))
          as organisation,
        coalesce(participant.country, bearer.country) as country,
        category.code as category_code,
        case when ${photos === 'all'} or category.photo_check or category.vip then participant.photo_id end as photo_id
      from badge
      left join participant on participant.edition_id = badge.edition_id and participant.id = badge.participant_id
      left join badge_bearer as bearer on bearer.edition_id = badge.edition_id and bearer.id = badge.bearer_id
      left join exhibitor on exhibitor.edition_id = badge.edition_id
        and exhibitor.id = coalesce(participant.exhibitor_id, bearer.exhibitor_id)
      left join delegation on delegation.edition_id = badge.edition_id
        and delegation.id = coalesce(participant.delegation_id, bearer.delegation_id)
      join category on category.edition_id = badge.edition_id
        and category.id = coalesce(participant.category_id, bearer.category_id)
      where badge.edition_id = ${edition} and badge.revoked_at is null and participant.erased_at is null
        and coalesce(participant.family_name, bearer.name) <> ''
    ) as one`;
}
