import type { Show, ShowMeeting, Span } from '../types.ts';
import type {
  HallSeats,
  Indexes,
  Model,
  ModelMeeting,
  ModelParty,
  RowOwner,
  Timeline,
} from './model.ts';
import { placesOf } from './where.ts';
import { legalStarts, timelineOf, unitAt } from './timeline.ts';
import { contains, minuteOf, overlap, stretchOf } from './times.ts';

/** What a missing minimum of an official delegation counts against one of anybody else. */
const OFFICIAL = 1000;

const compiled = new WeakMap<Show, Model>();

/** Turns a show into whole numbers, once for each show; nothing in a model ever changes. */
export function compile(show: Show): Model {
  const model = compiled.get(show) ?? modelOf(show);
  compiled.set(show, model);
  return model;
}

function modelOf(show: Show): Model {
  const timeline = timelineOf(show);
  const rows: RowOwner[] = [];
  const absences: (readonly Span[])[] = [];
  const addRow = (owner: RowOwner, busy: readonly Span[]) => {
    absences.push(busy);
    return rows.push(owner) - 1;
  };

  const parties = show.parties.map((party, index): ModelParty => {
    const row = rows.length;
    for (let team = 0; team < Math.max(1, party.teams); team++)
      addRow({ of: 'party', party: index }, party.busy);
    return {
      id: party.id,
      row,
      teams: Math.max(1, party.teams),
      perHalf: party.maximum.halfDay ?? Infinity,
      perDay: party.maximum.day ?? Infinity,
      perEdition: party.maximum.edition ?? Infinity,
      minimum: party.minimum,
      minimumWeight: party.minimumFor === 'official' ? OFFICIAL : 1,
      run: party.teams > 1 ? 0 : (party.inARow?.meetings ?? 0),
      pause: party.inARow?.pause ?? 0,
    };
  });
  const attendeeRows = Int32Array.from(show.attendees, (attendee, index) =>
    addRow({ of: 'attendee', attendee: index }, attendee.busy),
  );
  const interpreterRows = Int32Array.from(show.interpreters, (_, index) =>
    addRow({ of: 'interpreter', interpreter: index }, []),
  );
  const seats = Int32Array.from(show.places, (place) =>
    Math.min(place.capacity, Math.max(1, show.meetings.length)),
  );
  const placeRows = Int32Array.from(show.places, (place, index) => {
    const first = rows.length;
    for (let seat = 0; seat < (seats[index] ?? 0); seat++)
      addRow({ of: 'place', place: index }, place.busy);
    return first;
  });

  const halls = [...new Set(show.places.map((place) => place.hall))];
  const walking = walkingBetween(show, halls);
  const hallOf = Int32Array.from(rows, (owner) =>
    owner.of === 'place' ? halls.indexOf(show.places[owner.place]?.hall ?? '') : -1,
  );
  const indexOf = indexesOf(show);
  const blocked = blockedUnits(show, timeline, rows, absences);
  const base = { show, ...timeline, rows, blocked, parties, attendeeRows, interpreterRows };
  const floor = { ...base, placeRows, seats, hallOf, halls, indexOf };
  const where = placesOf(floor);
  const never = new Set(
    show.never.flatMap(([one, other]) => [`${one}\n${other}`, `${other}\n${one}`]),
  );
  const legal = new Map<number, number[]>();
  const legalFor = (length: number) => {
    const known = legal.get(length) ?? legalStarts(timeline, length);
    legal.set(length, known);
    return known;
  };
  const speakers = interpretersByPair(show, interpreterRows);

  const meetings = show.meetings.map((meeting): ModelMeeting => {
    const length = meeting.minutes / timeline.unitMinutes;
    const guest = known(indexOf.party, meeting.guest);
    const host = known(indexOf.party, meeting.host);
    const attendees = Int32Array.from(
      meeting.attendees,
      (id) => attendeeRows[known(indexOf.attendee, id)] ?? -1,
    );
    const legalHere = legalFor(length).filter((unit) => isTimeOf(meeting, timeline, unit));
    const personal = [parties[guest]?.row ?? 0, parties[host]?.row ?? 0, ...attendees];
    const starts = legalHere.filter((unit) =>
      personal.every((row) => isFree(blocked, timeline.units, row, unit, length)),
    );
    const places = where(meeting);
    const published = meeting.published && indexOf.place.get(meeting.published.place);
    const banned = never.has(`${meeting.guest}\n${meeting.host}`) || guest === host;
    return {
      id: meeting.id,
      guest,
      host,
      length,
      minutes: meeting.minutes,
      value: show.weights.bracket[meeting.bracket] + meeting.score,
      bracket: meeting.bracket,
      required: meeting.required || meeting.locked.at !== null,
      locked: meeting.locked.at !== null,
      starts: Int32Array.from(banned ? [] : starts),
      legal: Int32Array.from(legalHere),
      places,
      attendees,
      interpreters: meeting.interpreter && speakers(meeting.interpreter),
      after: Int32Array.from(meeting.after, (id) => known(indexOf.meeting, id)),
      before: new Int32Array(),
      never: banned,
      publishedStart: meeting.published ? unitAt(timeline, minuteOf(meeting.published.at)) : -1,
      publishedPlace: typeof published === 'number' && isAmong(places, published) ? published : -1,
      published: meeting.published !== null,
    };
  });

  function isAmong(places: readonly HallSeats[], place: number): boolean {
    const first = placeRows[place];
    return first !== undefined && places.some((choice) => choice.seats.includes(first));
  }

  return {
    ...floor,
    walking,
    longestWalk: walking.reduce((most, minutes) => Math.max(most, minutes), 0),
    meetings: withFollowers(meetings),
    meetingsOf: meetingsByParty(parties.length, meetings),
  };
}

