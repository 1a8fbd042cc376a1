import type { Block, Show, ShowParty, WallTime } from '../../engine/types.ts';
import { findPlace } from './places/rules.ts';
import { clashes, isNear, isOneTooMany, minuteOf, wallOf } from './spans/rules.ts';
import type {
  Kept,
  Opening,
  Openings,
  Refused,
  Skipped,
  Slot,
  SoftHold,
  Table,
  TableSide,
  Wanted,
} from './types.ts';

/** What stands: who is there when, and every meeting that has a time. */
export type Timetable = { show: Show; kept: readonly Kept[] };

/**
 * When two parties can meet, by the hard rules of the scheduler, so that what they agree on by
 * themselves fits into every later plan: nobody in two places, the way between halls, absences,
 * limits, pauses, places and interpreters. Beginnings are those of the blocks, in order of time,
 * each with the home of the host where it is free and else another place that suits.
 *
 * @param after beginnings before it are left out, and not told as passed over
 * @param holds unanswered questions; a time for which `mostHolds` of them hope is passed over
 */
export function findOpenings(
  { show, kept }: Timetable,
  wanted: Wanted,
  { after, holds, mostHolds }: { after: WallTime; holds: readonly SoftHold[]; mostHolds: number },
): Openings {
  const table = tableOf(
    show,
    kept.filter(({ meeting }) => meeting !== wanted.id),
    wanted,
  );
  const rivals = holds.filter(
    ({ meeting, parties }) =>
      meeting !== wanted.id && (parties.includes(wanted.guest) || parties.includes(wanted.host)),
  );
  const openings: Opening[] = [];
  const skipped: Skipped[] = [];
  for (const block of show.blocks)
    for (const slot of slotsIn(block, wanted.minutes)) {
      if (slot.begin < minuteOf(after)) continue;
      const at = wallOf(slot.begin);
      const held = rivals.filter((hold) => clashes(hold, slot)).length;
      const refused = refuse(table, block, slot);
      const found = refused ?? findPlace(table, slot);
      if ('reason' in found) skipped.push({ at, ...found });
      else if (held >= mostHolds) skipped.push({ at, reason: 'likely-taken', about: null });
      else openings.push({ at, ...found, holds: held });
    }
  return { openings, skipped };
}

function tableOf(show: Show, kept: readonly Kept[], wanted: Wanted): Table {
  const sides = (['guest', 'host'] as const).map((side): TableSide => {
    const party = show.parties.find(({ id }) => id === wanted[side]) ?? newcomer(wanted[side]);
    return { side, party, own: kept.filter(({ parties }) => parties.includes(party.id)) };
  });
  return { show, wanted, kept, sides };
}

/** A visitor who has never asked for a meeting stands in no show yet. */
function newcomer(id: string): ShowParty {
  const unlimited = { halfDay: null, day: null, edition: null };
  return {
    ...{ id, kind: 'person', busy: [], teams: 1, maximum: unlimited, home: null },
    ...{ minimum: 0, minimumFor: null, inARow: null },
  };
}

function* slotsIn({ from, to, step }: Block, minutes: number): Generator<Slot> {
  for (let begin = minuteOf(from); begin + minutes <= minuteOf(to); begin += step)
    yield { begin, end: begin + minutes };
}

/** What stands against a slot wherever the two would meet. */
function refuse(table: Table, block: Block, slot: Slot): Refused | null {
  for (const { side, party } of table.sides) {
    const away = party.busy.find((busy) => busy.why !== table.wanted.id && clashes(busy, slot));
    if (away) return { reason: `${side}-absent`, about: away.why };
  }
  for (const { side, party, own } of table.sides)
    if (own.filter((one) => isNear(one, slot)).length >= party.teams)
      return { reason: `${side}-meets`, about: null };
  return attendeeTaken(table, slot) ?? limitReached(table, block, slot) ?? tooLong(table, slot);
}

function attendeeTaken({ show, kept, wanted }: Table, slot: Slot): Refused | null {
  for (const id of wanted.attendees) {
    const person = show.attendees.find((one) => one.id === id);
    const away = person?.busy.find((busy) => clashes(busy, slot));
    if (away) return { reason: 'attendee-absent', about: away.why };
    if (kept.some((one) => one.attendees.includes(id) && isNear(one, slot)))
      return { reason: 'attendee-meets', about: null };
  }
  return null;
}

function limitReached({ show, sides }: Table, { halfDay }: Block, slot: Slot): Refused | null {
  const day = (begin: number) => wallOf(begin).slice(0, 10);
  const counted = new Set(show.meetings.map(({ id }) => id));
  const spans = [
    ['half-day', 'halfDay', (one: Kept) => halfDayOf(show, one) === halfDay],
    ['day', 'day', (one: Kept) => day(one.begin) === day(slot.begin)],
    // What is over and not in the show was taken off its limit already.
    ['edition', 'edition', ({ meeting }: Kept) => counted.has(meeting)],
  ] as const;
  for (const [word, most, isWithin] of spans)
    for (const { side, party, own } of sides) {
      const limit = party.maximum?.[most] ?? null;
      if (limit !== null && own.filter(isWithin).length >= limit)
        return { reason: `${side}-full-${word}`, about: String(limit) };
    }
  return null;
}

function tooLong({ sides }: Table, slot: Slot): Refused | null {
  const tired = sides.find(({ party, own }) => isOneTooMany(party, own, slot));
  return tired ? { reason: `${tired.side}-rests`, about: null } : null;
}

function halfDayOf({ blocks }: Show, { begin }: Slot): string | undefined {
  return blocks.find(({ from, to }) => minuteOf(from) <= begin && begin < minuteOf(to))?.halfDay;
}
