import type {
  DangerArea,
  PlacedSession,
  RangeDay,
  RangePlan,
  RangeShow,
  ShowGroup,
  ShowSession,
  ShowStaff,
} from '../types.ts';
import type { RangeRule } from './broken-rules.ts';
import { checkRangePlan } from './range-plan.ts';

/** A time of the first demo day. */
export function on13(time: string): string {
  return `2025-11-13T${time}`;
}

export function on14(time: string): string {
  return `2025-11-14T${time}`;
}

/** Two days, two lanes and stands, three sessions of half an hour, two groups. */
export function aRangeShow(changes: Partial<RangeShow> = {}): RangeShow {
  return {
    format: 'kurukan-range-1',
    name: 'two days',
    grid: 5,
    days: [aDay('2025-11-13'), aDay('2025-11-14')],
    lanes: [
      { id: 'L1', closed: [] },
      { id: 'L2', closed: [] },
    ],
    airBlocks: [{ id: 'A1', closed: [] }],
    stands: [
      { id: 'north', capacity: 30 },
      { id: 'south', capacity: 30 },
    ],
    walking: [{ from: 'north', to: 'south', minutes: 15 }],
    staff: [
      aPerson('diallo', 'range-officer'),
      aPerson('keita', 'range-officer'),
      aPerson('traore', 'medic'),
      aPerson('demir', 'interpreter', { languages: ['tr', 'fr'] }),
    ],
    sessions: [aSession('s1'), aSession('s2', { lane: 'L2', stand: 'south' }), aSession('s3')],
    groups: [aGroup('ML'), aGroup('TR')],
    before: [],
    weights: { first: 50, idleMinute: 2, movedSession: 40, movedMinute: 3, walkingMinute: 1 },
    ...changes,
  };
}

export function aDay(id: string, changes: Partial<RangeDay> = {}): RangeDay {
  return {
    id,
    opens: `${id}T08:00`,
    closes: `${id}T17:00`,
    sunrise: `${id}T06:30`,
    sunset: `${id}T18:00`,
    pauses: [{ from: `${id}T12:30`, to: `${id}T13:30`, why: 'prayer' }],
    fuelLitres: null,
    ...changes,
  };
}

export function aSession(id: string, changes: Partial<ShowSession> = {}): ShowSession {
  return {
    id,
    lane: 'L1',
    stand: 'north',
    airBlock: null,
    danger: [],
    setUp: 10,
    run: 30,
    clear: 5,
    seats: null,
    daylight: false,
    fuelLitres: 0,
    loudness: 1,
    days: null,
    officer: null,
    medic: null,
    interpreted: null,
    needsOfficer: false,
    needsMedic: false,
    required: false,
    locked: null,
    published: null,
    invited: [],
    ...changes,
  };
}

export function aGroup(id: string, changes: Partial<ShowGroup> = {}): ShowGroup {
  return {
    id,
    people: 10,
    present: [
      { from: on13('08:00'), to: on13('17:00') },
      { from: on14('08:00'), to: on14('17:00') },
    ],
    busy: [],
    wishes: [],
    ...changes,
  };
}

export function aPerson(
  id: string,
  duty: ShowStaff['duty'],
  changes: Partial<ShowStaff> = {},
): ShowStaff {
  return { id, duty, languages: [], shifts: [], ...changes };
}

/** A rectangle from its upper left to its lower right corner, on the ground. */
export function anArea(
  id: string,
  [left, top, right, bottom]: readonly [number, number, number, number],
  changes: Partial<DangerArea> = {},
): DangerArea {
  const outline = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ] as const;
  return { id, outline, floor: 0, ceiling: null, ...changes };
}

/** `s1 09:00` on the first day, with who is there and `/ ML TR` for the audience. */
export function aRangePlan(...lines: (string | (Partial<PlacedSession> & { line: string }))[]) {
  const plan: { sessions: PlacedSession[]; audience: { session: string; group: string }[] } = {
    ...{ sessions: [], audience: [] },
  };
  for (const given of lines) {
    const { line, ...who } = typeof given === 'string' ? { line: given } : given;
    const [first = '', audience = ''] = line.split('/');
    const [session = '', time = ''] = first.trim().split(' ');
    const at = time.includes('T') ? time : on13(time);
    plan.sessions.push({ session, at, officer: null, medic: null, interpreter: null, ...who });
    for (const group of audience.split(' ').filter((word) => word !== ''))
      plan.audience.push({ session, group });
  }
  return plan satisfies RangePlan;
}

/** Each rule that a plan breaks, once. */
export function brokenRules(show: RangeShow, plan: RangePlan): RangeRule[] {
  return [...new Set(checkRangePlan(show, plan).map(({ rule }) => rule))].toSorted();
}
