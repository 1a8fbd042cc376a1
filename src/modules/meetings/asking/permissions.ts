import { permission } from '#platform/permissions';

/** Each for the parties it speaks for (`speaking`): the desks for all, with "on behalf of". */
export const mayAskMeetings = permission('meeting.ask', [
  'organiser',
  'protocol',
  'liaison',
  'embassy',
  'exhibitor',
  'asker',
]);

/** The office page of a company and of a liaison officer. */
export const mayOpenOwnMeetings = permission('meeting.own-page', ['exhibitor', 'liaison']);

/** The page of a government, which needs no script. */
export const mayOpenEmbassyMeetings = permission('meeting.embassy-page', ['embassy']);

/** The page of a visitor, by their link. */
export const mayOpenVisitorMeetings = permission('meeting.visitor-page', ['asker']);

/** Books what two parties who stand at the desk want, above the limits. */
export const mayRunMeetingDesk = permission('meeting.desk', ['organiser', 'protocol']);
