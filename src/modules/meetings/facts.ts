import { factKind, type Fact } from '#platform/ledger/kinds';
import type { Meeting, MeetingState, PartyKind, WishAction } from './types.ts';

/** `country` is the guest's; `delegationId` is null where the guest comes for no delegation. */
type Parties = { delegationId: string | null; exhibitorId: string; country: string };

export const wishRecorded = factKind<{
  fromKind: PartyKind;
  toKind: PartyKind;
  action: WishAction;
}>('wish.recorded');

const byState = {
  asked: factKind<Parties>('meeting.asked'),
  accepted: factKind<Parties>('meeting.accepted'),
  declined: factKind<Parties>('meeting.declined'),
  expired: factKind<Parties>('meeting.expired'),
  planned: factKind<Parties>('meeting.planned'),
  held: factKind<Parties>('meeting.held'),
  missed: factKind<Parties>('meeting.missed'),
  cancelled: factKind<Parties>('meeting.cancelled'),
} satisfies Record<MeetingState, unknown>;

/** That a meeting came into a state. */
export function factOfState(meeting: Meeting, state: MeetingState, reason?: string): Fact {
  const { id, delegationId, exhibitorId, country, startsAt } = meeting;
  // When it was asked or planned is not known; whether it took place was seen at its time.
  const seenAt = state === 'held' || state === 'missed' ? (startsAt ?? undefined) : undefined;
  return byState[state](
    id,
    { delegationId, exhibitorId, country },
    { reason: reason || undefined, deviceTime: seenAt },
  );
}
