import type { Clock } from '#platform/clock';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import type { Actor } from '#platform/permissions';
import { readMeetingNotices, type MeetingNotices } from '../../notices/service.ts';
import { readSettings } from '../../settings/service.ts';
import { partiesOf, whoSpeaksFor, type Voice } from '../../speaking/service.ts';
import { listMeetingsOf } from '../../store.ts';
import type { NamedParty, Party } from '../../types.ts';
import { readLog, type LogLine } from '../log/service.ts';
import { listAttendees, listPeopleOf, listPlaceNames, readNames } from '../people/store.ts';
import { otherSide } from '../rules.ts';
import { enderIn, partyAt, readMeeting, seatAt, type SeatOf } from '../seats/service.ts';
import { countOpenAsked, listHopedFor, listProposals } from '../store.ts';
import type { Person, PlaceName, Proposal, Seat } from '../types.ts';
import { viewOf, type MeetingView } from './rules.ts';

export type OwnMeetings = {
  /** Those the reader speaks for. */
  parties: NamedParty[];
  /** The one whose meetings these are; null for a reader who speaks for nobody yet. */
  party: NamedParty | null;
  onBehalf: boolean;
  meetings: MeetingView[];
  openAsked: number;
  /** Null where there is no limit. */
  mostOpenAsked: number | null;
  lengths: number[];
  defaultLength: number;
  mustSayWhy: boolean;
};

/**
 * The meetings of a party the reader speaks for: the one that is named, else the first.
 *
 * @throws AppError `meeting.party-unknown` for the party of another
 */
export async function readOwnMeetings(
  db: Database,
  edition: EditionScope,
  { actor, clock }: { actor: Actor; clock: Clock },
  named: Party | null,
): Promise<OwnMeetings> {
  const parties = await partiesOf(db, edition, actor);
  const { asking, lengths, defaultLength } = await readSettings(db, edition);
  const { mostOpenAsked, mustSayWhy } = asking;
  const terms = { lengths, defaultLength, mostOpenAsked, mustSayWhy };
  const chosen = named ?? parties[0];
  if (!chosen)
    return { parties, party: null, onBehalf: false, meetings: [], openAsked: 0, ...terms };
  const voice = await whoSpeaksFor(db, edition, actor, chosen);
  return {
    ...{ parties, party: voice.party, onBehalf: voice.onBehalf, ...terms },
    meetings: await viewAll(db, edition, clock.now(), voice),
    openAsked: await countOpenAsked(db, edition, voice.party, voice.side),
  };
}

export type OneMeeting = MeetingView & {
  onBehalf: boolean;
  log: LogLine[];
  /** Whom this side may send. */
  people: Person[];
  places: PlaceName[];
  /** What the company reads before it agrees; null for guests, and where there is nothing. */
  notices: MeetingNotices | null;
  lengths: number[];
};

/** One meeting from the seat of one side. @throws AppError `meeting.unknown` for one of others */
export async function readOneMeeting(
  db: Database,
  edition: EditionScope,
  { actor, clock }: { actor: Actor; clock: Clock },
  { id, side }: SeatOf,
): Promise<OneMeeting> {
  const meeting = await readMeeting(db, edition, id);
  const said = await listProposals(db, edition, [id]);
  const seat = await seatAt(db, edition, actor, { meeting, said }, side);
  const [view] = await viewSeats(db, edition, clock.now(), [seat], said);
  if (!view) throw new AppError('meeting.unknown', { id });
  const isHost = seat.side === 'host';
  const [notices] = isHost ? await readMeetingNotices(db, edition, clock, actor, [id]) : [];
  const places = await listPlaceNames(db, edition);
  return {
    ...view,
    onBehalf: seat.onBehalf,
    log: await readLog(db, edition, { meeting, side: seat.side, said, places }),
    people: await listPeopleOf(db, edition, partyAt(meeting, seat.side)),
    places,
    notices: notices ?? null,
    lengths: (await readSettings(db, edition)).lengths,
  };
}

async function viewAll(
  db: Database,
  edition: EditionScope,
  now: Date,
  { party, side, onBehalf }: Voice,
): Promise<MeetingView[]> {
  const meetings = await listMeetingsOf(db, edition, party);
  const said = await listProposals(
    db,
    edition,
    meetings.map(({ id }) => id),
  );
  const byMeeting = Map.groupBy(said, ({ meetingId }) => meetingId);
  const seats = meetings.map((meeting): Seat => {
    const own = byMeeting.get(meeting.id) ?? [];
    const open = own.find(({ state }) => state === 'open') ?? null;
    return { ...{ meeting, side, onBehalf, open }, endedBy: enderIn(own) };
  });
  return viewSeats(db, edition, now, seats, said);
}

async function viewSeats(
  db: Database,
  edition: EditionScope,
  now: Date,
  seats: readonly Seat[],
  said: readonly Proposal[],
): Promise<MeetingView[]> {
  const ids = seats.map(({ meeting }) => meeting.id);
  const others = seats.map(({ meeting, side }) => partyAt(meeting, otherSide(side)).id);
  const own = seats.map(({ meeting, side }) => partyAt(meeting, side).id);
  const [names, attendees, places, hopedFor] = await Promise.all([
    readNames(db, edition, others),
    listAttendees(db, edition, ids),
    listPlaceNames(db, edition),
    listHopedFor(db, edition, { now, partyIds: [...new Set(own)] }),
  ]);
  return seats.flatMap((seat) => {
    const other = names.get(partyAt(seat.meeting, otherSide(seat.side)).id);
    return other ? [viewOf(seat, { now, other, attendees, places, hopedFor, said })] : [];
  });
}
