import type { ReadNotice } from '#modules/policy/notices/types';
import type { Clock } from '#platform/clock';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { noticesOn } from '../../asking/offers/service.ts';
import { readNames } from '../../asking/people/store.ts';
import { partyAt } from '../../asking/seats/service.ts';
import { closeProposal, holdParties } from '../../asking/store.ts';
import { tellBoth } from '../../asking/told/service.ts';
import { readBookings } from '../../booking/service.ts';
import { factOfState } from '../../facts.ts';
import { acknowledge } from '../../notices/service.ts';
import { scoreIn } from '../../recommending/building/rules.ts';
import { readField } from '../../recommending/building/service.ts';
import type { Field } from '../../recommending/building/types.ts';
import { keepBooked } from '../../service.ts';
import { pairMeetingId } from '../../show/pair-id.ts';
import { readShow } from '../../show/service.ts';
import { toWall } from '../../show/times.ts';
import { readParty } from '../../speaking/service.ts';
import { listMeetingsOf, lockMeetings, saveAll } from '../../store.ts';
import { plainTerms, type Meeting, type NamedParty, type Party } from '../../types.ts';
import { meetingGiven } from '../facts.ts';
import { endOf, nextOnGrid, ranked, SHORTEST_MINUTES } from '../rules.ts';
import { listTimed, type TimedMeeting } from '../store.ts';
import type { FreedTime, Waiting } from '../types.ts';

/**
 * Times that came free and are not over, each with whoever waits to meet the side that is there:
 * an unmet wish of either of the two, nobody kept apart, and both free until its end.
 */
export async function listFreed(
  db: Database,
  edition: EditionScope,
  clock: Clock,
  timeZone: string,
): Promise<FreedTime[]> {
  const now = clock.now();
  const freed = (await listTimed(db, edition, { from: now, until: now })).filter(
    ({ releasedAt, missedBy }) => releasedAt !== null && missedBy !== 'both',
  );
  const times = freed.flatMap((one) => timeLeft(one, now) ?? []);
  if (times.length === 0) return [];
  const [field, { show }, names] = await Promise.all([
    readField(db, edition, clock),
    readShow(db, edition, clock),
    readNames(
      db,
      edition,
      times.map(({ presentId }) => presentId),
    ),
  ]);
  const busyOf = new Map(show.parties.map(({ id, busy }) => [id, busy]));
  const found: FreedTime[] = [];
  for (const { meeting, presentId, startsAt, endsAt } of times) {
    const present = names.get(presentId);
    const taken = await readBookings(db, edition, { from: startsAt, until: endsAt });
    const isTaken = (id: string) => taken.some(({ holderId }) => holderId === id);
    // Given to others already, or the side that was there has gone on to its next meeting.
    if (!present || isTaken(presentId) || (meeting.placeId && isTaken(meeting.placeId))) continue;
    const [from, to] = [toWall(startsAt, timeZone), toWall(endsAt, timeZone)];
    const isAway = (id: string) =>
      (busyOf.get(id) ?? []).some((busy) => busy.from < to && from < busy.to);
    const met = await listMet(db, edition, present);
    const waiting = waitingFor(field, present).filter(
      ({ party: { id } }) => !isTaken(id) && !isAway(id) && !met.has(id),
    );
    found.push({
      ...{ meetingId: meeting.id, place: meeting.place, startsAt, endsAt, present },
      waiting: await withNotices(db, edition, clock, present, ranked(waiting)),
    });
  }
  return found;
}

/**
 * Gives a time that came free to one who waits, at once.
 *
 * @throws AppError `meeting.nothing-released` where it is over, or given already;
 * `meeting.double-booked` where somebody was faster; `meeting.exists` where the two meet anyway;
 * `country-notice.not-read`
 */
export async function giveTime(
  db: Database,
  edition: EditionScope,
  by: Signature,
  { meetingId, party, read }: { meetingId: string; party: Party; read: readonly ReadNotice[] },
): Promise<Meeting> {
  return db.transaction().execute(async (tx) => {
    const now = by.clock.now();
    const [freed] = await lockMeetings(tx, edition, [meetingId]);
    if (!freed?.releasedAt || !freed.startsAt || freed.missedBy === 'both')
      throw new AppError('meeting.nothing-released');
    const end = endOf(freed);
    const startsAt = nextOnGrid(now);
    const minutes = end ? wholeMinutes(startsAt, end) : 0;
    if (minutes < SHORTEST_MINUTES) throw new AppError('meeting.nothing-released');

    const presentSide = freed.missedBy === 'guest' ? 'host' : 'guest';
    const present = await readParty(tx, edition, partyAt(freed, presentSide));
    const taker = await readParty(tx, edition, party);
    await holdParties(tx, edition, [present.id, taker.id]);
    const [guest, host] = presentSide === 'guest' ? [present, taker] : [taker, present];
    if (host.kind !== 'exhibitor' || guest.kind === 'exhibitor')
      throw new AppError('meeting.party-unknown', { id: taker.id });
    await refuseApart(tx, edition, by.clock, guest, host);
    const before = await meetingFor(tx, edition, by, guest, host.id);
    const { place, placeId } = freed;
    const given: Meeting = {
      ...{ ...before, state: 'planned', startsAt, minutes, place, placeId, changedAt: now },
      endsAt: new Date(startsAt.getTime() + minutes * MINUTE_MS),
      ...{ timeLocked: true, placeLocked: true, firm: true, holdUntil: null },
      sequence: before.sequence + 1,
    };
    await saveAll(tx, edition, [given]);
    await acknowledge(tx, edition, by, { meetingId: given.id, read });
    await closeProposal(tx, edition, given.id, 'replaced');
    await keepBooked(tx, edition, [given]);
    await record(tx, edition, by, [
      ...(before.source === 'organiser' ? [factOfState(given, 'asked')] : []),
      factOfState(given, 'planned'),
      meetingGiven(given.id, { from: meetingId }),
    ]);
    await tellBoth(tx, edition, by, { meeting: given, what: 'new', before: null });
    return given;
  });
}

