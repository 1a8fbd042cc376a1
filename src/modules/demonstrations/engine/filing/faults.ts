import type { RangeShow, ShowSession, ShowStaff, WallTime } from '../types.ts';

type Path = (string | number)[];

/** Where the demo days contradict themselves, field by field: ids without a thing, and times off the grid. */
export function faultsOf(show: RangeShow): Path[] {
  const kinds = [
    ...(['days', 'lanes', 'airBlocks', 'stands', 'staff', 'sessions', 'groups'] as const),
  ] as const;
  return [
    ...kinds.flatMap((kind) => twice(show[kind]).map((path): Path => [kind, ...path])),
    ...dayFaults(show),
    ...show.walking.flatMap(({ from, to }, row) => [
      ...unknown(show.stands, from, ['walking', row, 'from']),
      ...unknown(show.stands, to, ['walking', row, 'to']),
    ]),
    ...show.sessions.flatMap((session, row) =>
      sessionFaults(show, session).map((path): Path => ['sessions', row, ...path]),
    ),
    ...groupFaults(show),
    ...show.before.flatMap(([first, second], row) => [
      ...unknown(show.sessions, first, ['before', row, 0]),
      ...(first === second
        ? [['before', row, 1]]
        : unknown(show.sessions, second, ['before', row, 1])),
    ]),
  ];
}

/** Hours and sun of a day are of that day. */
function dayFaults({ days }: RangeShow): Path[] {
  return days.flatMap((day, row) =>
    (['opens', 'closes', 'sunrise', 'sunset'] as const)
      .filter((field) => dateOf(day[field]) !== day.id)
      .map((field): Path => ['days', row, field]),
  );
}

function sessionFaults(show: RangeShow, session: ShowSession): Path[] {
  const { days, locked, invited } = session;
  return [
    ...unknown(show.lanes, session.lane, ['lane']),
    ...unknown(show.stands, session.stand, ['stand']),
    ...unknown(show.airBlocks, session.airBlock, ['airBlock']),
    ...unknown(staffFor(show, 'range-officer'), session.officer, ['officer']),
    ...unknown(staffFor(show, 'medic'), session.medic, ['medic']),
    ...(days ?? []).flatMap((day, place) => unknown(show.days, day, ['days', place])),
    ...invited.flatMap((group, place) => unknown(show.groups, group, ['invited', place])),
    ...twice(session.danger).map((path): Path => ['danger', ...path]),
    ...(['setUp', 'run', 'clear'] as const)
      .filter((field) => session[field] % show.grid !== 0)
      .map((field) => [field]),
    ...(locked === null || minutesIn(locked) % show.grid === 0 ? [] : [['locked']]),
  ];
}

function groupFaults({ groups, sessions }: RangeShow): Path[] {
  return groups.flatMap(({ wishes, present }, row): Path[] => {
    const wished = twice(wishes.map(({ session }) => ({ id: session })));
    const daysOf = twice(present.map(({ from }) => ({ id: dateOf(from) })));
    return [
      ...wishes.flatMap(({ session }, place) =>
        unknown(sessions, session, ['groups', row, 'wishes', place, 'session']),
      ),
      ...wished.map(([place = 0]): Path => ['groups', row, 'wishes', place, 'session']),
      // One convoy there and one back on each day.
      ...daysOf.map(([place = 0]): Path => ['groups', row, 'present', place, 'from']),
    ];
  });
}

function staffFor({ staff }: RangeShow, duty: ShowStaff['duty']): ShowStaff[] {
  return staff.filter((person) => person.duty === duty);
}

function unknown(things: readonly { id: string }[], id: string | null, path: Path): Path[] {
  return id === null || things.some((thing) => thing.id === id) ? [] : [path];
}

function twice(things: readonly { id: string }[]): Path[] {
  const seen = new Set<string>();
  return things.flatMap(({ id }, row) => {
    const isSecond = seen.has(id);
    seen.add(id);
    return isSecond ? [[row, 'id']] : [];
  });
}

function dateOf(time: WallTime): string {
  return time.slice(0, 10);
}

/** Since midnight. */
function minutesIn(time: WallTime): number {
  return 60 * Number(time.slice(11, 13)) + Number(time.slice(14, 16));
}
