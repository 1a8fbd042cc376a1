import { factKind } from '#platform/ledger/kinds';
import type { MeetingState, PartyKind, WishAction } from './types.ts';

/** `country` is the guest's; `delegationId` is null where the guest comes for no delegation. */
type Parties = { delegationId: string | null; exhibitorId: string; country: string };

export const wishRecorded = factKind<{
  fromKind: PartyKind;
  toKind: PartyKind;
  action: WishAction;
}>('wish.recorded');

export const meetingFact = {
  asked: factKind<Parties>('meeting.asked'),
  declined: factKind<Parties>('meeting.declined'),
  planned: factKind<Parties>('meeting.planned'),
  held: factKind<Parties>('meeting.held'),
  missed: factKind<Parties>('meeting.missed'),
  cancelled: factKind<Parties>('meeting.cancelled'),
} satisfies Record<MeetingState, unknown>;
