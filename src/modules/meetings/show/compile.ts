import { checkShowPlan } from '../engine/checking/show.ts';
import type { Plan, Show, ShowMeeting } from '../engine/types.ts';
import { GRID_MINUTES } from '../settings/rules.ts';
import { audiencesAsAbsences, busyByHolder, extentOf, journeysAsAbsences } from './busy.ts';
import { exclusions } from './exclusions.ts';
import type { Gathered } from './gathered.ts';
import { homesOf, showInterpreters, showPlaces } from './grounds.ts';
import { compileMeetings, type CompiledMeetings } from './meetings.ts';
import { showParties } from './parties.ts';
import { toWall } from './times.ts';
import type { Absent, ReadShow } from './types.ts';

/**
 * The show as the engine reads it. What was before `from` is in it as far as it keeps the rules,
 * fixed at its time and place; the rest of history only counts towards the limits of its
 * parties, because a plan for tomorrow does not argue with yesterday.
 */
export function compileShow(gathered: Gathered): ReadShow {
  const compiled = compileMeetings(gathered);
  const whole = compose(gathered, compiled);
  const broken = brokenHistory(whole.show, compiled);
  if (broken.size === 0) return whole;
  return compose(gathered, {
    ...compiled,
    meetings: compiled.meetings.filter(({ id }) => !broken.has(id)),
    counted: [
      ...compiled.counted,
      ...compiled.meetings.flatMap(({ id, guest, host }) => (broken.has(id) ? [guest, host] : [])),
    ],
  });
}

/** Past meetings that break a rule by themselves or with each other. */
function brokenHistory(show: Show, { meetings, history }: CompiledMeetings): Set<string> {
  const past = meetings.filter(({ id }) => history.has(id));
  if (past.length === 0) return new Set();
  const breaches = checkShowPlan({ ...show, meetings: past }, planOf(past, new Map()));
  return new Set(breaches.flatMap(({ about }) => about.filter((id) => history.has(id))));
}

function compose(gathered: Gathered, compiled: CompiledMeetings): ReadShow {
  const { edition, zone, settings, field, places, interpreters } = gathered;
  const { meetings, standing, counted, given } = compiled;
  const extent = extentOf(settings.blocks);
  const known = { delegations: delegationsOf(gathered), exhibitors: [...field.hosts.keys()] };
  const absences: Absent[] = [
    ...gathered.absences,
    ...journeysAsAbsences(gathered.journeys, settings, extent),
    ...audiencesAsAbsences(gathered.sessions, known),
    ...standing.flatMap(({ parties, startsAt, endsAt }) =>
      parties.map((holderId) => ({ holderId, startsAt, endsAt, why: 'meeting' })),
    ),
  ];
  const busy = busyByHolder(absences, extent, zone);
  const attendees = [...new Set(meetings.flatMap(({ attendees: those }) => those))].toSorted();

  const show: Show = {
    format: 'kurukan-show-1',
    name: edition,
    grid: GRID_MINUTES,
    blocks: settings.blocks.map(({ id, halfDay, startsAt, endsAt, step }) => ({
      ...{ id, halfDay, step },
      from: toWall(startsAt, zone),
      to: toWall(endsAt, zone),
    })),
    parties: showParties(gathered, { busy, counted, homeOf: homesOf(places) }),
    attendees: attendees.map((id) => ({ id, busy: busy.get(id) ?? [] })),
    places: showPlaces(places, busy),
    walking: settings.walking.map(({ fromHall, toHall, minutes }) => ({
      from: fromHall,
      to: toHall,
      minutes: Math.ceil(minutes / GRID_MINUTES) * GRID_MINUTES,
    })),
    interpreters: showInterpreters(interpreters, zone),
    meetings,
    never: exclusions(field),
    weights: settings.weights.plan,
  };
  return {
    show,
    published: planOf(meetings, given),
    standing: standing.map(({ id }) => id),
  };
}

/** Where meetings stand now, as a plan. */
function planOf(meetings: readonly ShowMeeting[], given: ReadonlyMap<string, string>): Plan {
  return {
    assignments: meetings.flatMap(({ id, published }) => {
      const interpreter = given.get(id);
      return published
        ? [
            {
              meeting: id,
              slot: published.at,
              place: published.place,
              ...(interpreter && { interpreter }),
            },
          ]
        : [];
    }),
  };
}

function delegationsOf({ field }: Gathered): string[] {
  return [...field.guests.values()].flatMap(({ kind, id }) => (kind === 'delegation' ? [id] : []));
}
