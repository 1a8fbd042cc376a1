import { stages, type EditionDay, type EditionPlan, type Stage } from './types.ts';

/** What is wrong with a plan, so that it is told before a badge is signed and not at a gate. */
export type PlanFault =
  | { fault: 'day-outside-edition'; day: number }
  | { fault: 'unknown-venue'; venue: string; of: string }
  | { fault: 'unknown-zone'; zone: string; of: string }
  | { fault: 'unknown-day'; day: number; of: string }
  | { fault: 'bit-used-twice'; bit: number }
  | { fault: 'code-used-twice'; code: number };

/** Everything that does not fit together in a plan; empty for one that does. */
export function checkPlan(plan: EditionPlan): PlanFault[] {
  const venues = new Set(plan.venues.map((venue) => venue.id));
  const zones = new Set(plan.zones.map((zone) => zone.id));
  const days = new Set(plan.days.map((day) => day.index));
  const { startsOn, endsOn } = plan.edition;

  return [
    ...plan.days
      .filter((day) => day.date < startsOn || day.date > endsOn)
      .map((day): PlanFault => ({ fault: 'day-outside-edition', day: day.index })),
    ...[...plan.halls, ...plan.zones]
      .filter((place) => !venues.has(place.venueId))
      .map((place): PlanFault => ({ fault: 'unknown-venue', venue: place.venueId, of: place.id })),
    ...plan.gates
      .filter((gate) => !zones.has(gate.zoneId))
      .map((gate): PlanFault => ({ fault: 'unknown-zone', zone: gate.zoneId, of: gate.id })),
    ...plan.categories.flatMap((category): PlanFault[] => [
      ...category.zones
        .filter((zone) => !zones.has(zone))
        .map((zone) => ({ fault: 'unknown-zone' as const, zone, of: category.id })),
      ...category.days
        .filter((day) => !days.has(day))
        .map((day) => ({ fault: 'unknown-day' as const, day, of: category.id })),
    ]),
    ...repeated(plan.zones.map((zone) => zone.bit)).map((bit): PlanFault => ({
      fault: 'bit-used-twice',
      bit,
    })),
    ...repeated(plan.categories.map((category) => category.code)).map((code): PlanFault => ({
      fault: 'code-used-twice',
      code,
    })),
  ];
}

/** A stage may be skipped, because a small show may start late; it is never left backwards. */
export function canEnterStage(from: Stage, to: Stage): boolean {
  return stages.indexOf(to) > stages.indexOf(from);
}

/** Until its preparation is over, an edition is nobody's business but its organiser's. */
export function isPublished({ stage }: { stage: Stage }): boolean {
  return stage !== 'preparation';
}

/** The day of the edition on a local date, or undefined on a day without a fair. */
export function dayOn(days: readonly EditionDay[], localDate: string): EditionDay | undefined {
  return days.find((day) => day.date === localDate);
}

function repeated(values: readonly number[]): number[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
