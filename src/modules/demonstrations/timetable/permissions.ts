import { permission } from '#platform/permissions';

/** Times, audiences and what did not find a place. */
export const mayReadRangeTimetable = permission('range-timetable.read', [
  'organiser',
  'commission',
  'protocol',
  'range',
]);

/** To have it computed, to move by hand, and to publish. */
export const mayPlanRangeTimetable = permission('range-timetable.plan', ['organiser', 'protocol']);
