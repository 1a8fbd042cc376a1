import type { Busy, Show, ShowParty } from '../types.ts';
import type { ShowBreach, ShowRule } from './broken-rules.ts';
import { dayOfPlaced, halfDayOf, inTime, meetingsOf, pairsOf, type Placed } from './placed.ts';
import { overlap, stretchOf } from './wall-time.ts';
import { isTooFar, walkingIn, type MinutesBetween } from './walking.ts';

/** Nobody in two places, nobody where they are not, and nobody asked for more than was agreed. */
export function checkPersons(show: Show, placed: readonly Placed[]): ShowBreach[] {
  const minutesBetween = walkingIn(show);
  return [
    ...show.parties.flatMap((party) => {
      const own = meetingsOf(placed, party.id);
      return [
        ...absences('party-absent', party, own),
        ...clashes('party', party.id, { own, teams: party.teams, minutesBetween }),
        ...overMaximum(party, own),
        ...withoutPause(party, own),
      ];
    }),
    ...show.attendees.flatMap((attendee) => {
      const own = inTime(placed.filter(({ meeting }) => meeting.attendees.includes(attendee.id)));
      return [
        ...absences('attendee-absent', attendee, own),
        ...clashes('attendee', attendee.id, { own, teams: 1, minutesBetween }),
      ];
    }),
    ...unknownAttendees(show, placed),
  ];
}

function absences(
  rule: ShowRule,
  { id, busy }: { id: string; busy: readonly Busy[] },
  own: readonly Placed[],
): ShowBreach[] {
  return own.flatMap((one) =>
    busy
      .filter((absence) => overlap(stretchOf(absence), one))
      .map(({ why }) => ({ rule, about: [one.meeting.id, id, why], at: one.at })),
  );
}

function clashes(
  who: 'party' | 'attendee',
  id: string,
  {
    own,
    teams,
    minutesBetween,
  }: { own: readonly Placed[]; teams: number; minutesBetween: MinutesBetween },
): ShowBreach[] {
  const crowded = own.flatMap((one): ShowBreach[] => {
    const atOnce = own.filter(({ begin, end }) => begin <= one.begin && one.begin < end);
    // Told once for each crowd, by the one that makes it too large.
    return atOnce.length > teams && atOnce.at(-1) === one
      ? [{ rule: `${who}-twice`, about: [id, ...atOnce.map(idOf)], at: one.at }]
      : [];
  });
  if (crowded.length > 0) return crowded;

  const far = pairsOf(own).filter(([one, other]) => isTooFar(one, other, minutesBetween));
  if (canBeSharedOut(own, far, teams)) return [];
  return far
    .filter(([one, other]) => teams === 1 || !overlap(one, other))
    .map(([one, other]): ShowBreach => ({
      rule: `${who}-walking`,
      about: [id, one.meeting.id, other.meeting.id],
      at: other.at,
    }));
}

/** Whether each meeting can be given to one of the teams, so that no pair has the same. */
function canBeSharedOut(
  own: readonly Placed[],
  apart: readonly [Placed, Placed][],
  teams: number,
): boolean {
  const teamOf = new Map<Placed, number>();
  const giveOut = (place: number): boolean => {
    const one = own[place];
    if (!one) return true;
    for (let team = 0; team < teams; team += 1) {
      const isTaken = apart.some(([a, b]) => b === one && teamOf.get(a) === team);
      if (isTaken) continue;
      teamOf.set(one, team);
      if (giveOut(place + 1)) return true;
      teamOf.delete(one);
    }
    return false;
  };
  return giveOut(0);
}

function overMaximum({ id, maximum }: ShowParty, own: readonly Placed[]): ShowBreach[] {
  return [
    ...tooMany('maximum-half-day', id, maximum.halfDay, Map.groupBy(own, halfDayOf)),
    ...tooMany('maximum-day', id, maximum.day, Map.groupBy(own, dayOfPlaced)),
    ...tooMany(
      'maximum-edition',
      id,
      maximum.edition,
      Map.groupBy(own, () => 'edition'),
    ),
  ];
}

function tooMany(
  rule: ShowRule,
  id: string,
  most: number | null,
  groups: ReadonlyMap<string | null, readonly Placed[]>,
): ShowBreach[] {
  if (most === null) return [];
  return [...groups.values()]
    .filter((group) => group.length > most)
    .map((group) => ({ rule, about: [id, ...group.map(idOf)], at: group[0]?.at ?? null }));
}

/** Several teams relieve each other, so the rule is for those who come as one. */
function withoutPause({ id, inARow, teams }: ShowParty, own: readonly Placed[]): ShowBreach[] {
  if (!inARow || teams !== 1) return [];
  const breaches: ShowBreach[] = [];
  let row: Placed[] = [];
  for (const one of own) {
    const last = row.at(-1);
    if (last && one.begin - last.end >= inARow.pause) row = [];
    row.push(one);
    if (row.length > inARow.meetings)
      breaches.push({ rule: 'in-a-row', about: [id, ...row.map(idOf)], at: one.at });
  }
  return breaches;
}

function unknownAttendees({ attendees }: Show, placed: readonly Placed[]): ShowBreach[] {
  const known = new Set(attendees.map(({ id }) => id));
  return placed.flatMap(({ meeting, at }) =>
    meeting.attendees
      .filter((id) => !known.has(id))
      .map((id) => ({ rule: 'unknown-attendee', about: [meeting.id, id], at })),
  );
}

function idOf({ meeting }: Placed): string {
  return meeting.id;
}
