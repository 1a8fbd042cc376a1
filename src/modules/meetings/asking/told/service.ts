import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Signature } from '#platform/ledger/ledger';
import { tellParties } from '../../planning/telling/service.ts';
import type { ChangeKind, MeetingChangeTold } from '../../planning/types.ts';
import type { Meeting, Side } from '../../types.ts';
import { otherSide } from '../rules.ts';
import { partyAt } from '../seats/service.ts';

export type News = {
  meeting: Meeting;
  /** The side that said or did it. */
  from: Side;
  what: ChangeKind;
  /** How it stood; null for what had no time. */
  before: Meeting | null;
};

/** Tells the other side what one side said or did; nobody else hears of it. */
export async function tellOther(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { meeting, from, what, before }: News,
): Promise<void> {
  const party = partyAt(meeting, otherSide(from));
  const after = what === 'cancelled' ? null : standingOf(meeting);
  const change = { meetingId: meeting.id, what, before: before && standingOf(before), after };
  await tellParties(tx, edition, by, [{ party, change }]);
}

/** Tells both sides what a desk did. */
export async function tellBoth(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  news: Omit<News, 'from'>,
): Promise<void> {
  await tellOther(tx, edition, by, { ...news, from: 'guest' });
  await tellOther(tx, edition, by, { ...news, from: 'host' });
}

function standingOf({
  startsAt,
  endsAt,
  placeId,
  interpreterId,
  firm,
}: Meeting): MeetingChangeTold['after'] {
  if (!startsAt || !endsAt) return null;
  const times = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
  return { ...times, placeId, interpreterId, firm };
}
