import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { DeviceId } from '../log/types.ts';
import type { DeviceRow } from './schema.ts';
import type { DeviceReport, DeviceState } from './types.ts';

export type KnownDevice = {
  id: DeviceId;
  name: string;
  publicKey: Uint8Array<ArrayBuffer>;
  gateIds: string[];
  enrolledAt: Date;
  wipedAt: Date | null;
  forkedAt: Date | null;
};

export type NewCode = {
  secretHash: Buffer;
  gateIds: string[];
  madeAt: Date;
  madeBy: string;
  expiresAt: Date;
  isDesk: boolean;
  deskCategories: number[] | null;
};

export async function addCodes(
  tx: Transaction,
  edition: EditionScope,
  codes: readonly NewCode[],
): Promise<string[]> {
  const added = await tx
    .insertInto('gateEnrolment')
    .values(codes.map((code) => ({ ...code, editionId: edition })))
    .returning('id')
    .execute();
  return added.map(({ id }) => id);
}

export async function lockCode(tx: Transaction, edition: EditionScope, secretHash: Buffer) {
  return tx
    .selectFrom('gateEnrolment')
    .select(['id', 'gateIds', 'madeBy', 'expiresAt', 'usedAt', 'deviceId'])
    .where('editionId', '=', edition)
    .where('secretHash', '=', secretHash)
    .forUpdate()
    .executeTakeFirst();
}

export async function saveCodeUsed(
  tx: Transaction,
  edition: EditionScope,
  id: string,
  { usedAt, deviceId }: { usedAt: Date; deviceId: DeviceId },
): Promise<void> {
  await tx
    .updateTable('gateEnrolment')
    .set({ usedAt, deviceId })
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .execute();
}

export async function countOpenCodes(
  db: Database,
  edition: EditionScope,
  now: Date,
): Promise<number> {
  const { count } = await db
    .selectFrom('gateEnrolment')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('editionId', '=', edition)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .executeTakeFirstOrThrow();
  return count;
}

/** False, and nothing is changed, where the id or the key is that of another device. */
export async function addDevice(
  tx: Transaction,
  edition: EditionScope,
  device: {
    id: DeviceId;
    name: string;
    publicKey: Uint8Array;
    gateIds: string[];
    enrolledAt: Date;
    enrolledBy: string;
  },
): Promise<boolean> {
  const added = await tx
    .insertInto('gateDevice')
    .values({ ...device, editionId: edition, publicKey: Buffer.from(device.publicKey) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

export async function findDevice(
  db: Database,
  edition: EditionScope,
  id: DeviceId,
): Promise<KnownDevice | undefined> {
  return (await listKnownDevices(db, edition, [id]))[0];
}

/** Every device there was, wiped ones too, unless some are asked for. */
export async function listKnownDevices(
  db: Database,
  edition: EditionScope,
  ids?: readonly DeviceId[],
): Promise<KnownDevice[]> {
  let wanted = db
    .selectFrom('gateDevice')
    .select(['id', 'name', 'publicKey', 'gateIds', 'enrolledAt', 'wipedAt', 'forkedAt'])
    .where('editionId', '=', edition)
    .orderBy('enrolledAt')
    .orderBy('id');
  if (ids) wanted = wanted.where('id', '=', sql<string>`any(${[...ids]}::text[])`);
  const rows = await wanted.execute();
  return rows.map((row) => ({ ...row, publicKey: new Uint8Array(row.publicKey) }));
}

/** False where it has been wiped already, or was never there. */
export async function saveWiped(
  tx: Transaction,
  edition: EditionScope,
  id: DeviceId,
  { wipedAt, wipedBy, wipedReason }: { wipedAt: Date; wipedBy: string; wipedReason: string },
): Promise<boolean> {
  const wiped = await tx
    .updateTable('gateDevice')
    .set({ wipedAt, wipedBy, wipedReason })
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .where('wipedAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return wiped !== undefined;
}

export async function saveWipeTold(
  tx: Transaction,
  edition: EditionScope,
  id: DeviceId,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('gateDevice')
    .set({ wipeToldAt: sql`coalesce(wipe_told_at, ${at})`, lastContactAt: at })
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .execute();
}

/** Those of them that were not known to have forked. */
export async function saveForked(
  tx: Transaction,
  edition: EditionScope,
  ids: readonly DeviceId[],
  at: Date,
): Promise<DeviceId[]> {
  if (ids.length === 0) return [];
  const forked = await tx
    .updateTable('gateDevice')
    .set({ forkedAt: at })
    .where('editionId', '=', edition)
    .where('id', '=', sql<string>`any(${[...ids]}::text[])`)
    .where('forkedAt', 'is', null)
    .returning('id')
    .execute();
  return forked.map(({ id }) => id);
}

export async function saveReport(
  tx: Database,
  edition: EditionScope,
  id: DeviceId,
  report: DeviceReport,
  receivedAt: Date,
): Promise<void> {
  await tx
    .updateTable('gateDevice')
    .set({
      lastContactAt: receivedAt,
      gateId: report.gateId,
      unsent: report.unsent,
      revocationEpoch: report.revocations?.epoch ?? null,
      revocationIssuedAt: report.revocations ? new Date(report.revocations.issuedAt) : null,
      batteryPercent: report.batteryPercent,
      skewMs: report.now - receivedAt.getTime(),
      isPersisted: report.isPersisted,
      version: report.version,
    })
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .execute();
}

/** What the office sees, those that were heard last first. */
export async function listDeviceRows(db: Database, edition: EditionScope): Promise<DeviceRow[]> {
  const { rows } = await sql<DeviceRow>`
    select device.id, device.name, ${STATE} as state, device.gate_ids as "gateIds",
      device.gate_id as "gateId", device.enrolled_at as "enrolledAt",
      device.last_contact_at as "lastContactAt", coalesce(log.events, 0)::int as events,
      log.last_event_at as "lastEventAt", device.unsent, device.revocation_epoch as "revocationEpoch",
      device.revocation_issued_at as "revocationIssuedAt", device.battery_percent as "batteryPercent",
      device.skew_ms as "skewMs", device.is_persisted as "isPersisted", device.version,
      coalesce(aside.parcels, 0)::int as quarantined, device.wiped_at as "wipedAt",
      device.wipe_told_at as "wipeToldAt"
    from gate_device as device
    left join lateral (
      select sum(line.head_seq - line.from_seq + 1) as events, max(event.device_time) as last_event_at
      from gate_line as line
      join gate_event as event on event.edition_id = line.edition_id and event.line_id = line.id
        and event.seq = line.head_seq
      where line.edition_id = device.edition_id and line.device_id = device.id
    ) as log on true
    left join lateral (
      select count(*) as parcels from gate_quarantine as kept
      where kept.edition_id = device.edition_id and kept.device_id = device.id and kept.released_at is null
    ) as aside on true
    where device.edition_id = ${edition}
    order by device.wiped_at is not null, device.last_contact_at desc nulls last, device.name, device.id
  `.execute(db);
  return rows;
}

const STATE = sql<DeviceState>`case when device.wiped_at is not null then 'wiped'
  when device.forked_at is not null then 'forked' else 'active' end`;
