import { readEdition } from '#modules/editions/service';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import type { Signature } from '#platform/ledger/ledger';
import { readBookings } from '../../booking/service.ts';
import { keepBooked } from '../../service.ts';
import { listRequiredPeople, saveAll } from '../../store.ts';
import { toWall } from '../../show/times.ts';
import { sides, type Meeting } from '../../types.ts';
import { openingAt, type Strictness } from '../openings/service.ts';
import { listPlaceNames } from '../people/store.ts';
import { partyAt } from '../seats/service.ts';
import { listTeams } from '../store.ts';
import { soughtFor } from './rules.ts';

/**
 * Gives a meeting its time, place and interpreter, and books them. The parties must be held. Its
 * time is locked, because both agreed on it: only the desk lets a run move it. So is a place that
 * is not where the host receives by itself.
 *
 * @throws AppError with what stands against it; `meeting.double-booked` where another was faster
 */
export async function placeMeeting(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  meeting: Meeting,
  where: { startsAt: Date; placeId: string | null; strictness: Strictness },
): Promise<Meeting> {
  const { startsAt, placeId, strictness } = where;
  await refuseTaken(tx, edition, meeting, startsAt);
  const people = await listRequiredPeople(tx, edition, [meeting.id]);
  const sought = soughtFor(meeting, { placeId, personIds: people.get(meeting.id) ?? [] });
  const opening = await openingAt(tx, edition, by.clock, sought, { startsAt, strictness });
  const names = await listPlaceNames(tx, edition);
  const placed: Meeting = {
    ...meeting,
    state: 'planned',
    startsAt,
    endsAt: new Date(startsAt.getTime() + meeting.minutes * 60_000),
    placeId: opening.place,
    place: names.find(({ id }) => id === opening.place)?.code ?? meeting.place,
    interpreterId: opening.interpreter,
    timeLocked: true,
    placeLocked: opening.elsewhere,
    firm: true,
    holdUntil: null,
    changedAt: by.clock.now(),
    sequence: meeting.sequence + 1,
  };
  await saveMoved(tx, edition, placed);
  return placed;
}

/**
 * Of many who want one slot, all but the first are told at once, before the whole show is read.
 *
 * @throws AppError `meeting.time-taken`
 */
async function refuseTaken(
  tx: Transaction,
  edition: EditionScope,
  meeting: Meeting,
  startsAt: Date,
): Promise<void> {
  const until = new Date(startsAt.getTime() + meeting.minutes * 60_000);
  const parties = sides.map((side) => ({ side, id: partyAt(meeting, side).id }));
  const holderIds = parties.map(({ id }) => id);
  const [taken, teams] = await Promise.all([
    readBookings(tx, edition, { from: startsAt, until, holderIds }),
    listTeams(tx, edition, holderIds),
  ]);
  for (const { side, id } of parties) {
    const others = taken.filter((one) => one.holderId === id && one.meetingId !== meeting.id);
    if (others.length < (teams.get(id) ?? 1)) continue;
    const { timeZone } = await readEdition(tx, edition);
    const at = toWall(startsAt, timeZone).replace('T', ' ');
    throw new AppError('meeting.time-taken', { side, at });
  }
}

/** Saves a meeting and what it takes up of everybody's calendar. */
export async function saveMoved(
  tx: Transaction,
  edition: EditionScope,
  meeting: Meeting,
): Promise<void> {
  await saveAll(tx, edition, [meeting]);
  await keepBooked(tx, edition, [meeting]);
}
