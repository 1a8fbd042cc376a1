import { sql } from 'kysely';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { GateContact, Present } from './types.ts';

/** The last admitted passage of each badge and zone, up to an instant, where it went in. */
export async function listLastEntries(
  db: Database,
  edition: EditionScope,
  { since, at }: { since: Date; at: Date },
): Promise<(Present & { categoryId: string | null })[]> {
  const { rows } = await sql<Present & { categoryId: string | null; direction: 'in' | 'out' }>`
    select distinct on (zone.bit, passage.badge_idx) zone.id as zone_id, zone.bit as zone_bit,
      passage.badge_idx, passage.badge_generation, passage.participant_id, passage.gate_id, passage.passed_at as since,
      passage.direction, participant.category_id
    from passage
    join gate on gate.edition_id = passage.edition_id and gate.id = passage.gate_id
    join zone on zone.edition_id = gate.edition_id and zone.id = gate.zone_id
    left join participant on participant.edition_id = passage.edition_id
      and participant.id = passage.participant_id
    where passage.edition_id = ${edition} and passage.verdict = 'admitted'
      and passage.voided_at is null and passage.passed_at > ${since} and passage.passed_at <= ${at}
    order by zone.bit, passage.badge_idx, passage.passed_at desc, passage.id desc`.execute(db);
  return rows.filter(({ direction }) => direction === 'in');
}

/** Every gate with the devices that work there now; a device without a gate belongs to all it may work at. */
export async function listContacts(db: Database, edition: EditionScope): Promise<GateContact[]> {
  const { rows } = await sql<GateContact>`
    select gate.id as gate_id, count(device.id)::int as devices,
      case when bool_and(device.last_contact_at is not null) then min(device.last_contact_at) end as heard_at,
      coalesce(sum(device.unsent), 0)::int as unsent,
      min(device.revocation_issued_at) as revocations_from
    from gate
    left join gate_device as device on device.edition_id = gate.edition_id and device.wiped_at is null
      and device.forked_at is null and (device.gate_id = gate.id
        or (device.gate_id is null and gate.id = any(device.gate_ids)))
    where gate.edition_id = ${edition}
    group by gate.id
    order by gate.id`.execute(db);
  return rows;
}

/** What gates have counted without a badge since an instant: the bytes of each event, with its gate's zone. */
export async function listCounts(
  db: Database,
  edition: EditionScope,
  { since, at }: { since: Date; at: Date },
): Promise<{ zoneId: string; zoneBit: number; bytes: Uint8Array; at: Date }[]> {
  const { rows } = await sql<{ zoneId: string; zoneBit: number; bytes: Buffer; at: Date }>`
    select zone.id as zone_id, zone.bit as zone_bit, event.bytes, event.device_time as at
    from gate_event as event
    join gate on gate.edition_id = event.edition_id and gate.id = event.gate_id
    join zone on zone.edition_id = gate.edition_id and zone.id = gate.zone_id
    where event.edition_id = ${edition} and event.kind = 'count'
      and event.device_time > ${since} and event.device_time <= ${at}
      and not exists (select 1 from gate_event as voiding
        where voiding.edition_id = event.edition_id and voiding.kind = 'void'
          and voiding.ref_device = event.device_id and voiding.ref_seq = event.seq)`.execute(db);
  return rows;
}
