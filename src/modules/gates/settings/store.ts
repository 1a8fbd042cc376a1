import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { GateSettings, ZoneSettings } from '../deciding/types.ts';
import type { PinHash } from '../pack/types.ts';

export type KeptSettings = {
  freshMinutes: number;
  photoRule: 'marked' | 'all';
  rules: unknown;
  supervisorPin: PinHash | null;
};

export async function findSettings(
  db: Database,
  edition: EditionScope,
): Promise<KeptSettings | undefined> {
  const found = await db
    .selectFrom('gateSetting')
    .select(['freshMinutes', 'photoRule', 'rules', 'pinSalt', 'pinIterations', 'pinHash'])
    .where('editionId', '=', edition)
    .executeTakeFirst();
  if (!found) return undefined;

  const { pinSalt, pinIterations, pinHash, ...kept } = found;
  const supervisorPin =
    pinSalt && pinHash && pinIterations !== null
      ? { salt: new Uint8Array(pinSalt), iterations: pinIterations, hash: new Uint8Array(pinHash) }
      : null;
  return { ...kept, supervisorPin };
}

export async function listZoneSettings(
  db: Database,
  edition: EditionScope,
): Promise<ZoneSettings[]> {
  const rows = await db
    .selectFrom('gateZoneSetting as setting')
    .innerJoin('zone', (join) =>
      join
        .onRef('zone.editionId', '=', 'setting.editionId')
        .onRef('zone.id', '=', 'setting.zoneId'),
    )
    .select([
      'zone.bit as zoneBit',
      sql<string | null>`to_char(setting.nightly_exit_at, 'HH24:MI')`.as('nightlyExitAt'),
      'setting.forgetAfterMinutes',
      'setting.capacity',
      'setting.capacityKind',
    ])
    .where('setting.editionId', '=', edition)
    .orderBy('zone.bit')
    .execute();
  return rows.map(({ capacity, capacityKind, ...row }) => ({
    ...row,
    capacity: capacity === null ? null : { people: capacity, kind: capacityKind },
  }));
}

/** When anything of it was changed last; null for never. */
export async function lastChange(db: Database, edition: EditionScope): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select greatest(
      (select max(changed_at) from gate_setting where edition_id = ${edition}),
      (select max(changed_at) from gate_zone_setting where edition_id = ${edition})) as at`.execute(
    db,
  );
  return rows[0]?.at ?? null;
}

type Change = { changedAt: Date; changedBy: string };

export async function saveSettings(
  tx: Transaction,
  edition: EditionScope,
  { zones, freshMinutes, photoRule, ...rules }: GateSettings,
  zoneIds: ReadonlyMap<number, string>,
  change: Change,
): Promise<void> {
  const row = { freshMinutes, photoRule, rules: JSON.stringify(rules), ...change };
  await tx
    .insertInto('gateSetting')
    .values({ ...row, editionId: edition })
    .onConflict((conflict) => conflict.column('editionId').doUpdateSet(row))
    .execute();
  await tx.deleteFrom('gateZoneSetting').where('editionId', '=', edition).execute();
  const rows = zones.flatMap((zone) => {
    const zoneId = zoneIds.get(zone.zoneBit);
    return zoneId === undefined ? [] : [{ zoneId, zone }];
  });
  if (rows.length === 0) return;
  await tx
    .insertInto('gateZoneSetting')
    .values(
      rows.map(({ zoneId, zone }) => ({
        ...change,
        editionId: edition,
        zoneId,
        capacity: zone.capacity?.people ?? null,
        capacityKind: zone.capacity?.kind ?? ('soft' as const),
        nightlyExitAt: zone.nightlyExitAt,
        forgetAfterMinutes: zone.forgetAfterMinutes,
      })),
    )
    .execute();
}

export async function savePin(
  tx: Transaction,
  edition: EditionScope,
  pin: PinHash | null,
  change: Change,
): Promise<void> {
  await tx
    .updateTable('gateSetting')
    .set({
      ...change,
      pinSalt: pin && Buffer.from(pin.salt),
      pinIterations: pin?.iterations ?? null,
      pinHash: pin && Buffer.from(pin.hash),
    })
    .where('editionId', '=', edition)
    .execute();
}
