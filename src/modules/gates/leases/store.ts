import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Lease, LeaseHeld } from '../capacity/types.ts';
import { decodeEvent } from '../log/event.ts';
import type { DeviceId } from '../log/types.ts';

/** A lease that has run out for longer is over, whatever became of its device. */
const REMEMBERED_DAYS = 3;

/** Of every device, as far back as one may still count. */
export async function listLeases(
  db: Database,
  edition: EditionScope,
  now: Date,
  zoneBit?: number,
): Promise<Lease[]> {
  let leases = db
    .selectFrom('gateLease as lease')
    .innerJoin('zone', (join) =>
      join.onRef('zone.editionId', '=', 'lease.editionId').onRef('zone.id', '=', 'lease.zoneId'),
    )
    .select([
      'zone.bit as zoneBit',
      'lease.deviceId as device',
      'lease.number',
      'lease.places',
      'lease.issuedAt',
      'lease.expiresAt',
    ])
    .where('lease.editionId', '=', edition)
    .where('lease.expiresAt', '>', new Date(now.getTime() - REMEMBERED_DAYS * 86_400_000))
    .orderBy('zone.bit')
    .orderBy('lease.deviceId')
    .orderBy('lease.number');
  if (zoneBit !== undefined) leases = leases.where('zone.bit', '=', zoneBit);
  return leases.execute();
}

/** The highest number that a device ever had for a zone, by device. */
export async function listLastNumbers(
  db: Database,
  edition: EditionScope,
  zoneId: string,
): Promise<Map<DeviceId, number>> {
  const rows = await db
    .selectFrom('gateLease')
    .select(({ fn }) => ['deviceId', fn.max('number').as('number')])
    .where('editionId', '=', edition)
    .where('zoneId', '=', zoneId)
    .groupBy('deviceId')
    .execute();
  return new Map(rows.map(({ deviceId, number }) => [deviceId, number]));
}

export async function addLease(
  tx: Transaction,
  edition: EditionScope,
  zoneId: string,
  { device, number, places, issuedAt, expiresAt }: Lease,
): Promise<void> {
  await tx
    .insertInto('gateLease')
    .values({ editionId: edition, zoneId, deviceId: device, number, places, issuedAt, expiresAt })
    .execute();
}

export async function saveHeld(
  tx: Transaction,
  edition: EditionScope,
  device: DeviceId,
  { zoneId, seen, inForce }: Omit<LeaseHeld, 'zoneBit'> & { zoneId: string },
  toldAt: Date,
): Promise<void> {
  await tx
    .insertInto('gateLeaseHeld')
    .values({ editionId: edition, deviceId: device, zoneId, seen, inForce, toldAt })
    .onConflict((conflict) =>
      conflict.columns(['editionId', 'zoneId', 'deviceId']).doUpdateSet({ seen, inForce, toldAt }),
    )
    .execute();
}

export async function listHeld(
  db: Database,
  edition: EditionScope,
  zoneId: string,
): Promise<Map<DeviceId, { seen: number; inForce: boolean }>> {
  const rows = await db
    .selectFrom('gateLeaseHeld')
    .select(['deviceId', 'seen', 'inForce'])
    .where('editionId', '=', edition)
    .where('zoneId', '=', zoneId)
    .execute();
  return new Map(rows.map(({ deviceId, ...held }) => [deviceId, held]));
}

/** Badges inside of a zone by whom they were let in by last, entries before `since` forgotten. */
export async function countLetIn(
  db: Database,
  edition: EditionScope,
  zoneId: string,
  since: Date,
): Promise<Map<string, number>> {
  const { rows } = await sql<{ device: string; people: number }>`
    select device_id as device, count(*)::int as people
    from (
      select distinct on (passage.badge_idx) passage.device_id, passage.direction
      from passage join gate on gate.edition_id = passage.edition_id and gate.id = passage.gate_id
      where passage.edition_id = ${edition} and gate.zone_id = ${zoneId}
        and passage.verdict = 'admitted' and passage.voided_at is null
        and coalesce(passage.ordered_at, passage.passed_at) > ${since}
      order by passage.badge_idx, coalesce(passage.ordered_at, passage.passed_at) desc, passage.id desc
    ) as last
    where direction = 'in' group by device_id`.execute(db);
  return new Map(rows.map(({ device, people }) => [device, people]));
}

/** People without a badge who were counted in and not out again, by device. */
export async function countWithoutBadge(
  db: Database,
  edition: EditionScope,
  zoneId: string,
  since: Date,
): Promise<Map<string, number>> {
  const { rows } = await sql<{ bytes: Buffer }>`
    select event.bytes from gate_event as event
    join gate on gate.edition_id = event.edition_id and gate.id = event.gate_id
    where event.edition_id = ${edition} and gate.zone_id = ${zoneId} and event.kind = 'count'
      and event.hlc_ms > ${since.getTime()}
      and not exists (select from gate_event as correction
        where correction.edition_id = event.edition_id and correction.kind = 'void'
          and correction.ref_device = event.device_id and correction.ref_seq = event.seq)
    order by event.hlc_ms, event.hlc_counter, event.device_id, event.seq`.execute(db);

  const people = new Map<string, number>();
  for (const { bytes } of rows) {
    const event = decodeEvent(new Uint8Array(bytes));
    if (!event) continue;
    const before = people.get(event.device) ?? 0;
    people.set(event.device, Math.max(0, before + (event.count ?? 0)));
  }
  return people;
}

/** Devices that were heard lately and work at a gate of the zone. */
export async function listSharing(
  db: Database,
  edition: EditionScope,
  zoneId: string,
  heardSince: Date,
): Promise<DeviceId[]> {
  const rows = await db
    .selectFrom('gateDevice')
    .innerJoin('gate', (join) =>
      join
        .onRef('gate.editionId', '=', 'gateDevice.editionId')
        .onRef('gate.id', '=', 'gateDevice.gateId'),
    )
    .select('gateDevice.id')
    .where('gateDevice.editionId', '=', edition)
    .where('gate.zoneId', '=', zoneId)
    .where('gateDevice.wipedAt', 'is', null)
    .where('gateDevice.lastContactAt', '>', heardSince)
    .execute();
  return rows.map(({ id }) => id);
}
