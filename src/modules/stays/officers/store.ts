import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { LocalText } from '#platform/i18n';
import type { Appointment, Officer } from '../types.ts';

/** Every account that is a liaison officer of the edition. */
export async function listOfficers(db: Database, edition: EditionScope): Promise<Officer[]> {
  return db
    .selectFrom('roleGrant')
    .innerJoin('account', 'account.id', 'roleGrant.accountId')
    .select(['account.id as accountId', 'account.displayName as name', 'roleGrant.country'])
    .select(
      sql<string[]>`array(select delegation_id::text from stay_liaison
        where stay_liaison.edition_id = role_grant.edition_id
          and stay_liaison.account_id = role_grant.account_id order by 1)`.as('delegationIds'),
    )
    .where('roleGrant.editionId', '=', edition)
    .where('roleGrant.role', '=', 'liaison')
    .where('account.disabledAt', 'is', null)
    .orderBy('account.displayName')
    .execute();
}

/** @returns false where the officer had it already */
export async function addAssignment(
  tx: Transaction,
  edition: EditionScope,
  assignment: { accountId: string; delegationId: string },
): Promise<boolean> {
  const added = await tx
    .insertInto('stayLiaison')
    .values({ ...assignment, editionId: edition })
    .onConflict((conflict) =>
      conflict.columns(['editionId', 'accountId', 'delegationId']).doNothing(),
    )
    .returning('accountId')
    .executeTakeFirst();
  return added !== undefined;
}

/** @returns false where the officer did not have it */
export async function removeAssignment(
  tx: Transaction,
  edition: EditionScope,
  { accountId, delegationId }: { accountId: string; delegationId: string },
): Promise<boolean> {
  const removed = await tx
    .deleteFrom('stayLiaison')
    .where('editionId', '=', edition)
    .where('accountId', '=', accountId)
    .where('delegationId', '=', delegationId)
    .returning('accountId')
    .executeTakeFirst();
  return removed !== undefined;
}

/** The meetings of delegations that are to be held and not yet over. */
export async function listMeetingsAhead(
  db: Database,
  edition: EditionScope,
  delegationIds: readonly string[],
  at: Date,
): Promise<(Appointment & { delegationId: string })[]> {
  const rows = await db
    .selectFrom('meeting')
    .innerJoin('exhibitor', (join) =>
      join
        .onRef('exhibitor.editionId', '=', 'meeting.editionId')
        .onRef('exhibitor.id', '=', 'meeting.exhibitorId'),
    )
    .select(['meeting.id', 'meeting.delegationId', 'startsAt', 'endsAt', 'place'])
    .select('exhibitor.displayName as with')
    .where('meeting.editionId', '=', edition)
    .where('meeting.state', '=', 'planned')
    .where('meeting.endsAt', '>', at)
    .where('meeting.delegationId', '=', sql<string>`any(${delegationIds}::uuid[])`)
    .orderBy('startsAt')
    .execute();
  const kind = 'meeting' as const;
  return rows.flatMap(({ startsAt, endsAt, delegationId, place, ...row }) =>
    startsAt && endsAt && delegationId
      ? [{ ...row, kind, venue: null, startsAt, endsAt, delegationId, place: place ?? '' }]
      : [],
  );
}

/** What delegations are taken to and is not yet over: the press is asked apart. */
export async function listSessionsAhead(
  db: Database,
  edition: EditionScope,
  at: Date,
): Promise<Appointment[]> {
  const rows = await db
    .selectFrom('session')
    .leftJoin('venue', (join) =>
      join
        .onRef('venue.editionId', '=', 'session.editionId')
        .onRef('venue.id', '=', 'session.location'),
    )
    .select(['session.id', 'session.title', 'startsAt', 'endsAt', 'session.location as place'])
    .select(sql<LocalText | null>`venue.name`.as('venue'))
    .where('session.editionId', '=', edition)
    .where('session.state', '=', 'scheduled')
    .where('session.type', '<>', 'press')
    .where('session.endsAt', '>', at)
    .orderBy('startsAt')
    .execute();
  return rows.map((row) => ({ ...row, kind: 'session' as const }));
}
