import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { record, type Signature } from '#platform/ledger/ledger';
import { findDoubleBooked, unbookMeetings } from '../booking/service.ts';
import { factOfState } from '../facts.ts';
import { bookingsOf, keepBooked } from '../service.ts';
import { listPlannedBetween, lockMeetings, saveAll } from '../store.ts';
import type { Meeting } from '../types.ts';

/** The planned meetings that begin in a span of time, first ones first. */
export async function readPlannedBetween(
  db: Database,
  edition: EditionScope,
  span: { from: Date; until: Date },
): Promise<Meeting[]> {
  return listPlannedBetween(db, edition, span);
}

/** Where a planned meeting goes; null leaves it without a time, agreed as it is. */
export type MeetingMove = { id: string; byMs: number | null };

/** What of a meeting a move may change, to be put back as it was. */
export type MeetingPlace = Pick<
  Meeting,
  'id' | 'startsAt' | 'endsAt' | 'place' | 'placeId' | 'interpreterId'
>;

/**
 * Moves many planned meetings at once, each with its place. One that would put somebody or
 * something into two meetings at once loses its time instead, and is told.
 *
 * @returns what changed, as it was before, and the ids of those left without a time
 */
export async function moveMeetings(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { moves, reason }: { moves: readonly MeetingMove[]; reason: string },
): Promise<{ before: MeetingPlace[]; lost: string[] }> {
  const wanted = new Map(moves.map(({ id, byMs }) => [id, byMs]));
  const all = await lockMeetings(tx, edition, [...wanted.keys()]);
  const before = all.filter(({ state }) => state === 'planned');
  const after = before.map((meeting) => {
    const byMs = wanted.get(meeting.id) ?? null;
    return byMs === null ? withoutTime(meeting) : shifted(meeting, byMs);
  });
  const lost = await keep(tx, edition, by, after, reason);
  return { before: before.map(placeOf), lost };
}

/** A place to be put back to, and when the meeting begins as long as nobody has moved it since. */
export type MeetingReturn = MeetingPlace & { movedTo: Date | null };

/**
 * Puts meetings back where they were, as far as nobody has changed them since or needs their room.
 *
 * @returns the ids of those that stay without a time, and of those somebody has changed
 */
export async function putMeetingsBack(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { places, reason }: { places: readonly MeetingReturn[]; reason: string },
): Promise<{ lost: string[]; changed: string[] }> {
  const wanted = new Map(places.map((place) => [place.id, place]));
  const all = await lockMeetings(tx, edition, [...wanted.keys()]);
  const known = new Map(all.map((meeting) => [meeting.id, meeting]));
  const untouched = places.flatMap(({ movedTo, ...place }) => {
    const meeting = known.get(place.id);
    return meeting && standsSince(meeting, { ...place, movedTo }) ? [{ meeting, place }] : [];
  });
  const after = untouched.map(({ meeting, place }): Meeting => ({
    ...meeting,
    ...place,
    state: 'planned',
    sequence: meeting.sequence + 1,
  }));
  const kept = new Set(after.map(({ id }) => id));
  return {
    lost: await keep(tx, edition, by, after, reason),
    changed: places.flatMap(({ id }) => (kept.has(id) ? [] : [id])),
  };
}

function standsSince(
  { state, startsAt, placeId }: Meeting,
  { movedTo, placeId: place }: MeetingReturn,
): boolean {
  if (movedTo === null) return state === 'accepted' && startsAt === null;
  return state === 'planned' && startsAt?.getTime() === movedTo.getTime() && placeId === place;
}

async function keep(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  wanted: readonly Meeting[],
  reason: string,
): Promise<string[]> {
  // All of them first, because each may take the room of another.
  await unbookMeetings(
    tx,
    edition,
    wanted.map(({ id }) => id),
  );
  const clashing = await findDoubleBooked(tx, edition, await bookingsOf(tx, edition, wanted));
  const changedAt = by.clock.now();
  const after = wanted.map((meeting) => ({
    ...(clashing.has(meeting.id) ? withoutTime(meeting) : meeting),
    changedAt,
  }));
  await saveAll(tx, edition, after);
  await keepBooked(tx, edition, after);
  const facts = after.map((meeting) => factOfState(meeting, meeting.state, reason));
  if (facts.length > 0) await record(tx, edition, by, facts);
  return after.filter(({ state }) => state !== 'planned').map(({ id }) => id);
}

function placeOf({ id, startsAt, endsAt, place, placeId, interpreterId }: Meeting): MeetingPlace {
  return { id, startsAt, endsAt, place, placeId, interpreterId };
}

function shifted(meeting: Meeting, byMs: number): Meeting {
  const later = (at: Date | null) => at && new Date(at.getTime() + byMs);
  return {
    ...meeting,
    startsAt: later(meeting.startsAt),
    endsAt: later(meeting.endsAt),
    sequence: meeting.sequence + 1,
  };
}

function withoutTime(meeting: Meeting): Meeting {
  return {
    ...meeting,
    ...{ state: 'accepted', startsAt: null, endsAt: null, placeId: null, interpreterId: null },
    sequence: meeting.sequence + 1,
  };
}
