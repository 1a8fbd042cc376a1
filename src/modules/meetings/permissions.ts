import { permission } from '#platform/permissions';

/** An embassy and a liaison officer see their country's delegations, an exhibitor its own meetings. */
export const mayReadMeetings = permission('meeting.read', [
  'organiser',
  'commission',
  'protocol',
  'liaison',
  'embassy',
  'exhibitor',
]);

export const mayRunMeetings = permission('meeting.run', ['organiser', 'protocol']);
