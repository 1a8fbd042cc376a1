import type { EditionPlan, Zone } from '#modules/editions/types';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { instantOf } from '#platform/tabular/values';
import { leaseInForce, lendPlaces, openLeases } from '../capacity/rules.ts';
import type { Capacity, DeviceStanding, Lease, LeaseHeld } from '../capacity/types.ts';
import { forgettingOf, settingsOfZone } from '../deciding/settings/rules.ts';
import type { GateSettings } from '../deciding/types.ts';
import type { DeviceId } from '../log/types.ts';
import { localTime, type Forgetting } from '../presence/rules.ts';
import {
  addLease,
  countLetIn,
  countWithoutBadge,
  listHeld,
  listLastNumbers,
  listLeases,
  listSharing,
  saveHeld,
} from './store.ts';

/** A gate that loses its network in the morning works on what it was lent until the evening. */
const LASTS_MINUTES = 12 * 60;
/** A device that was silent for longer leaves its part to the others. */
const SHARING_MINUTES = 15;

export type LeaseAsked = {
  device: DeviceId;
  /** Where it works now; a device without a gate is lent nothing. */
  gateId: string | null;
  /** What it holds; null where not all of its events are here yet, so that it does not count. */
  held: readonly LeaseHeld[] | null;
  now: Date;
};

/**
 * Lends a device places of the zone it works at, where that zone has a hard capacity. The log of
 * the gates must be locked, so that two devices are never lent the same place.
 */
export async function renewLease(
  tx: Transaction,
  edition: EditionScope,
  { plan, settings }: { plan: EditionPlan; settings: GateSettings },
  { device, gateId, held, now }: LeaseAsked,
): Promise<void> {
  for (const { zoneBit, ...lease } of held ?? []) {
    const zone = plan.zones.find(({ bit }) => bit === zoneBit);
    if (zone) await saveHeld(tx, edition, device, { ...lease, zoneId: zone.id }, now);
  }
  const zoneId = plan.gates.find(({ id }) => id === gateId)?.zoneId;
  const zone = plan.zones.find(({ id }) => id === zoneId);
  const capacity = zone && settingsOfZone(settings, zone.bit).capacity;
  if (!zone || capacity?.kind !== 'hard') return;

  const forgetting = forgettingOf(settings, zone.bit, plan);
  const lease = await nextLease(tx, edition, { zone, capacity, forgetting, device, now });
  if (lease) await addLease(tx, edition, zone.id, lease);
}

async function nextLease(
  tx: Transaction,
  edition: EditionScope,
  asked: {
    zone: Zone;
    capacity: Capacity;
    forgetting: Forgetting;
    device: DeviceId;
    now: Date;
  },
): Promise<Lease | undefined> {
  const { zone, capacity, forgetting, device, now } = asked;
  const { nightlyExit } = forgetting;
  const standings = await readStandings(tx, edition, asked);
  const own = standings.get(device) ?? nobody(device);
  const sharing = new Set(
    await listSharing(tx, edition, zone.id, minutesBefore(now, SHARING_MINUTES)),
  ).add(device);
  const lease = lendPlaces({
    zoneBit: zone.bit,
    capacity,
    device: own,
    others: [...standings.values()].filter((other) => other.device !== device),
    sharing: sharing.size,
    now,
    nightlyExit,
    lastsMinutes: LASTS_MINUTES,
  });

  // A new one is worth a new pack only where it brings something.
  const current = leaseInForce(own.leases, zone.bit, now);
  if (!current) return lease;
  const isYoung = current.expiresAt > minutesBefore(lease.expiresAt, LASTS_MINUTES / 2);
  const isEnough = (current.places - own.letIn) * 2 >= lease.places - own.letIn;
  const isFair = current.places <= lease.places * 2;
  return isYoung && isEnough && isFair ? undefined : lease;
}

/** Every device that has let somebody into a zone, or was ever lent places of it. */
export async function readStandings(
  tx: Database,
  edition: EditionScope,
  { zone, forgetting, now }: { zone: Zone; forgetting: Forgetting; now: Date },
): Promise<Map<DeviceId, DeviceStanding>> {
  const since = countedSince(now, forgetting);
  const letIn = await countLetIn(tx, edition, zone.id, since);
  const counted = await countWithoutBadge(tx, edition, zone.id, since);
  const held = await listHeld(tx, edition, zone.id);
  const lastNumbers = await listLastNumbers(tx, edition, zone.id);
  const leases = Map.groupBy(await listLeases(tx, edition, now, zone.bit), (lease) => lease.device);

  const devices = new Set([...letIn.keys(), ...counted.keys(), ...lastNumbers.keys()]);
  return new Map(
    [...devices].map((device) => {
      const told = held.get(device);
      const standing: DeviceStanding = {
        device,
        held: told ? { ...told, zoneBit: zone.bit } : null,
        letIn: (letIn.get(device) ?? 0) + (counted.get(device) ?? 0),
        lastNumber: lastNumbers.get(device) ?? 0,
        leases: leases.get(device) ?? [],
      };
      const { nightlyExit } = forgetting;
      return [device, { ...standing, leases: openLeases(standing, { now, nightlyExit }) }];
    }),
  );
}

/** Entries before it count for nobody: the night has passed, or the exit was surely missed. */
function countedSince(now: Date, { forgetAfterMinutes, nightlyExit }: Forgetting): Date {
  const forgotten = minutesBefore(now, forgetAfterMinutes);
  if (!nightlyExit) return forgotten;

  const { date, time } = localTime(now, nightlyExit.timeZone);
  const day = time >= nightlyExit.at ? date : dayBefore(date);
  const exit = instantOf(day, nightlyExit.at, nightlyExit.timeZone);
  return exit > forgotten ? exit : forgotten;
}

function dayBefore(date: string): string {
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
}

function minutesBefore(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() - minutes * 60_000);
}

function nobody(device: DeviceId): DeviceStanding {
  return { device, held: null, letIn: 0, lastNumber: 0, leases: [] };
}
