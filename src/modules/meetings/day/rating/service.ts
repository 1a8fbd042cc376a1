import type { Clock } from '#platform/clock';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import type { Actor } from '#platform/permissions';
import { readMeeting, seatAt, type SeatOf } from '../../asking/seats/service.ts';
import { factOfState } from '../../facts.ts';
import { canBecome, needsTime } from '../../rules.ts';
import { keepBooked } from '../../service.ts';
import { lockMeetings, saveAll } from '../../store.ts';
import type { Meeting, Side } from '../../types.ts';
import { meetingRated } from '../facts.ts';
import { concluded } from '../rules.ts';
import { listOutcomes, saveOutcome } from '../store.ts';
import type { Outcome, SaidOutcome } from '../types.ts';

export type Rating = SeatOf & { outcome: Outcome; followUpOn: string | null; note: string };

/**
 * Keeps what a side says came of a meeting, and what both say together: that one of them was
 * absent wins. Said again, it corrects what was said before.
 *
 * @throws AppError `meeting.unknown` for one of others; `meeting.not-over` before it has begun;
 * `meeting.outcome-closed` for one that was cancelled
 */
export async function rateMeeting(
  db: Database,
  edition: EditionScope,
  by: Signature,
  { id, side: wanted, outcome, followUpOn, note }: Rating,
): Promise<Meeting> {
  return db.transaction().execute(async (tx) => {
    const [meeting] = await lockMeetings(tx, edition, [id]);
    if (!meeting) throw new AppError('meeting.unknown', { id });
    const seat = await seatAt(tx, edition, by.actor, { meeting, said: [] }, wanted);
    const now = by.clock.now();
    if (!needsTime(meeting.state)) throw new AppError('meeting.outcome-closed');
    if (!meeting.startsAt || now < meeting.startsAt) throw new AppError('meeting.not-over');
    const { side, onBehalf } = seat;
    const word = { meetingId: id, side, outcome, followUpOn, note, onBehalf };
    await saveOutcome(tx, edition, { ...word, statedAt: now, statedBy: by.actor.id });
    const after = together(meeting, await listOutcomes(tx, edition, [id]), now);
    await saveAll(tx, edition, [after]);
    await keepBooked(tx, edition, [after]);
    await record(tx, edition, by, [
      meetingRated(id, { side, outcome, followUp: followUpOn !== null, onBehalf }),
      ...(after.state === meeting.state ? [] : [factOfState(after, after.state)]),
    ]);
    return after;
  });
}

/** What the reader's own side said, with its note; null while it has said nothing. */
export async function readOwnRating(
  db: Database,
  edition: EditionScope,
  { actor }: { actor: Actor; clock: Clock },
  { id, side }: SeatOf,
): Promise<SaidOutcome | null> {
  const meeting = await readMeeting(db, edition, id);
  const seat = await seatAt(db, edition, actor, { meeting, said: [] }, side);
  const said = await listOutcomes(db, edition, [id]);
  return said.find((one) => one.side === seat.side) ?? null;
}

function together(meeting: Meeting, said: readonly SaidOutcome[], now: Date): Meeting {
  const words: Partial<Record<Side, Outcome>> = {};
  for (const { side, outcome } of said) words[side] = outcome;
  const end = concluded(words);
  if (!end) return meeting;
  const { state, missedBy } = end;
  // Whose time was given away does not become held by a word.
  const isFixed = meeting.releasedAt !== null && state === 'held';
  if (isFixed || (state !== meeting.state && !canBecome(meeting.state, state))) return meeting;
  return { ...meeting, state, missedBy, changedAt: now };
}
