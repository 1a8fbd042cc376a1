import { permission } from '#platform/permissions';

/** What is on now, who has come and who is late: the screen of the desk and of those at the doors. */
export const mayReadBoard = permission('meeting.board', [
  'organiser',
  'protocol',
  'liaison',
  'gate',
]);

/** Scans a badge where meetings are. */
export const mayCheckIn = permission('meeting.check-in', [
  'organiser',
  'protocol',
  'liaison',
  'exhibitor',
  'gate',
]);

/** Gives a time that came free to those who wait. */
export const mayGiveTime = permission('meeting.give-time', ['organiser', 'protocol']);
