import { drawFrom, type Draw } from '#modules/meetings/engine/generating/draw';
import { aDay, aGroup, aPerson, aRangeShow, aSession } from '../checking/testing.ts';
import type { Busy, DangerArea, RangeShow, ShowGroup, ShowSession, ShowStaff } from '../types.ts';
import { at, clock, stretch } from '../generating/days.ts';

export type SmallSize = {
  sessions: number;
  lanes: number;
  groups: number;
  days: number;
  grid: number;
  /** Minutes that a day is open. */
  open: number;
};

const dates = ['2025-11-13', '2025-11-14'];
const OPENS = 480;

/**
 * A small show with everything that a rule can forbid, much of it contradictory: what cannot be is
 * as good a trial as what can.
 */
export function smallShow(seed: number, size: SmallSize): RangeShow {
  const draw = drawFrom(seed);
  const days = dates.slice(0, size.days);
  const lanes = named('L', size.lanes);
  const stands = named('P', Math.max(1, size.lanes - 1));
  const groups = named('G', size.groups);
  const world: World = { draw, size, days, lanes, stands, groups };
  const sessions = named('S', size.sessions).map((id) => sessionOf(id, world));
  return aRangeShow({
    name: `small-${seed}`,
    grid: size.grid,
    days: days.map((id) =>
      aDay(id, {
        ...{ opens: at(id, clock(OPENS)), closes: at(id, clock(OPENS + size.open)) },
        ...{ sunrise: at(id, clock(OPENS - 30 + size.grid * draw.below(4))) },
        sunset: at(id, clock(OPENS + size.open - size.grid * draw.below(4))),
        pauses: draw.chance(0.5) ? [somewhen(world, id, 'prayer')] : [],
        fuelLitres: draw.chance(0.4) ? draw.between(50, 150) : null,
      }),
    ),
    lanes: lanes.map((id) => ({ id, closed: closedTimes(world, 0.25) })),
    airBlocks: [{ id: 'A1', closed: closedTimes(world, 0.3) }],
    stands: stands.map((id) => ({ id, capacity: draw.between(8, 30) })),
    walking: stands.flatMap((from, place) =>
      stands
        .slice(place + 1)
        .filter(() => draw.chance(0.8))
        .map((to) => ({ ...inEitherOrder(from, to, draw), minutes: size.grid * draw.below(4) })),
    ),
    staff: [
      ...named('R', 2).map((id) => personOf(id, 'range-officer', world)),
      ...named('M', draw.between(1, 2)).map((id) => personOf(id, 'medic', world)),
      ...named('I', 2).map((id) => personOf(id, 'interpreter', world)),
    ],
    sessions,
    groups: groups.map((id) => groupOf(id, world, sessions)),
    before: sessions.flatMap(({ id }, place) => {
      const next = sessions[place + 1 + draw.below(3)];
      return next && draw.chance(0.12) ? [[id, next.id] as const] : [];
    }),
  });
}

type World = {
  draw: Draw;
  size: SmallSize;
  days: readonly string[];
  lanes: readonly string[];
  stands: readonly string[];
  groups: readonly string[];
};

function sessionOf(id: string, world: World): ShowSession {
  const { draw, size, days, lanes, stands, groups } = world;
  const { grid } = size;
  const lane = draw.below(lanes.length);
  const [needsOfficer, needsMedic] = [draw.chance(0.6), draw.chance(0.35)];
  return aSession(id, {
    lane: lanes[lane] ?? '',
    stand: stands[draw.chance(0.8) ? lane % stands.length : draw.below(stands.length)] ?? '',
    airBlock: draw.chance(0.3) ? 'A1' : null,
    danger: draw.chance(0.6) ? [areaOf(id, lane, draw)] : [],
    setUp: grid * draw.below(3),
    run: grid * draw.between(1, 4),
    clear: grid * draw.below(2),
    seats: draw.chance(0.25) ? draw.between(5, 20) : null,
    daylight: draw.chance(0.5),
    fuelLitres: draw.chance(0.4) ? draw.between(10, 60) : 0,
    loudness: draw.below(3),
    days: draw.chance(0.15) ? [one(days, draw)] : null,
    officer: draw.chance(0.15) ? one(['R1', 'R2'], draw) : null,
    medic: draw.chance(0.1) ? 'M1' : null,
    interpreted: draw.chance(0.25) ? one(['tr', 'ar'], draw) : null,
    needsOfficer,
    needsMedic,
    required: draw.chance(0.1),
    locked: draw.chance(0.08) ? sometime(world) : null,
    published: draw.chance(0.3) ? sometime(world) : null,
    invited: draw.chance(0.12) && groups.length > 0 ? [one(groups, draw)] : [],
  });
}

