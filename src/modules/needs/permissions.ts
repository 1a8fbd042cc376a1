import { permission } from '#platform/permissions';

/** An embassy and a liaison officer see their own country; what a country seeks is told to no exhibitor. */
export const mayReadNeeds = permission('need.read', [
  'organiser',
  'commission',
  'protocol',
  'liaison',
  'embassy',
]);

export const mayStateNeeds = permission('need.state', ['protocol', 'embassy']);

/** The embassy's own page, which asks for no country because it has one. */
export const mayStateOwnNeeds = permission('need.state-own', ['embassy']);
