import { sql } from 'kysely';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { MeetingOf } from '#modules/policy/notices/service';
import type { MeetingReach } from '../types.ts';

/** Meetings as the notices see them: some by their ids, or those of a company that are still to be held. */
export async function listDealings(
  db: Database,
  edition: EditionScope,
  { exhibitorId }: Pick<MeetingReach, 'exhibitorId'>,
  ids: readonly string[] | 'coming',
): Promise<(MeetingOf & { guest: string })[]> {
  let meetings = db
    .selectFrom('meeting')
    .innerJoin('exhibitor', (join) =>
      join
        .onRef('exhibitor.editionId', '=', 'meeting.editionId')
        .onRef('exhibitor.id', '=', 'meeting.exhibitorId'),
    )
    .leftJoin('delegation', (join) =>
      join
        .onRef('delegation.editionId', '=', 'meeting.editionId')
        .onRef('delegation.id', '=', 'meeting.delegationId'),
    )
    .leftJoin('participant', (join) =>
      join
        .onRef('participant.editionId', '=', 'meeting.editionId')
        .onRef('participant.id', '=', 'meeting.participantId'),
    )
    .select(['meeting.id', 'meeting.exhibitorId'])
    .select([
      sql<string>`coalesce(delegation.country, participant.country)`.as('country'),
      sql<string[]>`array_prepend(exhibitor.country, exhibitor.co_countries)`.as(
        'exhibitorCountries',
      ),
      sql<string>`coalesce(delegation.name, participant.given_names || ' ' || participant.family_name, '')`.as(
        'guest',
      ),
    ])
    .where('meeting.editionId', '=', edition)
    .orderBy('meeting.startsAt')
    .orderBy('meeting.id');
  if (exhibitorId) meetings = meetings.where('meeting.exhibitorId', '=', exhibitorId);
  meetings =
    ids === 'coming'
      ? meetings.where('meeting.state', 'in', ['asked', 'planned'])
      : meetings.where('meeting.id', '=', sql<string>`any(${ids}::uuid[])`);
  return meetings.execute();
}