/** A fan, a bay or a corridor in the air, none of them only of its own lane. */
function areaOf(id: string, lane: number, draw: Draw): DangerArea {
  const x = 100 * lane;
  const far = draw.between(60, 220);
  const outlines: DangerArea['outline'][] = [
    [
      [x + 40, 0],
      [x + 60, 0],
      [x + 60 + far / 2, far],
      [x + 40 - far / 2, far],
    ],
    [
      [x, 0],
      [x + 100, 0],
      [x + 100, 40],
      [x + 30, 40],
      [x + 30, 160],
      [x + 100, 160],
      [x + 100, 200],
      [x, 200],
    ],
    [
      [x - far, 60],
      [x + far, 80],
      [x + far, 120],
      [x - far, 100],
    ],
  ];
  const floor = draw.chance(0.3) ? 100 : 0;
  return {
    ...{ id: `${id}-area`, outline: one(outlines, draw), floor },
    ceiling: draw.chance(0.3) ? null : floor + 100,
  };
}

function groupOf(id: string, world: World, sessions: readonly ShowSession[]): ShowGroup {
  const { draw, size, days } = world;
  const wished = draw.shuffled(sessions).slice(0, draw.between(0, Math.min(5, sessions.length)));
  return aGroup(id, {
    people: draw.between(3, 12),
    present: days
      .filter(() => draw.chance(0.85))
      .map((day) => {
        const late = size.grid * draw.below(4);
        const early = size.grid * draw.below(4);
        return {
          from: at(day, clock(OPENS + late)),
          to: at(day, clock(OPENS + size.open - early)),
        };
      }),
    busy: days.flatMap((day) => (draw.chance(0.3) ? [somewhen(world, day, 'meeting')] : [])),
    wishes: wished.map((session) => ({ session: session.id, weight: draw.between(1, 100) })),
  });
}

function personOf(id: string, duty: ShowStaff['duty'], world: World): ShowStaff {
  const { draw, size, days } = world;
  const half = Math.floor(size.open / size.grid / 2) * size.grid;
  return aPerson(id, duty, {
    languages:
      duty === 'interpreter' ? draw.shuffled(['tr', 'ar']).slice(0, draw.between(1, 2)) : [],
    shifts: draw.chance(0.4)
      ? days.map((day) =>
          stretch(
            day,
            OPENS + (draw.chance(0.5) ? half - size.grid : 0),
            half + size.grid,
            'shift',
          ),
        )
      : [],
  });
}

function closedTimes(world: World, share: number): Busy[] {
  return world.days.flatMap((day) =>
    world.draw.chance(share) ? [somewhen(world, day, 'closed')] : [],
  );
}

function somewhen({ draw, size }: World, day: string, why: string): Busy {
  const steps = size.open / size.grid;
  const from = OPENS + size.grid * draw.below(steps);
  return stretch(day, from, size.grid * draw.between(1, 2), why);
}

function sometime({ draw, size, days }: World): string {
  return at(one(days, draw), clock(OPENS + size.grid * draw.below(size.open / size.grid)));
}

function inEitherOrder(from: string, to: string, draw: Draw) {
  return draw.chance(0.5) ? { from, to } : { from: to, to: from };
}

function named(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, place) => `${letter}${place + 1}`);
}

function one<Thing>(things: readonly Thing[], draw: Draw): Thing {
  const thing = things[draw.below(things.length)];
  if (thing === undefined) throw new RangeError('nothing to choose from');
  return thing;
}