export type Floor = Omit<Model, 'walking' | 'longestWalk' | 'meetings' | 'meetingsOf'>;

export function isFree(
  blocked: Uint8Array,
  units: number,
  row: number,
  from: number,
  length: number,
): boolean {
  for (let unit = from; unit < from + length; unit++)
    if (blocked[row * units + unit] === 1) return false;
  return true;
}

function isTimeOf(meeting: ShowMeeting, timeline: Timeline, unit: number): boolean {
  const from = timeline.minute[unit] ?? 0;
  if (meeting.locked.at !== null && minuteOf(meeting.locked.at) !== from) return false;
  const stretch = { from, to: from + meeting.minutes };
  return (
    meeting.windows === null || meeting.windows.some((span) => contains(stretchOf(span), stretch))
  );
}

function blockedUnits(
  show: Show,
  { units, minute, unitMinutes }: Timeline,
  rows: readonly RowOwner[],
  absences: readonly (readonly Span[])[],
): Uint8Array {
  const blocked = new Uint8Array(rows.length * units);
  rows.forEach((owner, row) => {
    const busy = (absences[row] ?? []).map(stretchOf);
    const shifts =
      owner.of === 'interpreter'
        ? (show.interpreters[owner.interpreter]?.shifts ?? []).map(stretchOf)
        : null;
    if (busy.length === 0 && !shifts) return;
    for (let unit = 0; unit < units; unit++) {
      const from = minute[unit] ?? 0;
      const stretch = { from, to: from + unitMinutes };
      const away = busy.some((span) => overlap(span, stretch));
      const offShift = shifts !== null && !shifts.some((span) => contains(span, stretch));
      if (away || offShift) blocked[row * units + unit] = 1;
    }
  });
  return blocked;
}

/** A way told in one direction only is as long in the other. */
function walkingBetween(show: Show, halls: readonly string[]): Int32Array {
  const walking = new Int32Array(halls.length ** 2).fill(-1);
  const set = (from: string, to: string, minutes: number, isTold: boolean) => {
    const cell = halls.indexOf(from) * halls.length + halls.indexOf(to);
    if (!halls.includes(from) || !halls.includes(to) || from === to) return;
    if (isTold || walking[cell] === -1) walking[cell] = minutes;
  };
  for (const { from, to, minutes } of show.walking) set(from, to, minutes, true);
  for (const { from, to, minutes } of show.walking) set(to, from, minutes, false);
  return walking.map((minutes) => Math.max(0, minutes));
}

/** Those who can do least else first, so that the versatile stay free. */
function interpretersByPair(show: Show, rows: Int32Array) {
  const known = new Map<string, Int32Array>();
  return (pair: readonly [string, string]) => {
    const key = pair.join('\n');
    const able = () =>
      show.interpreters.flatMap(({ languages }, index) =>
        pair.every((language) => languages.includes(language))
          ? [{ row: rows[index] ?? 0, languages: languages.length }]
          : [],
      );
    const found =
      known.get(key) ??
      Int32Array.from(
        able().toSorted((one, other) => one.languages - other.languages),
        ({ row }) => row,
      );
    known.set(key, found);
    return found;
  };
}

function indexesOf(show: Show): Indexes {
  const byId = (list: readonly { id: string }[]) =>
    new Map(list.map((item, index) => [item.id, index]));
  return {
    party: byId(show.parties),
    place: byId(show.places),
    attendee: byId(show.attendees),
    interpreter: byId(show.interpreters),
    meeting: byId(show.meetings),
  };
}

function known(indexes: ReadonlyMap<string, number>, id: string): number {
  const index = indexes.get(id);
  if (index === undefined) throw new RangeError(`the show names "${id}" and does not tell it`);
  return index;
}

function withFollowers(meetings: readonly ModelMeeting[]): ModelMeeting[] {
  const followers = meetings.map((): number[] => []);
  meetings.forEach((meeting, index) => {
    for (const earlier of meeting.after) followers[earlier]?.push(index);
  });
  return meetings.map((meeting, index) => ({
    ...meeting,
    before: Int32Array.from(followers[index] ?? []),
  }));
}

function meetingsByParty(parties: number, meetings: readonly ModelMeeting[]): number[][] {
  const lists = Array.from({ length: parties }, (): number[] => []);
  meetings.forEach((meeting, index) => {
    lists[meeting.guest]?.push(index);
    if (meeting.host !== meeting.guest) lists[meeting.host]?.push(index);
  });
  return lists;
}
