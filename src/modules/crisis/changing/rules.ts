import type { EditionDay } from '#modules/editions/types';
import type { DayOrder, OrderRefusal } from './types.ts';

/** Half a day: who wants more moves the day. */
export const LONGEST_SHIFT_MINUTES = 12 * 60;

/** Whether an order can be carried out at all; null where it can. */
export function refuseOrder(
  { dayIndex, kind, minutes, toDayIndex }: DayOrder,
  days: readonly EditionDay[],
  today: string,
): OrderRefusal | null {
  const day = days.find(({ index }) => index === dayIndex);
  if (!day) return 'day-unknown';
  if (day.date < today) return 'day-over';
  if (kind === 'shift') {
    if (!minutes) return 'no-minutes';
    return Math.abs(minutes) > LONGEST_SHIFT_MINUTES ? 'too-far' : null;
  }
  if (kind === 'cancel') return null;
  const target = days.find(({ index }) => index === toDayIndex);
  if (!target) return 'day-unknown';
  if (target.index === day.index) return 'same-day';
  return target.date < today ? 'day-over' : null;
}

/**
 * Whether a span may go where it is put: not begun already, and within its days. A shift leaves
 * the beginning on its local day and does not bring the end to a later one; what runs over
 * midnight as it is may go on doing so.
 *
 * @param dayOf the local date of an instant
 */
export function refuseTime(
  before: Span,
  after: Span,
  { now, dayOf, kind }: { now: Date; dayOf: (at: Date) => string; kind: DayOrder['kind'] },
): Extract<OrderRefusal, 'past' | 'past-midnight'> | null {
  // What gathers already may do so for longer.
  if (after.from < now && after.from < before.from) return 'past';
  if (kind !== 'shift') return null;
  const staysOnDay = dayOf(after.from) === dayOf(before.from);
  return staysOnDay && dayOf(lastOf(after)) <= dayOf(lastOf(before)) ? null : 'past-midnight';
}

type Span = { from: Date; until: Date };

/** What ends at midnight ends on its own day. */
function lastOf({ from, until }: Span): Date {
  return until > from ? new Date(until.getTime() - 1) : from;
}
