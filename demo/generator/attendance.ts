import { categoryOf, edition, known, secondOf } from './edition.ts';
import { makePeople, mayPass } from './people.ts';
import type { Person } from './person.ts';
import { randomFrom, type Random } from './random.ts';

/** One person on the site of one day: the exhibition park, or the range. Seconds since midnight. */
export type Attendance = { person: Person; day: number; arrives: number; leaves: number };

/** Who came on which day. Only people with a live badge and a right to the day are ever here. */
export function makeAttendances(): Attendance[] {
  const random = randomFrom(1_200);
  const able = makePeople().rows.filter(mayPass);

  return edition.days.flatMap((day) =>
    able.flatMap((person) => {
      const category = categoryOf(person.category);
      const comes = random.chance(
        known(TURNOUT[category.id]?.[day.index], `turnout of ${category.id}`),
      );
      // A delegation counts as present through its head, who misses no day.
      if (!(comes || category.id === 'delegation-head')) return [];
      if (!category.days.includes(day.index)) return [];

      const times =
        day.kind === 'fair' ? fairTimes(category.id, random) : rangeTimes(category.id, random);
      return [{ person, day: day.index, ...times }];
    }),
  );
}

function fairTimes(category: string, random: Random) {
  const isOnDuty = categoryOf(category).countsAs !== 'visitor';
  const [earliest, latest] = isOnDuty
    ? ['06:30', '08:40']
    : (ARRIVALS[category] ?? ['09:05', '11:30']);
  const arrives = between(earliest, latest, random);
  const leaves = isOnDuty ? between('18:05', '19:20', random) : between('15:30', '17:55', random);
  return { arrives, leaves };
}

function rangeTimes(category: string, random: Random) {
  const goesAhead = ['demo-crew', 'security', 'medical'].includes(category);
  return {
    arrives: goesAhead ? between('06:00', '08:00', random) : between('08:45', '09:50', random),
    leaves: goesAhead ? between('16:30', '17:40', random) : between('15:40', '16:25', random),
  };
}

function between(earliest: string, latest: string, random: Random): number {
  return random.integer(secondOf(earliest), secondOf(latest));
}

const ARRIVALS: Record<string, [string, string]> = {
  'delegation-head': ['08:30', '09:25'],
  'official-delegation': ['08:20', '09:30'],
  'diplomatic-corps': ['08:20', '09:40'],
  press: ['08:00', '09:40'],
  forces: ['08:00', '12:00'],
  public: ['09:05', '14:30'],
};

/** The share of each category that comes on each of the four days. */
const TURNOUT: Record<string, [number, number, number, number]> = {
  'delegation-head': [1, 1, 1, 1],
  'official-delegation': [0.97, 0.9, 0.85, 0.8],
  'diplomatic-corps': [0.75, 0.45, 0.4, 0.5],
  forces: [0.5, 0.62, 0.38, 0.36],
  exhibitor: [0.97, 0.97, 0.42, 0.4],
  'demo-crew': [0.6, 0.6, 1, 1],
  'private-security': [0.7, 0.8, 0, 0],
  researcher: [0.55, 0.7, 0.5, 0],
  investor: [0.75, 0.75, 0.55, 0.5],
  ngo: [0.5, 0.75, 0, 0],
  public: [0.2, 0.34, 0, 0],
  press: [0.85, 0.6, 0.55, 0.55],
  'host-official': [1, 0.7, 0.7, 0.9],
  organiser: [1, 1, 0.6, 0.6],
  protocol: [1, 1, 0.9, 0.9],
  security: [0.95, 0.95, 0.6, 0.6],
  medical: [0.9, 0.9, 0.8, 0.8],
  contractor: [0.8, 0.75, 0.25, 0.25],
};
