import { randomFrom, type Random } from '../core/random.ts';
import {
  brackets,
  type Plan,
  type Bracket,
  type Show,
  type ShowMeeting,
  type ShowParty,
  type ShowPlace,
} from '../types.ts';
import { checkShowPlan } from '../checking/show.ts';
import { valueOfPlan } from '../checking/value.ts';
import { minuteOf, wallTimeOf } from './times.ts';

const DAY = '2026-11-10';

export const weights: Show['weights'] = {
  bracket: { 'must-must': 1000, 'must-meet': 500, 'meet-meet': 250, 'one-sided': 100 },
  fairness: 64,
  idlePeriod: 10,
  walkingMinute: 1,
  movedTime: 10,
  movedPlace: 3,
  edgeSlot: 1,
  interpreterChange: 2,
};

/** Two half-days of three half-hours, two tables in one hall, and nobody yet. */
export function aShow(changes: Partial<Show> = {}): Show {
  return {
    format: 'kurukan-show-1',
    name: 'test',
    grid: 5,
    blocks: [
      { id: 'am', halfDay: 'am', from: at('09:00'), to: at('10:30'), step: 30 },
      { id: 'pm', halfDay: 'pm', from: at('14:00'), to: at('15:30'), step: 30 },
    ],
    parties: [],
    attendees: [],
    places: [aPlace('table-1'), aPlace('table-2')],
    walking: [],
    interpreters: [],
    meetings: [],
    never: [],
    weights,
    ...changes,
  };
}

export function at(time: string): string {
  return `${DAY}T${time}`;
}

export function aParty(id: string, changes: Partial<ShowParty> = {}): ShowParty {
  return {
    id,
    kind: 'delegation',
    busy: [],
    teams: 1,
    maximum: { halfDay: null, day: null, edition: null },
    minimum: 0,
    minimumFor: null,
    inARow: null,
    home: null,
    ...changes,
  };
}

export function aPlace(id: string, changes: Partial<ShowPlace> = {}): ShowPlace {
  return { id, hall: 'A', capacity: 1, busy: [], closed: false, owner: null, ...changes };
}

export function aMeeting(
  id: string,
  guest: string,
  host: string,
  changes: Partial<ShowMeeting> = {},
): ShowMeeting {
  return {
    id,
    guest,
    host,
    minutes: 30,
    bracket: 'meet-meet',
    score: 50,
    required: false,
    attendees: [],
    interpreter: null,
    places: null,
    closed: false,
    windows: null,
    locked: { at: null, place: null },
    published: null,
    after: [],
    ...changes,
  };
}

