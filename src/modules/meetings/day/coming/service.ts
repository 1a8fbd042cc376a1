import { readPrints, verifyToken } from '#modules/badges/service';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import type { Fact } from '#platform/ledger/kinds';
import { readMeeting, seatAt } from '../../asking/seats/service.ts';
import { factOfState } from '../../facts.ts';
import { keepBooked } from '../../service.ts';
import { isDesk } from '../../speaking/service.ts';
import { lockMeetings, saveAll } from '../../store.ts';
import type { Meeting, Side } from '../../types.ts';
import { meetingSideCame } from '../facts.ts';
import { absentSide, minutesSince } from '../rules.ts';
import { findPartyOf, listTimed } from '../store.ts';

export type Arrival = { meeting: Meeting; side: Side };

/** People come early; before that a scan is about something else. */
const EARLY_MINUTES = 30;

/**
 * Notes by its badge that a side has come to the meeting it has now, or next.
 *
 * @param badge as scanned, or the number printed on it
 * @throws AppError `badge.none` for what is no live badge of the edition;
 * `meeting.badge-not-here` where its holder has no meeting within half an hour
 */
export async function checkInBadge(
  db: Database,
  edition: EditionScope,
  by: Signature,
  badge: string,
): Promise<Arrival> {
  const now = by.clock.now();
  const participantId = await holderOf(db, edition, badge.trim(), now);
  const partyId = await findPartyOf(db, edition, participantId);
  if (!partyId) throw new AppError('badge.none', { participantId });
  const coming = await listTimed(db, edition, {
    ...{ from: now, until: new Date(now.getTime() + EARLY_MINUTES * 60_000), partyId },
  });
  const next = coming.find(({ state, releasedAt }) => state !== 'missed' || !releasedAt);
  if (!next) throw new AppError('meeting.badge-not-here');
  await refuseStranger(db, edition, by, next.id);
  const side: Side = next.exhibitorId === partyId ? 'host' : 'guest';
  return { meeting: await noteArrival(db, edition, by, { id: next.id, side }), side };
}

/**
 * Notes by one tap of somebody who has a seat at the meeting that a side has come.
 *
 * @throws AppError `meeting.unknown` for one of others
 */
export async function tapArrival(
  db: Database,
  edition: EditionScope,
  by: Signature,
  arrival: { id: string; side: Side },
): Promise<Meeting> {
  await db.transaction().execute(async (tx) => {
    const [meeting] = await lockMeetings(tx, edition, [arrival.id]);
    if (!meeting) throw new AppError('meeting.unknown', { id: arrival.id });
    await seatAt(tx, edition, by.actor, { meeting, said: [] });
  });
  return noteArrival(db, edition, by, arrival);
}

async function noteArrival(
  db: Database,
  edition: EditionScope,
  by: Signature,
  { id, side }: { id: string; side: Side },
): Promise<Meeting> {
  return db.transaction().execute(async (tx) => {
    const [meeting] = await lockMeetings(tx, edition, [id]);
    if (!meeting) throw new AppError('meeting.unknown', { id });
    if (meeting.state !== 'planned' && meeting.state !== 'missed' && meeting.state !== 'held')
      throw new AppError('meeting.act-not-possible', { state: meeting.state });
    const now = by.clock.now();
    if (meeting[cameAt[side]] || !meeting.startsAt) return meeting;
    const seen: Meeting = { ...meeting, [cameAt[side]]: now, changedAt: now };
    const after = concludedBySight(seen);
    const lateMinutes = minutesSince(meeting.startsAt, now);
    const facts: Fact[] = [meetingSideCame(id, { side, lateMinutes })];
    if (after.state !== meeting.state) facts.push(factOfState(after, 'held'));
    await saveAll(tx, edition, [after]);
    await keepBooked(tx, edition, [after]);
    await record(tx, edition, by, facts);
    return after;
  });
}

/** Both were seen, so they meet, unless their time was given to others meanwhile. */
function concludedBySight(seen: Meeting): Meeting {
  if (absentSide(seen) !== null || seen.releasedAt) return seen;
  return { ...seen, state: 'held', missedBy: null };
}

/** A company or a liaison officer scans at its own meetings; a door and a desk at all. */
async function refuseStranger(
  db: Database,
  edition: EditionScope,
  { actor }: Signature,
  id: string,
): Promise<void> {
  if (isDesk(actor) || actor.roles.includes('gate')) return;
  const meeting = await readMeeting(db, edition, id);
  await seatAt(db, edition, actor, { meeting, said: [] }).catch(() => {
    throw new AppError('meeting.badge-not-here');
  });
}

async function holderOf(
  db: Database,
  edition: EditionScope,
  badge: string,
  now: Date,
): Promise<string> {
  const idx = /^\d{1,8}$/.test(badge) ? Number(badge) : await numberIn(db, edition, badge, now);
  const prints = idx === null ? [] : await readPrints(db, edition, [idx]);
  const live = prints.find(({ revokedAt }) => revokedAt === null);
  if (!live?.participantId) throw new AppError('badge.none');
  return live.participantId;
}

async function numberIn(
  db: Database,
  edition: EditionScope,
  token: string,
  at: Date,
): Promise<number | null> {
  const verified = await verifyToken(db, edition, token, at);
  return verified.ok ? verified.claims.idx : null;
}

const cameAt = { guest: 'guestCameAt', host: 'hostCameAt' } as const satisfies Record<
  Side,
  keyof Meeting
>;
