import { permission } from '#platform/permissions';

/** Runs, plans and publications show everybody's wishes: the two desks that draw the programme up. */
export const mayPlanMeetings = permission('meeting.plan', ['organiser', 'protocol']);

/** Each for the parties it speaks for; the desks for everybody, on their behalf. */
export const mayReplyToMeetings = permission('meeting.reply', [
  'organiser',
  'protocol',
  'liaison',
  'embassy',
  'exhibitor',
  'person',
  'asker',
]);
