import { randomFrom, type Random } from '#modules/meetings/engine/core/random';
import { wallTimeOf, minuteOf } from '#modules/meetings/engine/show/times';
import type { RangeDay, RangeShow, ShowGroup, ShowSession, ShowStaff } from '../types.ts';

const dates = ['2026-11-12', '2026-11-13'];

/** One day from eight to six, one lane, one stand, one officer and one medic, and nobody yet. */
export function aRange(changes: Partial<RangeShow> = {}): RangeShow {
  return {
    format: 'kurukan-range-1',
    name: 'test',
    grid: 5,
    days: [aDay()],
    lanes: [{ id: 'lane-1', closed: [] }],
    airBlocks: [],
    stands: [{ id: 'stand-1', capacity: 200 }],
    walking: [],
    staff: [aPost('ro-1', 'range-officer'), aPost('med-1', 'medic')],
    sessions: [],
    groups: [],
    before: [],
    weights: { first: 20, idleMinute: 1, movedSession: 30, movedMinute: 1, walkingMinute: 1 },
    ...changes,
  };
}

export function at(time: string, day = 0): string {
  return `${dates[day]}T${time}`;
}

export function aDay(day = 0, changes: Partial<RangeDay> = {}): RangeDay {
  return {
    id: dates[day] ?? '',
    opens: at('08:00', day),
    closes: at('18:00', day),
    sunrise: at('06:20', day),
    sunset: at('17:50', day),
    pauses: [],
    fuelLitres: null,
    ...changes,
  };
}

export function aPost(
  id: string,
  duty: ShowStaff['duty'],
  changes: Partial<ShowStaff> = {},
): ShowStaff {
  return { id, duty, languages: [], shifts: [], ...changes };
}

/** Ten minutes of set-up, twenty of run, ten of clearing. */
export function aSession(id: string, changes: Partial<ShowSession> = {}): ShowSession {
  return {
    id,
    lane: 'lane-1',
    stand: 'stand-1',
    airBlock: null,
    danger: [],
    setUp: 10,
    run: 20,
    clear: 10,
    seats: null,
    daylight: false,
    fuelLitres: 0,
    loudness: 0,
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

export function aGroup(
  id: string,
  wishes: Record<string, number>,
  changes: Partial<ShowGroup> = {},
): ShowGroup {
  return {
    id,
    people: 5,
    present: [{ from: at('08:00'), to: at('18:00') }],
    busy: [],
    wishes: Object.entries(wishes).map(([session, weight]) => ({ session, weight })),
    ...changes,
  };
}

/** A square of so many metres with its upper left corner at `x`, `y`. */
export function square(x: number, y: number, side: number): [number, number][] {
  return [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
  ];
}

export type RandomSize = { sessions: number; lanes: number; groups: number };

/** Two demo days with a little of every rule. */
export function randomRange(seed: number, size: RandomSize): RangeShow {
  const random = randomFrom(seed);
  const chance = (percent: number) => random.below(100) < percent;
  const lanes = ids('lane', size.lanes);
  const stands = ids('stand', Math.max(1, Math.ceil(size.lanes / 2)));
  const sessions = ids('s', size.sessions);
  const groups = ids('g', size.groups);
  const posted = (id: string, duty: ShowStaff['duty']) =>
    aPost(id, duty, {
      languages: duty === 'interpreter' ? [pick(random, ['fr', 'tr', 'ar'])] : [],
      shifts: chance(30)
        ? [0, 1].map((day) => ({
            from: at('07:00', day),
            to: at(chance(50) ? '14:00' : '18:00', day),
          }))
        : [],
    });

  return aRange({
    name: `random-${seed}`,
    days: [0, 1].map((day) =>
      aDay(day, {
        pauses: [{ from: at('12:30', day), to: at('13:15', day), why: 'prayer' }],
        fuelLitres: chance(30) ? 200 * size.sessions : null,
      }),
    ),
    lanes: lanes.map((id) => ({ id, closed: chance(20) ? [somewhen(random, 'works')] : [] })),
    airBlocks: ['low', 'high'].map((id) => ({
      ...{ id, closed: chance(30) ? [somewhen(random, 'air-traffic')] : [] },
    })),
    stands: stands.map((id) => ({ id, capacity: 60 + random.below(200) })),
    walking: stands.flatMap((from, one) =>
      stands.flatMap((to, other) =>
        from === to ? [] : [{ from, to, minutes: 5 * Math.abs(one - other) }],
      ),
    ),
    staff: [
      ...ids('ro', Math.max(2, size.lanes)).map((id) => posted(id, 'range-officer')),
      ...ids('med', Math.max(2, Math.ceil(size.lanes / 2))).map((id) => posted(id, 'medic')),
      ...ids('int', 3).map((id) => posted(id, 'interpreter')),
    ],
    sessions: sessions.map((id, place) => {
      const lane = random.below(lanes.length);
      return aSession(id, {
        lane: lanes[lane] ?? '',
        stand: stands[Math.floor(lane / 2)] ?? '',
        airBlock: chance(30) ? pick(random, ['low', 'high']) : null,
        danger: chance(60)
          ? [
              {
                id: `d${place}`,
                outline: square(100 * lane, 0, 60 + random.below(100)),
                floor: 0,
                ceiling: chance(50) ? 300 : null,
              },
            ]
          : [],
        setUp: 5 * (1 + random.below(4)),
        run: 5 * (3 + random.below(5)),
        clear: 5 * random.below(3),
        seats: chance(30) ? 20 + random.below(60) : null,
        daylight: chance(70),
        fuelLitres: chance(30) ? 100 + random.below(400) : 0,
        loudness: random.below(3),
        days: chance(15) ? [pick(random, dates)] : null,
        interpreted: chance(25) ? pick(random, ['fr', 'tr', 'ar']) : null,
        needsOfficer: chance(80),
        needsMedic: chance(50),
        published: chance(20) ? at(`${10 + random.below(6)}:00`, random.below(2)) : null,
        invited: chance(10) ? [pick(random, groups)] : [],
      });
    }),
    groups: groups.map((id) => {
      const days = chance(40) ? [0, 1] : [random.below(2)];
      const wanted = new Set(
        Array.from({ length: 4 + random.below(6) }, () => pick(random, sessions)),
      );
      return aGroup(
        id,
        Object.fromEntries([...wanted].map((session) => [session, 1 + random.below(100)])),
        {
          people: 2 + random.below(8),
          present: days.map((day) => ({
            from: at(pick(random, ['08:30', '09:30']), day),
            to: at(pick(random, ['14:00', '16:30']), day),
          })),
          busy: chance(20) ? [somewhen(random, 'meeting')] : [],
        },
      );
    }),
    before: chance(50) && sessions.length > 1 ? [[sessions[0] ?? '', sessions[1] ?? '']] : [],
  });
}

function ids(of: string, count: number): string[] {
  return Array.from({ length: count }, (_, place) => `${of}${place}`);
}

function somewhen(random: Random, why: string) {
  const from = minuteOf(at('08:30', random.below(2))) + 15 * random.below(30);
  return { from: wallTimeOf(from), to: wallTimeOf(from + 15 * (1 + random.below(4))), why };
}

function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[random.below(items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}
