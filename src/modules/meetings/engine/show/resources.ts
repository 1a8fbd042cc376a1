import type { Model, ModelMeeting } from './model.ts';

/**
 * What meetings share, beginning by beginning, for the bound: the teams of a party, an attendee, a set of
 * places, a kind of interpreters. A set of places is charged to every meeting that can only be
 * within it.
 */
export type Resources = {
  count: number;
  /** Units at which something may begin: where most meetings stand at once, so no other matters. */
  columns: number;
  /** Per unit: how many columns are before it. */
  columnAt: Int32Array;
  /** Per resource and column: how many meetings there can be. */
  capacity: Int32Array;
  /** Per meeting: its resources, all of which it needs. */
  of: readonly Int32Array[];
  /** Per meeting: its kinds of interpreters, of which it needs one; null where it needs none. */
  speakersOf: readonly (Int32Array | null)[];
};

export function resourcesOf(model: Model): Resources {
  const { parties, attendeeRows, meetings } = model;
  const columns = Array.from(model.begins.keys()).filter((unit) => model.begins[unit] === 1);
  const openIn = (rows: readonly number[]) =>
    columns.map((unit) => rows.filter((row) => !isBlocked(model, row, unit)).length);
  const capacities: number[][] = parties.map(({ row, teams }) =>
    openIn(Array.from({ length: teams }, (_, team) => row + team)),
  );
  const attendeeAt = new Map<number, number>();
  for (const row of attendeeRows) attendeeAt.set(row, capacities.push(openIn([row])) - 1);

  const placeSets = setsOf(meetings.map(placeRowsOf));
  const speakers = speakerClasses(model);
  const firstPlaceSet = capacities.length;
  capacities.push(...placeSets.sets.map((rows) => openIn(rows)));
  const firstSpeaker = capacities.length;
  capacities.push(...speakers.map((rows) => openIn(rows)));

  const known = new Map<Int32Array, Int32Array>();
  const speakersFor = (interpreters: Int32Array) => {
    const found =
      known.get(interpreters) ??
      Int32Array.from(
        speakers.flatMap((rows, index) =>
          rows.some((row) => interpreters.includes(row)) ? [firstSpeaker + index] : [],
        ),
      );
    known.set(interpreters, found);
    return found;
  };

  return {
    count: capacities.length,
    columns: columns.length,
    columnAt: columnsBefore(model),
    capacity: Int32Array.from(capacities.flat()),
    of: meetings.map((meeting, index) =>
      Int32Array.from([
        meeting.guest,
        meeting.host,
        ...[...meeting.attendees].map((row) => attendeeAt.get(row) ?? 0),
        ...placeSets.within(index).map((set) => firstPlaceSet + set),
      ]),
    ),
    speakersOf: meetings.map(({ interpreters }) => interpreters && speakersFor(interpreters)),
  };
}

function isBlocked(model: Model, row: number, unit: number): boolean {
  return model.blocked[row * model.units + unit] === 1;
}

function columnsBefore({ units, begins }: Model): Int32Array {
  const columnAt = new Int32Array(units + 1);
  for (let unit = 0; unit < units; unit++) columnAt[unit + 1] = columnAt[unit]! + begins[unit]!;
  return columnAt;
}

function placeRowsOf({ places }: ModelMeeting): number[] {
  return places.flatMap(({ seats }) => [...seats]);
}

/** Interpreters who are there at the same times and asked for the same pairs, as one. */
function speakerClasses(model: Model): number[][] {
  const pairs = new Map<Int32Array, number>();
  for (const { interpreters } of model.meetings)
    if (interpreters && !pairs.has(interpreters)) pairs.set(interpreters, pairs.size);
  const { units, blocked } = model;
  const classes = Map.groupBy([...model.interpreterRows], (row) =>
    [
      blocked.subarray(row * units, (row + 1) * units).join(''),
      ...[...pairs].flatMap(([rows, index]) => (rows.includes(row) ? [index] : [])),
    ].join(' '),
  );
  return [...classes.values()];
}

/** The different sets there are, and for each meeting those that hold all of its own. */
function setsOf(lists: readonly (readonly number[])[]) {
  const keys = new Map<string, number>();
  const sets: number[][] = [];
  const indexOf = (list: readonly number[]) => {
    const key = list.join(' ');
    const known = keys.get(key) ?? sets.push([...list]) - 1;
    keys.set(key, known);
    return known;
  };
  const own = lists.map((list) => (list.length > 0 ? indexOf(list) : null));
  const members = sets.map((set) => new Set(set));
  const wider = sets.map((set) =>
    members.flatMap((other, index) =>
      other.size >= set.length && set.every((row) => other.has(row)) ? [index] : [],
    ),
  );
  return {
    sets,
    within: (meeting: number): number[] => {
      const set = own[meeting];
      return set === null || set === undefined ? [] : (wider[set] ?? []);
    },
  };
}
