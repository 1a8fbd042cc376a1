import { sql } from 'kysely';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';

/** People of one category who may come on one day. */
export type Expected = { categoryId: string; day: number; people: number };

/** Live badges, by the days they are good for; lent ones and day passes among them. */
export async function countBadgesByDay(db: Database, edition: EditionScope): Promise<Expected[]> {
  const { rows } = await sql<Expected>`
    select coalesce(participant.category_id, badge_bearer.category_id) as category_id, granted.day, count(*)::int as people
    from badge
      cross join unnest(badge.days) as granted(day)
      left join participant on participant.edition_id = badge.edition_id and participant.id = badge.participant_id
      left join badge_bearer on badge_bearer.edition_id = badge.edition_id and badge_bearer.id = badge.bearer_id
    where badge.edition_id = ${edition} and badge.revoked_at is null
    group by 1, 2
    having coalesce(participant.category_id, badge_bearer.category_id) is not null
    order by 3 desc, 1`.execute(db);
  return rows;
}

/** Everybody who has not withdrawn and was not refused, by the days of their category. */
export async function countRegisteredByDay(
  db: Database,
  edition: EditionScope,
): Promise<Expected[]> {
  const { rows } = await sql<Expected>`
    select category.id as category_id, granted.day, count(*)::int as people
    from participant
      join category on category.edition_id = participant.edition_id and category.id = participant.category_id
      cross join unnest(category.days) as granted(day)
    where participant.edition_id = ${edition} and participant.state not in ('withdrawn', 'refused')
    group by 1, 2
    order by 3 desc, 1`.execute(db);
  return rows;
}

/**
 * Seconds that a person takes in a lane: of each device the fullest ten minutes in which somebody
 * was always waiting; of all devices the middle one. Null where no device was ever so busy.
 *
 * A queue is known by its even beat: where people come one by one, the time between two of them
 * varies as much as it is long, and says nothing of the lane. Sixty in ten minutes, because a lane
 * that is slower than any in the field reports was not full.
 */
export async function measureLaneSeconds(
  db: Database,
  edition: EditionScope,
): Promise<{ secondsPerPerson: number; devices: number } | null> {
  const { rows } = await sql<{ secondsPerPerson: number | null; devices: number }>`
    with gap as (
      select device_id, passed_at,
        extract(epoch from passed_at - lag(passed_at) over (partition by device_id order by passed_at)) as seconds
      from passage
      where edition_id = ${edition} and direction = 'in'
    ), busy as (
      select device_id, avg(seconds) as seconds,
        row_number() over (partition by device_id order by count(*) desc) as place
      from gap
      group by device_id, date_bin('10 minutes', passed_at, timestamptz 'epoch')
      having count(*) >= 60 and stddev_pop(seconds) < 0.75 * avg(seconds)
    )
    select percentile_cont(0.5) within group (order by seconds)::float8 as seconds_per_person,
      count(*)::int as devices
    from busy where place = 1`.execute(db);
  const [row] = rows;
  return row?.secondsPerPerson
    ? { secondsPerPerson: row.secondsPerPerson, devices: row.devices }
    : null;
}
