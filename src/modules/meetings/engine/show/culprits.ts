import type { Culprit, Show, ShowMeeting } from '../types.ts';
import { canAllBePlaced } from './feasibility.ts';

/**
 * Of a show that has no plan: a set of demands that cannot hold together, none of which could be
 * left out. Empty where the demands can hold, or where it could not be proven that they cannot.
 *
 * Only what must be is a demand: locks and required meetings, and around them the absences,
 * maxima, places and interpreters they meet. A missed minimum is a penalty, which the readiness
 * check tells beforehand.
 */
export function explainInfeasible(show: Show): Culprit[] {
  const demanded = show.meetings.filter(isDemanded).map(({ id }) => id);
  if (!isImpossible(show, demanded, [])) return [];
  const core = smallestOf(demanded, (ids) => isImpossible(show, ids, []));
  const meetings = new Set(core);
  const around = circumstancesOf(
    show,
    show.meetings.filter(({ id }) => meetings.has(id)),
  );
  // What can be lifted without helping is no culprit.
  const isBadWith = (kept: readonly Culprit[]) =>
    isImpossible(
      show,
      core,
      around.filter((each) => !kept.includes(each)),
    );
  const circumstances = isBadWith([]) ? [] : smallestOf(around, isBadWith);

  return [
    ...core.map((id): Culprit => {
      const isLocked = show.meetings.some((one) => one.id === id && one.locked.at !== null);
      return { code: isLocked ? 'locked' : 'required', about: id };
    }),
    ...circumstances,
  ];
}

function isDemanded({ required, locked }: ShowMeeting): boolean {
  return required || locked.at !== null;
}

function isImpossible(show: Show, ids: readonly string[], lifted: readonly Culprit[]): boolean {
  return canAllBePlaced(reducedTo(show, ids, lifted)) === 'no';
}

/**
 * Leaves out as many as it can while what is left stays impossible: first those after the shortest
 * impossible beginning of the list, then groups of half the size, and half of that, down to one.
 */
function smallestOf<Demand>(
  all: readonly Demand[],
  isBad: (some: readonly Demand[]) => boolean,
): readonly Demand[] {
  let least = 0;
  let most = all.length;
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2);
    if (isBad(all.slice(0, middle))) most = middle;
    else least = middle;
  }
  let left = all.slice(0, most);
  for (let size = Math.ceil(left.length / 2); size >= 1; size = size > 1 ? Math.ceil(size / 2) : 0)
    for (let from = 0; from < left.length;) {
      const without = left.filter((_, at) => at < from || at >= from + size);
      if (without.length > 0 && isBad(without)) left = without;
      else from += size;
    }
  return left;
}

function circumstancesOf(show: Show, meetings: readonly ShowMeeting[]): Culprit[] {
  const parties = new Set(meetings.flatMap(({ guest, host }) => [guest, host]));
  const attendees = new Set(meetings.flatMap((meeting) => meeting.attendees));
  const involved = show.parties.filter(({ id }) => parties.has(id));
  const absent = [...involved, ...show.attendees.filter(({ id }) => attendees.has(id))];
  return [
    ...meetings.filter(({ interpreter }) => interpreter).map(culprit('interpreter')),
    ...show.places.map(culprit('place')),
    ...involved
      .filter(({ maximum, inARow }) => isLimited(maximum) || inARow)
      .map(culprit('maximum')),
    ...absent.filter(({ busy }) => busy.length > 0).map(culprit('absence')),
  ];
}

function culprit(code: Culprit['code']) {
  return ({ id }: { id: string }): Culprit => ({ code, about: id });
}

function isLimited({ halfDay, day, edition }: Show['parties'][number]['maximum']): boolean {
  return halfDay !== null || day !== null || edition !== null;
}

/** The show with these meetings and those they come after alone, and without what is lifted. */
function reducedTo(show: Show, ids: readonly string[], lifted: readonly Culprit[]): Show {
  const isLifted = (code: Culprit['code'], id: string) =>
    lifted.some((each) => each.code === code && each.about === id);
  const byId = new Map(show.meetings.map((meeting) => [meeting.id, meeting]));
  const needed = new Set<string>();
  const need = (id: string) => {
    if (needed.has(id)) return;
    needed.add(id);
    byId.get(id)?.after.forEach(need);
  };
  ids.forEach(need);
  const present = <Person extends { id: string; busy: readonly unknown[] }>(person: Person) =>
    isLifted('absence', person.id) ? { ...person, busy: [] } : person;

  return {
    ...show,
    meetings: show.meetings
      .filter(({ id }) => needed.has(id))
      .map((meeting) =>
        isLifted('interpreter', meeting.id) ? { ...meeting, interpreter: null } : meeting,
      ),
    attendees: show.attendees.map(present),
    parties: show.parties
      .map(present)
      .map((party) =>
        isLifted('maximum', party.id)
          ? { ...party, inARow: null, maximum: { halfDay: null, day: null, edition: null } }
          : party,
      ),
    places: show.places.map((place) =>
      isLifted('place', place.id) ? { ...place, busy: [], capacity: show.meetings.length } : place,
    ),
  };
}
