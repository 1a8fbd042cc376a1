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
export const invitationAnswered = factKind<{ country: string; roles: readonly InvitationRole[] }>(
  'invitation.answered',
);
export const invitationDeclined = factKind<{ country: string }>('invitation.declined');
