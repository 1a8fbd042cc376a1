import { factKind } from '#platform/ledger/kinds';
import type { InvitationRole } from './types.ts';

/**
 * When a step happened stands in the device time of its row: letters go out on one day and are
 * often recorded on another. A changed answer is a new row, and the last one stands.
 */
export const invitationPrepared = factKind<{ country: string; channel: string }>(
  'invitation.prepared',
);
export const invitationSent = factKind<{ country: string }>('invitation.sent');
export const invitationDelivered = factKind<{ country: string }>('invitation.delivered');
export const invitationSigned = factKind<{ country: string }>('invitation.signed');
export const invitationAcknowledged = factKind<{ country: string }>('invitation.acknowledged');
export const invitationAnswered = factKind<{
  country: string;
  roles: readonly InvitationRole[];
  /** How many people the government announces; absent where it did not say. */
  people?: number;
  /** Present where an officer wrote the answer down for the government. */
  onBehalf?: true;
}>('invitation.answered');
/** Follows the answer it belongs to, which stands in a row of its own. */
export const invitationSubstituted = factKind<{ country: string }>('invitation.substituted');
export const invitationDeclined = factKind<{ country: string; onBehalf?: true }>(
  'invitation.declined',
);
export const invitationReceiptFiled = factKind<{ country: string }>('invitation.receipt-filed');
/** `rule` is the id of the rule of chasing. */
export const invitationReminded = factKind<{ country: string; rule: string }>(
  'invitation.reminded',
);
