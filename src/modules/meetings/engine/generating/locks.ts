import { checkShowPlan } from '../checking/show.ts';
import type { Assignment, Plan, Show, ShowMeeting } from '../types.ts';
import type { Draw } from './draw.ts';
import { partOf, slotsIn } from './times.ts';

/** Of all meetings; half of these have a locked time, place or both, the others are required. */
const SHARE = 0.02;
const TRIES = 12;

/**
 * Locks some meetings and demands others, so that a plan with all of them exists: each is tried
 * alone, and no party, place, interpreter or attendee is needed by two of them.
 *
 * @returns the show, and a plan that keeps all it demands
 */
export function lockSome(show: Show, draw: Draw): { show: Show; witness: Plan } {
  const wanted = Math.ceil(show.meetings.length * SHARE);
  const banned = new Set(
    show.never.flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]),
  );
  const used = new Set<string>();
  const held = new Map<string, Assignment>();
  for (const meeting of draw.shuffled(show.meetings)) {
    if (held.size === wanted) break;
    if (meeting.after.length > 0 || banned.has(`${meeting.guest} ${meeting.host}`)) continue;
    const assignment = somewhere(show, meeting, used, draw);
    if (!assignment) continue;
    held.set(meeting.id, assignment);
    for (const id of takenBy(meeting, assignment)) used.add(id);
  }

  const meetings = show.meetings.map((meeting) => {
    const assignment = held.get(meeting.id);
    return assignment ? demand(meeting, assignment, draw) : meeting;
  });
  const assignments = meetings
    .filter(({ required, locked }) => required || locked.at !== null)
    .flatMap(({ id }) => held.get(id) ?? []);
  return { show: { ...show, meetings }, witness: { assignments } };
}

function demand(meeting: ShowMeeting, { slot, place }: Assignment, draw: Draw): ShowMeeting {
  switch (draw.below(6)) {
    case 0:
      return { ...meeting, locked: { at: slot, place } };
    case 1:
      return { ...meeting, locked: { at: slot, place: null } };
    case 2:
      return { ...meeting, locked: { at: null, place } };
    default:
      return { ...meeting, required: true };
  }
}

function somewhere(
  show: Show,
  meeting: ShowMeeting,
  used: ReadonlySet<string>,
  draw: Draw,
): Assignment | undefined {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const assignment = anyAssignment(show, meeting, draw);
    if (takenBy(meeting, assignment).some((id) => used.has(id))) continue;
    if (checkShowPlan(only(show, meeting), { assignments: [assignment] }).length === 0)
      return assignment;
  }
  return undefined;
}

function anyAssignment(show: Show, meeting: ShowMeeting, draw: Draw): Assignment {
  const block = draw.by(show.blocks.map((one) => [one, 1]));
  const { home } = show.parties.find(({ id }) => id === meeting.host) ?? { home: null };
  const places = show.places.filter(({ closed, owner, id }) =>
    meeting.closed ? closed : home === null ? !closed && owner === null : id === home,
  );
  const voices = show.interpreters.filter(({ languages }) =>
    meeting.interpreter?.every((language) => languages.includes(language)),
  );
  const [place] = draw.shuffled(places);
  const [voice] = draw.shuffled(voices);
  return {
    meeting: meeting.id,
    slot: partOf(block, draw.below(slotsIn(block)), slotsIn(block)).from,
    place: place?.id ?? '',
    ...(voice && { interpreter: voice.id }),
  };
}

/** Whoever and whatever is busy while the meeting is held. */
function takenBy(meeting: ShowMeeting, { place, interpreter }: Assignment): string[] {
  return [
    ...[meeting.guest, meeting.host, place, ...meeting.attendees],
    ...(interpreter === undefined ? [] : [interpreter]),
  ];
}

/** The show without everybody who has nothing to do with the meeting. */
function only(show: Show, meeting: ShowMeeting): Show {
  return {
    ...show,
    meetings: [meeting],
    parties: show.parties.filter(({ id }) => id === meeting.guest || id === meeting.host),
    attendees: show.attendees.filter(({ id }) => meeting.attendees.includes(id)),
  };
}
