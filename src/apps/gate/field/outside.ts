import type { EditionPlan, Gate } from '#modules/editions/types';

type Ground = Pick<EditionPlan, 'zones' | 'venues' | 'gates'>;

/** Where people board; of the exhibition's venue, so that its kind does not tell it. */
const CONVOY_ZONE = 'convoy';

/** Gates where people board or at the range: only there is a manifest of any use. */
export function outsideGates({ zones, venues, gates }: Ground): Gate[] {
  const ranges = new Set(venues.filter(({ kind }) => kind === 'range').map(({ id }) => id));
  const outside = new Set(
    zones
      .filter(({ id, venueId }) => id === CONVOY_ZONE || ranges.has(venueId))
      .map(({ id }) => id),
  );
  return gates.filter(({ zoneId }) => outside.has(zoneId));
}

/** @param gateIds where a device may work; empty for every gate */
export function mayWorkOutside(gateIds: readonly string[], ground: Ground): boolean {
  return gateIds.length === 0 || outsideGates(ground).some(({ id }) => gateIds.includes(id));
}

/** The gate whose rule decides who may travel: where people board, else the first of the range. */
export function boardingGate(ground: Ground): Gate | undefined {
  const gates = outsideGates(ground);
  return gates.find(({ zoneId }) => zoneId === CONVOY_ZONE) ?? gates[0];
}
