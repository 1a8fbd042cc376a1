import { permission } from '#platform/permissions';

/** Who follows the day of the range: what is live, what is held, what was said when. */
export const mayFollowRange = permission('range-day.read', [
  'organiser',
  'commission',
  'protocol',
  'range',
]);

/** Live, done and the other words of the day; the phones of the range say them with a badge. */
export const mayRunRange = permission('range-day.run', ['range']);

/** To hold and to stop the fire is for whoever sees the reason first. */
export const mayHoldRange = permission('range-day.hold', ['range', 'organiser']);
