import { permission } from '#platform/permissions';

/** What was told to whom, and who has not read it. */
export const mayReadAlerts = permission('alert.read-all', [
  'organiser',
  'protocol',
  'commission',
  'range',
]);

/** To send what is prepared, to take it back before, and to print it for those who have not read it. */
export const maySendAlerts = permission('alert.send', ['organiser', 'protocol', 'range']);

/** Each reads what is told to the party it speaks for: a country, a company, or its own desk. */
export const mayReadOwnAlerts = permission('alert.read-own', [
  'organiser',
  'protocol',
  'commission',
  'range',
  'liaison',
  'embassy',
  'exhibitor',
]);
