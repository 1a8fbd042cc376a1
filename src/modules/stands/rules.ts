import type { Stand } from './types.ts';

export type Footprint = Pick<Stand, 'code' | 'hallId' | 'xM' | 'yM' | 'widthM' | 'depthM'>;

export type PlanFault =
  | { fault: 'overlap'; codes: [string, string] }
  | { fault: 'outside-hall'; code: string };

// Surveyed plans are exact to the centimetre; less than that is rounding.
const TOLERANCE_M = 0.01;

/** Whether two stands stand on the same floor; stands that only touch do not. */
export function overlaps(one: Footprint, other: Footprint): boolean {
  return (
    one.hallId === other.hallId &&
    one.xM + one.widthM > other.xM + TOLERANCE_M &&
    other.xM + other.widthM > one.xM + TOLERANCE_M &&
    one.yM + one.depthM > other.yM + TOLERANCE_M &&
    other.yM + other.depthM > one.yM + TOLERANCE_M
  );
}

/** What is wrong with a floor plan: stands on the same floor, stands that leave their hall. */
export function checkFloorPlan(
  stands: readonly Footprint[],
  halls: readonly { id: string; widthM: number; depthM: number }[],
): PlanFault[] {
  const outside = stands.filter((stand) => {
    const hall = halls.find(({ id }) => id === stand.hallId);
    return (
      !hall ||
      stand.xM < -TOLERANCE_M ||
      stand.yM < -TOLERANCE_M ||
      stand.xM + stand.widthM > hall.widthM + TOLERANCE_M ||
      stand.yM + stand.depthM > hall.depthM + TOLERANCE_M
    );
  });
  const overlapping = stands.flatMap((one, index) =>
    stands
      .slice(index + 1)
      .filter((other) => overlaps(one, other))
      .map((other): PlanFault => ({ fault: 'overlap', codes: [one.code, other.code] })),
  );
  return [
    ...outside.map(({ code }): PlanFault => ({ fault: 'outside-hall', code })),
    ...overlapping,
  ];
}
