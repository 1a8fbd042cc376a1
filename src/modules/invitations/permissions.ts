import { permission } from '#platform/permissions';

/** An embassy sees the invitation of its own government, and no other. */
export const mayReadInvitations = permission('invitation.read', [
  'organiser',
  'commission',
  'protocol',
  'embassy',
]);

/** Preparing, sending, and writing down what came back. */
export const mayRecordInvitations = permission('invitation.record', ['organiser', 'protocol']);

/** The letterhead and the numbers of the notes are the ministry's. */
export const mayNumberNotes = permission('invitation.number', ['protocol']);
