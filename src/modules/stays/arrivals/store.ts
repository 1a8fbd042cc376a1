import { sql } from 'kysely';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { ArrivalRow, Direction } from '../types.ts';

/** Legs expected in a span of time with whom they bring, who meets them and what drives them. */
export async function listMovements(
  db: Database,
  edition: EditionScope,
  { from, until, directions }: { from: Date; until: Date; directions: readonly Direction[] },
): Promise<Omit<ArrivalRow, 'mark'>[]> {
  return db
    .selectFrom('stayLeg')
    .innerJoin('delegation', (join) =>
      join
        .onRef('delegation.editionId', '=', 'stayLeg.editionId')
        .onRef('delegation.id', '=', 'stayLeg.delegationId'),
    )
    .select(['stayLeg.id', 'delegationId', 'direction', 'mode', 'number', 'carrier', 'place'])
    .select(['scheduledAt', 'expectedAt', 'vipLounge', 'state', 'stateAt', 'version'])
    .select(['stayLeg.provenance', 'delegation.name as delegation', 'country'])
    .select([
      people.as('people'),
      sql<number>`coalesce(nullif(cardinality(${people}), 0), ${members})::int`.as('count'),
      officers.as('officers'),
      vehicles.as('vehicles'),
    ])
    .where('stayLeg.editionId', '=', edition)
    .where('direction', 'in', [...directions])
    .where('expectedAt', '>=', from)
    .where('expectedAt', '<', until)
    .orderBy('place')
    .orderBy('expectedAt')
    .orderBy('stayLeg.id')
    .execute();
}

const people = sql<string[]>`array(select participant_id::text from stay_leg_person
  where stay_leg_person.edition_id = stay_leg.edition_id and stay_leg_person.leg_id = stay_leg.id order by 1)`;

const members = sql<number>`(select count(*) from participant
  where participant.edition_id = stay_leg.edition_id and participant.delegation_id = stay_leg.delegation_id
    and participant.state <> 'withdrawn')`;

/** The accounts protocol has assigned, else the name it has written down. */
const officers = sql<string[]>`coalesce(
  (select array_agg(display_name order by display_name) from account
    join stay_liaison on stay_liaison.account_id = account.id
    where stay_liaison.edition_id = stay_leg.edition_id and stay_liaison.delegation_id = stay_leg.delegation_id),
  array_remove(array[nullif(delegation.liaison_officer, '')], null))`;

const vehicles = sql<string[]>`array(
  select coalesce(nullif(call_sign, ''), plate) from stay_duty
    join stay_vehicle on stay_vehicle.edition_id = stay_duty.edition_id and stay_vehicle.id = stay_duty.vehicle_id
  where stay_duty.edition_id = stay_leg.edition_id and stay_duty.delegation_id = stay_leg.delegation_id
    and from_at <= expected_at + interval '1 hour' and until_at >= expected_at
  order by 1)`;
