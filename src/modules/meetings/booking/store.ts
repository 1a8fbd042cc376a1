import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';

export type HolderKind = 'guest' | 'host' | 'person' | 'place' | 'interpreter';

export type BookingRow = {
  meetingId: string;
  holderKind: HolderKind;
  holderId: string;
  seat: number;
  startsAt: Date;
  endsAt: Date;
};

export type BookedSpan = BookingRow;

/** Until the transaction ends nobody else books any of them; always in one order, so nobody waits in a ring. */
export async function holdHolders(
  tx: Transaction,
  edition: EditionScope,
  holderIds: readonly string[],
): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(hashtextextended(${`meeting ${edition} `} || holder, 0))
    from unnest(${holderIds}::text[]) with ordinality as held(holder, place) order by place
  `.execute(tx);
}

export async function removeBookings(
  tx: Transaction,
  edition: EditionScope,
  meetingIds: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom('meetingBooking')
    .where('editionId', '=', edition)
    .where('meetingId', '=', sql<string>`any(${meetingIds}::uuid[])`)
    .execute();
}

export async function addBookings(
  tx: Transaction,
  edition: EditionScope,
  rows: readonly BookingRow[],
): Promise<void> {
  await sql`
    insert into meeting_booking (edition_id, meeting_id, holder_kind, holder_id, seat, starts_at, ends_at)
    select ${edition}, "meetingId", "holderKind", "holderId", seat, "startsAt", "endsAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row("meetingId" uuid, "holderKind" text,
      "holderId" uuid, seat smallint, "startsAt" timestamptz, "endsAt" timestamptz)
  `.execute(tx);
}

/** How many meetings at once a holder may have, where it is more than one. */
export async function listRoom(
  db: Database,
  edition: EditionScope,
  holderIds: readonly string[],
): Promise<Map<string, number>> {
  const [places, parties] = await Promise.all([
    db
      .selectFrom('meetingPlace')
      .select(['id', 'capacity as room'])
      .where('editionId', '=', edition)
      .where('id', '=', sql<string>`any(${holderIds}::uuid[])`)
      .execute(),
    db
      .selectFrom('meetingProfile')
      .select(['partyId as id', 'teams as room'])
      .where('editionId', '=', edition)
      .where('partyId', '=', sql<string>`any(${holderIds}::uuid[])`)
      .execute(),
  ]);
  return new Map([...places, ...parties].map(({ id, room }) => [id, room]));
}

export async function listBookings(
  db: Database,
  edition: EditionScope,
  { from, until, holderIds }: { from: Date; until: Date; holderIds?: readonly string[] },
): Promise<BookingRow[]> {
  let rows = db
    .selectFrom('meetingBooking')
    .select(['meetingId', 'holderKind', 'holderId', 'seat', 'startsAt', 'endsAt'])
    .where('editionId', '=', edition)
    .where('startsAt', '<', until)
    .where('endsAt', '>', from)
    .orderBy('holderId')
    .orderBy('startsAt');
  if (holderIds) rows = rows.where('holderId', '=', sql<string>`any(${holderIds}::uuid[])`);
  return rows.execute();
}

/** The name of a holder that is no person, and since when it is taken, as its clock shows. */
export async function findOverlap(
  db: Database,
  edition: EditionScope,
  { holderId, startsAt }: Pick<BookingRow, 'holderId' | 'startsAt'>,
): Promise<{ who: string; at: string }> {
  const { rows } = await sql<{ who: string | null; at: string }>`
    select coalesce(
        (select name from delegation where edition_id = edition.id and id = ${holderId}),
        (select display_name from exhibitor where edition_id = edition.id and id = ${holderId}),
        (select code from meeting_place where edition_id = edition.id and id = ${holderId}),
        (select code from meeting_interpreter where edition_id = edition.id and id = ${holderId})) as who,
      to_char(${startsAt}::timestamptz at time zone edition.time_zone, 'YYYY-MM-DD HH24:MI') as at
    from edition where edition.id = ${edition}
  `.execute(db);
  const [found] = rows;
  return { who: found?.who ?? '', at: found?.at ?? '' };
}
