import { pbkdf2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { readPlan } from '#modules/editions/service';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { usualSettings } from '../deciding/settings/rules.ts';
import type { GateSettings } from '../deciding/types.ts';
import { gateSettingChanged } from '../devices/facts.ts';
import type { PinHash } from '../pack/types.ts';
import { gateRulesSchema } from './schema.ts';
import { findSettings, listZoneSettings, savePin, saveSettings } from './store.ts';

/** How the gates of an edition decide; the usual way where nothing was set. */
export async function readGateSettings(
  db: Database,
  edition: EditionScope,
): Promise<{ settings: GateSettings; supervisorPin: PinHash | null }> {
  const kept = await findSettings(db, edition);
  if (!kept) return { settings: usualSettings, supervisorPin: null };

  const { freshMinutes, photoRule, supervisorPin } = kept;
  const zones = await listZoneSettings(db, edition);
  const rules = gateRulesSchema.parse(kept.rules);
  return { settings: { ...rules, freshMinutes, photoRule, zones }, supervisorPin };
}

/**
 * Sets how the gates decide, from the next pack on.
 *
 * @throws AppError `gate.unknown` for a gate that the edition does not have, `request.invalid` for a zone
 */
export async function changeGateSettings(
  db: Database,
  edition: EditionScope,
  by: Signature,
  settings: GateSettings,
): Promise<void> {
  const { zones, gates } = await readPlan(db, edition);
  const zoneIds = new Map(zones.map(({ bit, id }) => [bit, id]));
  const named = [
    ...settings.rights.map(({ gateId }) => gateId),
    ...settings.limits.flatMap(({ gateId }) => gateId ?? []),
    ...settings.conditions.flatMap(({ gateIds }) => gateIds ?? []),
  ];
  const stranger = named.find((gateId) => !gates.some(({ id }) => id === gateId));
  if (stranger !== undefined) throw new AppError('gate.unknown', { gateId: stranger });
  if (settings.zones.some(({ zoneBit }) => !zoneIds.has(zoneBit)))
    throw new AppError('request.invalid');

  await db.transaction().execute(async (tx) => {
    await saveSettings(tx, edition, settings, zoneIds, changeOf(by));
    await record(tx, edition, by, [gateSettingChanged(edition, { what: 'rules' })]);
  });
}

/** Sets the PIN by which a supervisor overrides, or takes that right away. */
export async function changeSupervisorPin(
  db: Database,
  edition: EditionScope,
  by: Signature,
  digits: string | null,
): Promise<void> {
  const pin = digits === null ? null : await hashOf(digits);
  const { settings } = await readGateSettings(db, edition);
  const { zones } = await readPlan(db, edition);
  await db.transaction().execute(async (tx) => {
    if (!(await findSettings(tx, edition))) {
      const zoneIds = new Map(zones.map(({ bit, id }) => [bit, id]));
      await saveSettings(tx, edition, settings, zoneIds, changeOf(by));
    }
    await savePin(tx, edition, pin, changeOf(by));
    await record(tx, edition, by, [gateSettingChanged(edition, { what: 'supervisor-pin' })]);
  });
}

/** OWASP's figure for PBKDF2 with SHA-256; half a second on a cheap telephone. */
const ITERATIONS = 600_000;

async function hashOf(digits: string): Promise<PinHash> {
  const salt = new Uint8Array(randomBytes(16));
  const hash = await promisify(pbkdf2)(digits, salt, ITERATIONS, 32, 'sha256');
  return { salt, iterations: ITERATIONS, hash: new Uint8Array(hash) };
}

function changeOf({ actor, clock }: Signature) {
  return { changedAt: clock.now(), changedBy: actor.id };
}
