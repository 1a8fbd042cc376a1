import type { Attendance } from './attendance.ts';
import { categoryOf, known, secondOf, zoneOfGate } from './edition.ts';
import type { Meeting } from './meetings.ts';
import type { Random } from './random.ts';

export type Movement = {
  day: number;
  second: number;
  person: string;
  gate: string;
  direction: 'in' | 'out';
  refusal?: string;
};

/** What draws people from the halls or the spectator stand into a zone within. */
type Attraction = {
  gate: string;
  days: readonly number[];
  from: string;
  to: string;
  minutes: readonly [least: number, most: number];
  /** The share of each category that goes in, on a day on which it is there. */
  share: Record<string, number>;
};

const ATTRACTIONS: readonly Attraction[] = [
  {
    gate: 'parc-tribune',
    days: [0],
    from: '09:20',
    to: '09:50',
    minutes: [70, 80],
    share: {
      'delegation-head': 1,
      'host-official': 1,
      'official-delegation': 0.4,
      'diplomatic-corps': 0.5,
      press: 0.25,
      protocol: 0.3,
    },
  },
  {
    gate: 'parc-vip',
    days: [0, 1],
    from: '12:35',
    to: '12:55',
    minutes: [35, 55],
    share: {
      'delegation-head': 0.6,
      'host-official': 0.6,
      'diplomatic-corps': 0.15,
      investor: 0.1,
      protocol: 0.2,
    },
  },
  {
    gate: 'parc-press',
    days: [0, 1],
    from: '12:45',
    to: '13:15',
    minutes: [20, 90],
    share: { press: 0.4 },
  },
  {
    gate: 'parc-backstage',
    days: [0, 1],
    from: '09:00',
    to: '11:00',
    minutes: [20, 120],
    share: { contractor: 0.35, organiser: 0.15, medical: 0.1 },
  },
  {
    gate: 'range-line',
    days: [2, 3],
    from: '09:55',
    to: '10:20',
    minutes: [40, 90],
    share: { 'demo-crew': 0.9, security: 0.2, medical: 0.4 },
  },
  {
    gate: 'range-line',
    days: [2, 3],
    from: '12:30',
    to: '13:00',
    minutes: [40, 90],
    share: { 'demo-crew': 0.8, security: 0.15, medical: 0.3 },
  },
];

/** Entries into zones within the site, each followed by the way out. */
export function innerVisits(
  attendance: Attendance,
  meetings: readonly Meeting[],
  random: Random,
): Movement[] {
  return [
    ...ATTRACTIONS.flatMap((attraction) => visitOf(attendance, attraction, random)),
    ...meetings.flatMap((meeting) => meetingVisit(attendance, meeting)),
  ];
}

function visitOf(attendance: Attendance, attraction: Attraction, random: Random): Movement[] {
  const { person, day, arrives, leaves } = attendance;
  const share = attraction.share[person.category] ?? 0;
  if (!attraction.days.includes(day) || !random.chance(share)) return [];
  if (!categoryOf(person.category).zones.includes(zoneOfGate(attraction.gate))) return [];

  const enters = Math.max(
    arrives + 180,
    random.integer(secondOf(attraction.from), secondOf(attraction.to)),
  );
  const exits = enters + random.integer(...attraction.minutes) * 60;
  return exits < leaves
    ? visit({ person: person.external_id, day, gate: attraction.gate }, enters, exits)
    : [];
}

/** A meeting in the meeting area is entered just before its start and left just before its end. */
function meetingVisit({ person, day }: Attendance, meeting: Meeting): Movement[] {
  const [date = '', time = ''] = meeting.start.split('T');
  const isHere = meeting.status === 'held' && meeting.location.startsWith('RDV');
  if (!isHere || !date.endsWith(`-${11 + day}`)) return [];
  if (!meeting.confirmed.split('|').includes(person.external_id)) return [];

  const start = secondOf(known(time, 'start'));
  return visit(
    { person: person.external_id, day, gate: 'parc-meetings' },
    start - 40,
    start + 29 * 60,
  );
}

function visit(
  where: Pick<Movement, 'person' | 'day' | 'gate'>,
  enters: number,
  exits: number,
): Movement[] {
  return [
    { ...where, second: enters, direction: 'in' },
    { ...where, second: exits, direction: 'out' },
  ];
}