/** A small show with a little of everything, for properties; small ones can be tried out whole. */
export function randomShow(seed: number, size: { parties: number; meetings: number }): Show {
  const random = randomFrom(seed);
  const chance = (percent: number) => random.below(100) < percent;
  const step = pick(random, [15, 20, 30]);
  const guests = Math.max(1, Math.floor(size.parties / 2));
  const parties = Array.from({ length: size.parties }, (_, index) =>
    aParty(`p${index}`, {
      kind: index < guests ? 'delegation' : 'exhibitor',
      busy: chance(30) ? [absence(random)] : [],
      teams: chance(15) ? 2 : 1,
      maximum: {
        halfDay: chance(20) ? 2 : null,
        day: chance(15) ? 3 : null,
        edition: chance(15) ? 3 : null,
      },
      minimum: chance(25) ? 1 + random.below(2) : 0,
      minimumFor: chance(50) ? 'official' : 'package',
      inARow: chance(25) ? { meetings: 1 + random.below(2), pause: 20 } : null,
      home: index >= guests && chance(40) ? `stand${index}` : null,
    }),
  );
  const stands = parties.flatMap(({ id, home }) =>
    home ? [aPlace(home, { hall: pick(random, ['A', 'B']), owner: chance(70) ? id : null })] : [],
  );
  const attendees = [{ id: 'minister', busy: chance(50) ? [absence(random)] : [] }];
  const pairs = new Set<string>();
  const meetings = Array.from({ length: size.meetings }, (_, index): ShowMeeting => {
    const guest = random.below(guests);
    const host = guests + random.below(size.parties - guests);
    const isNew = !pairs.has(`${guest}-${host}`);
    pairs.add(`${guest}-${host}`);
    return aMeeting(
      `m${index}`,
      `p${guest}`,
      isNew ? `p${host}` : `p${(guest + 1) % size.parties}`,
      {
        minutes: pick(random, [step, step, step + 10]),
        bracket: pick<Bracket>(random, brackets),
        score: 1 + random.below(100),
        attendees: chance(12) ? ['minister'] : [],
        interpreter: chance(20) ? ['fr', pick(random, ['ar', 'tr'])] : null,
        places: chance(10) ? ['room', 'lounge'] : null,
        closed: chance(10),
        windows: chance(10) ? [{ from: at('09:00'), to: at('12:00') }] : null,
        after: index > 0 && chance(8) ? [`m${random.below(index)}`] : [],
      },
    );
  });

  return aShow({
    name: `random-${seed}`,
    blocks: [
      { id: 'am1', halfDay: 'am', from: at('09:00'), to: at('10:00'), step },
      { id: 'am2', halfDay: 'am', from: at('10:15'), to: at('11:00'), step },
      { id: 'pm', halfDay: 'pm', from: at('14:00'), to: at('15:10'), step },
    ],
    parties,
    attendees,
    places: [
      ...stands,
      aPlace('room', { closed: true, hall: 'C', busy: chance(30) ? [absence(random)] : [] }),
      aPlace('lounge', { capacity: 2 }),
    ],
    walking: [
      { from: 'A', to: 'B', minutes: 5 },
      { from: 'A', to: 'C', minutes: 10 },
      { from: 'B', to: 'C', minutes: 10 },
    ],
    interpreters: [
      { id: 'i1', languages: ['fr', 'ar'], shifts: [{ from: at('08:00'), to: at('12:00') }] },
      {
        id: 'i2',
        languages: ['fr', 'tr', 'ar'],
        shifts: [
          { from: at('09:00'), to: at('09:40') },
          { from: at('14:00'), to: at('16:00') },
        ],
      },
    ],
    meetings,
    never: chance(30) ? [['p0', `p${guests}`]] : [],
  });
}

function absence(random: Random) {
  const from = minuteOf(at('08:30')) + 10 * random.below(36);
  return {
    from: wallTimeOf(from),
    to: wallTimeOf(from + 10 * (1 + random.below(9))),
    why: 'convoy',
  };
}

function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[random.below(items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

/** Plans that are still tried out one by one. */
const MOST_PLANS = 1_500;

/** The best first two groups of the value over all plans; null where there are too many of them. */
export function bestByTryingAll(show: Show) {
  const options = show.meetings.map((meeting) =>
    beginningsOf(show)
      .flatMap((slot) =>
        show.places.flatMap(({ id: place }): Plan['assignments'] =>
          meeting.interpreter
            ? show.interpreters.map(({ id }) => ({
                meeting: meeting.id,
                slot,
                place,
                interpreter: id,
              }))
            : [{ meeting: meeting.id, slot, place }],
        ),
      )
      .filter((option) => isSound(show, [option])),
  );
  if (options.reduce((plans, own) => plans * (own.length + 1), 1) > MOST_PLANS) return null;
  const best = { minimums: Infinity, wishes: -Infinity, mostWishes: -Infinity };
  const look = (depth: number, assignments: Plan['assignments']) => {
    const own = options[depth];
    if (!own) {
      // An order between meetings can only be judged when all of them are there.
      if (checkShowPlan(show, { assignments }).length > 0) return;
      const { minimums, wishes } = valueOfPlan(show, { assignments });
      best.mostWishes = Math.max(best.mostWishes, wishes);
      if (minimums < best.minimums || (minimums === best.minimums && wishes > best.wishes))
        Object.assign(best, { minimums, wishes });
      return;
    }
    look(depth + 1, assignments);
    for (const option of own) {
      const next = [...assignments, option];
      if (isSound(show, next)) look(depth + 1, next);
    }
  };
  look(0, []);
  return best;
}

/** Whether more could still make it a plan: what must come before may be put later. */
function isSound(show: Show, assignments: Plan['assignments']): boolean {
  return checkShowPlan(show, { assignments }).every(({ rule }) => rule === 'after');
}

function beginningsOf({ blocks }: Show): string[] {
  return blocks.flatMap(({ from, to, step }) => {
    const count = Math.ceil((minuteOf(to) - minuteOf(from)) / step);
    return Array.from({ length: count }, (_, turn) => wallTimeOf(minuteOf(from) + turn * step));
  });
}
