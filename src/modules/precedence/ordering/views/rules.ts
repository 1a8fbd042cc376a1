import type { Direction, Row } from './types.ts';

/**
 * Seats in rows. In each row the first sits in the middle, the second at the right hand of the
 * first, the third at the left hand, and so on outwards; in a row of an even number the middle
 * is the gap between the two highest. A row that is not full is filled from the middle too.
 *
 * @returns places of the order, from 1, as seen from the stage: the right hand of those who
 * sit is on the left of the plan
 */
export function seatRows(count: number, perRow: number): Row[] {
  const rows: Row[] = [];
  for (let first = 1; first <= count; first += perRow) {
    const row: Row = Array.from({ length: perRow }, () => null);
    for (let seat = 0; seat < Math.min(perRow, count - first + 1); seat += 1)
      row[seatFromMiddle(seat, perRow)] = first + seat;
    rows.push(row);
  }
  return rows;
}

/**
 * Seats at one round table, from the place of honour clockwise as seen from above: the second
 * at the right hand of the first, the third at the left hand, and so on.
 */
export function seatTable(count: number): number[] {
  const rightHand = range(count).filter((place) => place % 2 === 0);
  const leftHand = range(count).filter((place) => place % 2 === 1 && place > 1);
  // Clockwise from above, the left hand of somebody who faces the middle comes first.
  return count === 0 ? [] : [1, ...leftHand, ...rightHand.toReversed()];
}

/** In the order, or the highest last. */
export function inDirection<One>(order: readonly One[], direction: Direction): One[] {
  return direction === 'in-order' ? [...order] : order.toReversed();
}

/** One flag for each country or organisation, where it first appears. */
export function onePerFlag<One extends { country: string; organisation: string | null }>(
  order: readonly One[],
): One[] {
  const seen = new Set<string>();
  return order.filter(({ country, organisation }) => {
    const flag = organisation ?? country;
    if (seen.has(flag)) return false;
    seen.add(flag);
    return true;
  });
}

/** Index in the plan of the seat that is filled as the n-th of its row, from 0. */
function seatFromMiddle(nth: number, perRow: number): number {
  const middle = Math.floor(perRow / 2);
  const isOdd = perRow % 2 === 1;
  const step = isOdd ? Math.ceil(nth / 2) : Math.floor(nth / 2);
  // Odd rows: middle, right hand (left of the plan), left hand. Even rows begin at the right hand.
  const toTheirRight = isOdd ? nth % 2 === 1 : nth % 2 === 0;
  if (isOdd) return toTheirRight ? middle - step : middle + step;
  return toTheirRight ? middle - 1 - step : middle + step;
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
