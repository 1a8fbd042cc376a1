import { expect, it } from 'vitest';
import { aPlan } from '#modules/editions/testing';
import { shiftOf } from './reading.ts';

it.each([
  // The clocks go forward at two on the 30th, and back at three on the 26th of October.
  ['Europe/Paris', '2025-03-30', '2025-03-31', '2025-03-30T08:00Z', '2025-03-31T08:00Z'],
  ['Europe/Paris', '2025-10-26', '2025-10-25', '2025-10-26T09:00Z', '2025-10-25T08:00Z'],
  // There is no midnight on the 7th.
  ['America/Santiago', '2025-09-06', '2025-09-07', '2025-09-06T14:00Z', '2025-09-07T13:00Z'],
  ['Europe/Istanbul', '2025-11-13', '2025-11-14', '2025-11-13T07:00Z', '2025-11-14T07:00Z'],
])('in %s what goes from %s to %s keeps its hour', (timeZone, from, to, at, then) => {
  const plan = aPlan();
  const [day] = plan.days;
  const days = [from, to].flatMap((date, index) => (day ? [{ ...day, index, date }] : []));
  const order = {
    kind: 'move',
    minutes: null,
    dayIndex: 0,
    toDayIndex: 1,
    why: 'weather',
  } as const;
  const shift = shiftOf(order, { ...plan, days, edition: { ...plan.edition, timeZone } });
  const startsAt = new Date(at);

  expect(new Date(startsAt.getTime() + (shift?.(startsAt) ?? 0))).toEqual(new Date(then));
});
