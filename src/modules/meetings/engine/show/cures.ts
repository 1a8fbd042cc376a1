import type { Unmet } from '../types.ts';
import { inTheWay, type Pair } from './in-the-way.ts';
import { placeIdOf } from './plan.ts';
import { anySpot, findPlace, findSpot, isPossible, limitReached } from './fitting.ts';
import { mark, put, take, undoTo, type State } from './state.ts';
import { wallTimeOf } from './times.ts';

type Cure = Unmet['cure'];

/**
 * The cheapest cure that really works, each tried on the plan and taken back: a free time; one
 * meeting moved; another place, interpreter or limit; and only last another wish dropped.
 */
export function cureOf(state: State, index: number, tries: number): Cure {
  const { starts, never } = state.model.meetings[index]!;
  if (never || starts.length === 0) return { code: 'none' };

  const free = freeTime(state, index);
  if (free) return free;
  const pairs = tries === 0 ? [] : inTheWay(state, index).slice(0, tries);

  return (
    byGivingWay(state, index, pairs, 'moves') ??
    bySupply(state, index) ??
    byLimit(state, index) ??
    byGivingWay(state, index, pairs, 'drops') ?? { code: 'none' }
  );
}

function freeTime(state: State, index: number): Cure | null {
  const spot = anySpot();
  for (const start of state.model.meetings[index]!.starts)
    if (findSpot(state, index, start, spot))
      return {
        code: 'free-at',
        at: timeOf(state, start),
        place: placeIdOf(state.model, spot.seat),
      };
  return null;
}

/** Tries what is in the way, the least valuable first, and whether it finds another time itself. */
function byGivingWay(
  state: State,
  index: number,
  pairs: readonly Pair[],
  how: 'moves' | 'drops',
): Cure | null {
  const from = mark(state);
  const spot = anySpot();
  const elsewhere = anySpot();
  for (const { start, other } of pairs) {
    take(state, other);
    if (findSpot(state, index, start, spot)) {
      const at = timeOf(state, start);
      const place = placeIdOf(state.model, spot.seat);
      const id = state.model.meetings[other]!.id;
      put(state, index, spot);
      const to = how === 'moves' ? otherStart(state, other, elsewhere) : -1;
      undoTo(state, from);
      if (how === 'drops') return { code: 'if-dropped', at, place, drops: id };
      if (to >= 0) return { code: 'if-moves', at, place, moves: id, to: timeOf(state, to) };
    } else undoTo(state, from);
  }
  return null;
}

function otherStart(state: State, index: number, spot: ReturnType<typeof anySpot>): number {
  for (const start of state.model.meetings[index]!.starts)
    if (findSpot(state, index, start, spot)) return start;
  return -1;
}

function bySupply(state: State, index: number): Cure | null {
  const { model } = state;
  const meeting = model.meetings[index]!;
  const languages = model.show.meetings[index]?.interpreter ?? null;
  const spot = anySpot();
  for (const start of meeting.starts) {
    const at = timeOf(state, start);
    if (isPossible(state, meeting, start, spot)) return { code: 'another-place', at };
    const alone = { ...meeting, interpreters: null };
    if (languages && isPossible(state, alone, start, spot))
      if (findPlace(state, alone, start, spot, -1, -1))
        return { code: 'another-interpreter', languages, at };
  }
  return null;
}

/** Whether one more meeting for a party at its limit would be enough. */
function byLimit(state: State, index: number): Cure | null {
  const { model, placed, perHalf, perDay } = state;
  const { starts, guest, host } = model.meetings[index]!;
  const spot = anySpot();
  for (const party of [guest, host])
    for (const start of starts) {
      const limit = limitReached(state, party, start);
      if (!limit) continue;
      const half = party * model.halves.length + model.half[start]!;
      const day = party * model.days + model.day[start]!;
      if (limit === 'edition') placed[party]! -= 1;
      if (limit === 'day') perDay[day]! -= 1;
      if (limit === 'halfDay') perHalf[half]! -= 1;
      const isEnough = findSpot(state, index, start, spot);
      if (limit === 'edition') placed[party]! += 1;
      if (limit === 'day') perDay[day]! += 1;
      if (limit === 'halfDay') perHalf[half]! += 1;
      if (isEnough) return { code: 'raise-limit', party: model.parties[party]!.id, limit };
    }
  return null;
}

function timeOf({ model }: State, start: number): string {
  return wallTimeOf(model.minute[start]!);
}
