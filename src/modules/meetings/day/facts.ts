import { factKind } from '#platform/ledger/kinds';
import type { Side } from '../types.ts';
import type { Outcome } from './types.ts';

/** That a side was seen at a meeting; `lateMinutes` after it began, 0 in time. */
export const meetingSideCame = factKind<{ side: Side; lateMinutes: number }>('meeting.side-came');

/** That the time of a missed meeting was given free before it ended. */
export const meetingReleased = factKind<{ missedBy: Side | 'both'; minutesLeft: number }>(
  'meeting.released',
);

/** That a time which came free was given to two others. */
export const meetingGiven = factKind<{ from: string }>('meeting.given');

/** What a side says came of it; each new word of the same side corrects the one before. */
export const meetingRated = factKind<{
  side: Side;
  outcome: Outcome;
  followUp: boolean;
  onBehalf: boolean;
}>('meeting.rated');
