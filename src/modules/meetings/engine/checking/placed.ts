import type {
  Assignment,
  Block,
  Plan,
  Show,
  ShowInterpreter,
  ShowMeeting,
  ShowParty,
  ShowPlace,
  WallTime,
} from '../types.ts';
import type { ShowBreach, ShowRule } from './broken-rules.ts';
import { dayOf, holds, minutesOf, stretchOf, type Stretch } from './wall-time.ts';

/** A meeting as a plan has put it. */
export type Placed = Stretch & {
  meeting: ShowMeeting;
  guest: ShowParty;
  host: ShowParty;
  at: WallTime;
  place: ShowPlace;
  interpreter: ShowInterpreter | null;
  /** Null where it begins at no time at which meetings may begin. */
  block: Block | null;
};

/** What a plan says, as far as it can be understood, and what cannot. */
export function readPlan(show: Show, plan: Plan): { placed: Placed[]; breaches: ShowBreach[] } {
  const meetings = byId(show.meetings);
  const parties = byId(show.parties);
  const places = byId(show.places);
  const interpreters = byId(show.interpreters);
  const placed: Placed[] = [];
  const breaches: ShowBreach[] = [];
  const seen = new Set<string>();

  for (const assignment of plan.assignments) {
    const { meeting: id, slot: at } = assignment;
    const refuse = (rule: ShowRule, ...about: string[]) =>
      breaches.push({ rule, about: [id, ...about], at: Number.isNaN(minutesOf(at)) ? null : at });

    const meeting = meetings.get(id);
    const guest = meeting && parties.get(meeting.guest);
    const host = meeting && parties.get(meeting.host);
    const place = places.get(assignment.place);
    const interpreter = interpreterOf(assignment, interpreters);
    if (!meeting) refuse('unknown-meeting');
    else if (!guest || !host) refuse('unknown-party', meeting.guest, meeting.host);
    else if (seen.has(id)) refuse('placed-twice');
    else if (!place) refuse('unknown-place', assignment.place);
    else if (interpreter === undefined) refuse('unknown-interpreter', assignment.interpreter ?? '');
    else if (Number.isNaN(minutesOf(at))) refuse('unknown-time', at);
    else {
      const begin = minutesOf(at);
      const stretch = { begin, end: begin + meeting.minutes };
      const block = show.blocks.find((one) => mayBeginIn(one, stretch)) ?? null;
      placed.push({ ...stretch, meeting, guest, host, at, place, interpreter, block });
    }
    seen.add(id);
  }
  return { placed, breaches };
}

/** Wholly inside, and a number of steps after its beginning. */
function mayBeginIn(block: Block, stretch: Stretch): boolean {
  const whole = stretchOf(block);
  return holds(whole, stretch) && (stretch.begin - whole.begin) % block.step === 0;
}

function interpreterOf(
  { interpreter }: Assignment,
  all: ReadonlyMap<string, ShowInterpreter>,
): ShowInterpreter | null | undefined {
  return interpreter === undefined ? null : all.get(interpreter);
}

/** Those of a party, in the order of the day. */
export function meetingsOf(placed: readonly Placed[], party: string): Placed[] {
  return inTime(placed.filter(({ meeting }) => meeting.guest === party || meeting.host === party));
}

export function inTime(placed: readonly Placed[]): Placed[] {
  return placed.toSorted((one, other) => one.begin - other.begin || one.end - other.end);
}

/** The half-day in which a meeting begins; null where meetings may not begin. */
export function halfDayOf({ block }: Placed): string | null {
  return block?.halfDay ?? null;
}

export function dayOfPlaced({ at, block }: Placed): string {
  return dayOf(block?.from ?? at);
}

export function byId<Thing extends { id: string }>(things: readonly Thing[]): Map<string, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

/** All pairs, each once. */
export function pairsOf<Thing>(things: readonly Thing[]): [Thing, Thing][] {
  return things.flatMap((one, place) =>
    things.slice(place + 1).map((other): [Thing, Thing] => [one, other]),
  );
}
