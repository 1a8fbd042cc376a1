import { permission } from '#platform/permissions';

/** Gate staff have no list: at a gate one badge is looked at, and nobody is looked up. */
export const mayListParticipants = permission('participant.list', [
  'organiser',
  'commission',
  'protocol',
  'liaison',
  'embassy',
  'exhibitor',
]);

export const mayRegisterParticipant = permission('participant.register', [
  'organiser',
  'protocol',
  'embassy',
  'exhibitor',
]);

export const mayWithdrawParticipant = permission('participant.withdraw', [
  'organiser',
  'protocol',
  'embassy',
  'exhibitor',
]);

/** Document numbers, birth dates and telephone numbers. */
export const maySeeIdentity = permission('participant.see-identity', [
  'organiser',
  'commission',
  'protocol',
]);

/** Which officer did what; everybody else reads which office. */
export const maySeeOfficers = permission('participant.see-officers', [
  'organiser',
  'commission',
  'protocol',
]);

/** One person, by their own link, and nothing but their own record. */
export const mayCompleteOwn = permission('participant.complete-own', ['person']);