type Unnoticed = Omit<Waiting, 'notices'>;

type Left = { meeting: TimedMeeting; presentId: string; startsAt: Date; endsAt: Date };

function timeLeft(meeting: TimedMeeting, now: Date): Left | null {
  const end = endOf(meeting);
  const startsAt = nextOnGrid(now);
  if (!end || wholeMinutes(startsAt, end) < SHORTEST_MINUTES) return null;
  const presentId = meeting.missedBy === 'guest' ? meeting.exhibitorId : meeting.guestId;
  const minutes = wholeMinutes(startsAt, end);
  return {
    ...{ meeting, presentId, startsAt },
    endsAt: new Date(startsAt.getTime() + minutes * MINUTE_MS),
  };
}

/** Everybody an unmet wish binds to a party, with how strongly. */
function waitingFor(field: Field, present: NamedParty): Unnoticed[] {
  const isHost = present.kind === 'exhibitor';
  const others = isHost ? [...field.guests.values()] : [...field.hosts.values()];
  return others.flatMap(({ kind, id, name, countries: [country] }): Unnoticed[] => {
    const score = isHost ? scoreIn(field, id, present.id) : scoreIn(field, present.id, id);
    if (!score?.bracket || score.excluded) return [];
    const { bracket, points } = score;
    return [{ party: { kind, id, name, country }, bracket, points }];
  });
}

/** The first of those who wait, with what is to be told before they meet. */
async function withNotices(
  db: Database,
  edition: EditionScope,
  clock: Clock,
  present: NamedParty,
  waiting: readonly Unnoticed[],
): Promise<Waiting[]> {
  const told: Waiting[] = [];
  for (const one of waiting.slice(0, MOST_WAITING)) {
    const isHost = present.kind === 'exhibitor';
    const [guest, host] = isHost ? [one.party, present] : [present, one.party];
    told.push({ ...one, notices: await noticesOn(db, edition, clock, { guest, host }) });
  }
  return told;
}

/** Those a party has met, or has a time with. */
async function listMet(
  db: Database,
  edition: EditionScope,
  party: Party,
): Promise<ReadonlySet<string>> {
  const meetings = await listMeetingsOf(db, edition, party);
  const done = meetings.filter(
    ({ state, releasedAt }) =>
      state === 'planned' || state === 'held' || (state === 'missed' && releasedAt === null),
  );
  return new Set(
    done.map((meeting) =>
      party.kind === 'exhibitor' ? partyAt(meeting, 'guest').id : meeting.exhibitorId,
    ),
  );
}

async function refuseApart(
  tx: Transaction,
  edition: EditionScope,
  clock: Clock,
  guest: NamedParty,
  host: NamedParty,
): Promise<void> {
  const score = scoreIn(await readField(tx, edition, clock), guest.id, host.id);
  if (!score || score.excluded) throw new AppError('meeting.party-unknown', { id: guest.id });
}

/** The one the two asked for or agreed on, or a new one. */
async function meetingFor(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  guest: NamedParty,
  exhibitorId: string,
): Promise<Meeting> {
  const earlier = (await listMeetingsOf(tx, edition, guest)).filter(
    (meeting) => meeting.exhibitorId === exhibitorId,
  );
  if (earlier.some(({ state }) => state === 'planned')) throw new AppError('meeting.exists');
  const waiting = earlier.find(({ state }) => state === 'asked' || state === 'accepted');
  if (waiting) return (await lockMeetings(tx, edition, [waiting.id]))[0] ?? waiting;
  return {
    ...plainTerms,
    ...{ externalId: null, exhibitorId, subject: '', country: guest.country },
    id: pairMeetingId(edition, guest, exhibitorId, earlier.length),
    delegationId: guest.kind === 'delegation' ? guest.id : null,
    participantId: guest.kind === 'participant' ? guest.id : null,
    ...{ askedBy: 'organiser', state: 'accepted', source: 'organiser', provenance: 'recorded' },
    ...{ startsAt: null, endsAt: null, place: null, askedAt: by.clock.now() },
  };
}

/** Whole steps of the grid between two instants, in minutes. */
function wholeMinutes(from: Date, until: Date): number {
  return Math.floor((until.getTime() - from.getTime()) / (5 * MINUTE_MS)) * 5;
}

const MINUTE_MS = 60_000;
const MOST_WAITING = 8;
