import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { otherSide } from '../../asking/rules.ts';
import { seatAt } from '../../asking/seats/service.ts';
import { factOfState } from '../../facts.ts';
import { readSettings } from '../../settings/service.ts';
import { isDesk } from '../../speaking/service.ts';
import { keepBooked } from '../../service.ts';
import { lockMeetings, saveAll } from '../../store.ts';
import type { Meeting, Side } from '../../types.ts';
import { meetingReleased } from '../facts.ts';
import { absentSide, endOf, isGivenUp, minutesSince, standingAt } from '../rules.ts';
import { listEditionsMeeting, listTimed } from '../store.ts';

/**
 * Gives the time of a meeting free because somebody has not come: said by the side that is there,
 * or by a desk, which says who is missing where nobody was seen.
 *
 * @throws AppError `meeting.unknown` for one of others; `meeting.not-late` while they may still
 * come; `meeting.act-not-possible` where it is over, held, or was released before
 */
export async function releaseMeeting(
  db: Database,
  edition: EditionScope,
  by: Signature,
  { id, missing }: { id: string; missing?: Side | undefined },
): Promise<Meeting> {
  return db.transaction().execute(async (tx) => {
    const [meeting] = await lockMeetings(tx, edition, [id]);
    if (!meeting) throw new AppError('meeting.unknown', { id });
    const seat = await seatAt(tx, edition, by.actor, { meeting, said: [] });
    const settings = await readSettings(tx, edition);
    const standing = standingAt(meeting, settings, by.clock.now());
    if (standing === 'due' || standing === 'late' || standing === 'ahead')
      throw new AppError('meeting.not-late', { minutes: settings.releaseMinutes });
    if (standing !== 'releasable')
      throw new AppError('meeting.act-not-possible', { state: meeting.state });
    const seen = absentSide(meeting) ?? 'both';
    const missedBy = isDesk(by.actor) ? (missing ?? seen) : otherSide(seat.side);
    return release(tx, edition, by, meeting, missedBy);
  });
}

/** Gives free by themselves the times at which one side stands and the other has not come. */
export async function releaseDue(
  db: Database,
  edition: EditionScope,
  by: Signature,
): Promise<number> {
  const now = by.clock.now();
  const settings = await readSettings(db, edition);
  const on = await listTimed(db, edition, { from: now, until: now });
  let released = 0;
  for (const { id } of on.filter((one) => isGivenUp(one, settings, now)))
    await db.transaction().execute(async (tx) => {
      const [meeting] = await lockMeetings(tx, edition, [id]);
      const absent = meeting && absentSide(meeting);
      // Whoever came in this very second has come.
      if (!meeting || !absent || !isGivenUp(meeting, settings, now)) return;
      await release(tx, edition, by, meeting, absent);
      released += 1;
    });
  return released;
}

export async function releaseEverywhere(db: Database, by: Signature): Promise<void> {
  for (const edition of await listEditionsMeeting(db, by.clock.now()))
    await releaseDue(db, edition, by);
}

async function release(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  meeting: Meeting,
  missedBy: Side | 'both',
): Promise<Meeting> {
  const now = by.clock.now();
  const after: Meeting = { ...meeting, state: 'missed', missedBy, releasedAt: now, changedAt: now };
  await saveAll(tx, edition, [after]);
  await keepBooked(tx, edition, [after]);
  const end = endOf(meeting);
  const minutesLeft = end ? minutesSince(now, end) : 0;
  await record(tx, edition, by, [
    factOfState(after, 'missed'),
    meetingReleased(meeting.id, { missedBy, minutesLeft }),
  ]);
  return after;
}
