import type { Plan, Show, ShowMeeting, ShowParty, ShowPlace } from '../types.ts';
import { checkShowPlan } from './show.ts';

export const morning = {
  ...{ id: 'tue-am', halfDay: 'tue-am', step: 30 },
  ...{ from: '2026-11-10T09:00', to: '2026-11-10T12:00' },
};

/** One morning, two parties, two open places, one meeting of half an hour. */
export function aShow(changes: Partial<Show> = {}): Show {
  return {
    format: 'kurukan-show-1',
    name: 'a show',
    grid: 5,
    blocks: [morning],
    parties: [aParty('guest'), aParty('host'), aParty('other')],
    attendees: [],
    places: [aPlace('table-1'), aPlace('table-2', { hall: 'B' })],
    walking: [],
    interpreters: [],
    meetings: [aMeeting('m1')],
    never: [],
    weights: {
      bracket: { 'must-must': 1_000, 'must-meet': 300, 'meet-meet': 100, 'one-sided': 30 },
      fairness: 0,
      idlePeriod: 10,
      walkingMinute: 1,
      movedTime: 5,
      movedPlace: 2,
      edgeSlot: 3,
      interpreterChange: 4,
    },
    ...changes,
  };
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

export function aMeeting(id: string, changes: Partial<ShowMeeting> = {}): ShowMeeting {
  return {
    id,
    guest: 'guest',
    host: 'host',
    minutes: 30,
    bracket: 'meet-meet',
    score: 10,
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

/** `m1 09:00 table-1`, with `anna` behind it where she interprets. */
export function aPlan(...lines: string[]): Plan {
  return {
    assignments: lines.map((line) => {
      const [meeting = '', time = '', place = '', interpreter] = line.split(' ');
      const slot = time.includes('T') ? time : onTuesday(time);
      return { meeting, slot, place, ...(interpreter !== undefined && { interpreter }) };
    }),
  };
}

export function onTuesday(time: string): string {
  return `2026-11-10T${time}`;
}

export function absent(from: string, to: string, why = 'convoy') {
  return { from: onTuesday(from), to: onTuesday(to), why };
}

/** Each rule that a plan breaks, once. */
export function brokenRules(show: Show, plan: Plan): string[] {
  return [...new Set(checkShowPlan(show, plan).map(({ rule }) => rule))].toSorted();
}
