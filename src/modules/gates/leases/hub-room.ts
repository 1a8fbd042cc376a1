import type { EditionPlan, Gate } from '#modules/editions/types';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { reservedPlaces } from '../capacity/rules.ts';
import { forgettingOf, settingsOfZone } from '../deciding/settings/rules.ts';
import type { GateSettings, Knowledge } from '../deciding/types.ts';
import { readStandings } from './service.ts';

/** What the entry rule asks about the room behind a gate. */
export type Room = Pick<Knowledge, 'occupancy' | 'leases'>;

const none: Room = { occupancy: [], leases: [] };

/**
 * The room behind a gate for whoever asks the hub itself: it lends to nobody what it uses, and
 * uses nothing that a device may be using. Of a zone without a capacity nothing is counted.
 *
 * @returns the room after so many were let in since, none of whom has left
 */
export async function roomAtHub(
  db: Database,
  edition: EditionScope,
  { plan, settings }: { plan: EditionPlan; settings: GateSettings },
  { gate, now }: { gate: Gate; now: Date },
): Promise<(letInSince: number) => Room> {
  const zone = plan.zones.find(({ id }) => id === gate.zoneId);
  const capacity = zone && settingsOfZone(settings, zone.bit).capacity;
  if (!zone || !capacity) return () => none;

  const forgetting = forgettingOf(settings, zone.bit, plan);
  const standings = [...(await readStandings(db, edition, { zone, forgetting, now })).values()];
  const { nightlyExit } = forgetting;
  const lent = standings.filter(({ lastNumber }) => lastNumber > 0);
  const reserved = sum(lent.map((standing) => reservedPlaces(standing, { now, nightlyExit })));
  const inside = sum(standings.map(({ letIn }) => letIn));
  const byHub = inside - sum(lent.map(({ letIn }) => letIn));

  return (letInSince) => ({
    occupancy: [{ zoneBit: zone.bit, inside: inside + letInSince, letInHere: byHub + letInSince }],
    leases: [
      {
        zoneBit: zone.bit,
        device: 'hub',
        number: 1,
        places: Math.max(0, capacity.people - reserved),
        issuedAt: now,
        expiresAt: FOR_EVER,
      },
    ],
  });
}

/** The hub asks itself each time. */
const FOR_EVER = new Date('9999-12-31T00:00:00Z');

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
