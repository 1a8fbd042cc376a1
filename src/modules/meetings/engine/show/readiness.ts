import type { Show } from '../types.ts';
import { canEverBe, capacityOf, type Capacity } from './capacity.ts';
import { clashesAt, clashesIn, clashesOfWay } from './clashes.ts';
import { compile } from './compile.ts';
import { anySpot, findSpot } from './fitting.ts';
import type { Model } from './model.ts';
import type { Finding } from './readiness-types.ts';
import { emptyState, put, take, type State } from './state.ts';
import { wallTimeOf } from './times.ts';

/** What would keep promises or wishes from being kept, whatever a run does. Nothing is placed. */
export function checkReadiness(show: Show): readonly Finding[] {
  const model = compile(show);
  const capacity = capacityOf(model);
  return [
    ...aboutParties(model, capacity),
    ...aboutMeetings(model),
    ...aboutLocks(model),
    ...aboutPlaces(model, capacity),
  ];
}

function aboutParties(model: Model, capacity: Capacity): Finding[] {
  return model.parties.flatMap((party, index): Finding[] => {
    const wishes = (model.meetingsOf[index] ?? []).filter((one) => !model.meetings[one]!.never);
    const isThere = model.minute.some(
      (_, unit) => model.blocked[party.row * model.units + unit] !== 1,
    );
    const possible = capacity.perEdition[index]!;
    const findings: Finding[] = [];
    if (!isThere) findings.push({ code: 'no-availability', party: party.id });
    if (wishes.length === 0) findings.push({ code: 'no-wishes', party: party.id });
    if (possible < party.minimum)
      findings.push({
        code: 'impossible-minimum',
        party: party.id,
        promised: party.minimum,
        possible,
        because: reasonFor(model, index, wishes.length),
      });
    return findings;
  });
}

function reasonFor(model: Model, party: number, wishes: number): 'wishes' | 'time' | 'maximum' {
  const { minimum, perEdition, perDay, perHalf } = model.parties[party]!;
  if (wishes < minimum) return 'wishes';
  const byMaximum = Math.min(perEdition, perDay * model.days, perHalf * model.halves.length);
  return byMaximum < minimum ? 'maximum' : 'time';
}

function aboutMeetings(model: Model): Finding[] {
  return model.meetings.flatMap((meeting, index): Finding[] => {
    const languages = model.show.meetings[index]?.interpreter;
    if (meeting.never || canEverBe(model, index)) return [];
    if (meeting.starts.length === 0) return [{ code: 'no-common-time', meeting: meeting.id }];
    if (meeting.places.length === 0) return [{ code: 'no-place', meeting: meeting.id }];
    return languages ? [{ code: 'no-interpreter', meeting: meeting.id, languages }] : [];
  });
}

/** Each locked meeting alone, and each pair of them. */
function aboutLocks(model: Model): Finding[] {
  const state = emptyState(model);
  const spot = anySpot();
  const locked = [...model.meetings.keys()].filter((index) => model.meetings[index]!.locked);
  const fits = (index: number) => {
    const start = model.meetings[index]!.starts[0];
    return start !== undefined && findSpot(state, index, start, spot);
  };
  const findings: Finding[] = [];
  const sound = locked.filter((index) => {
    if (fits(index) || model.meetings[index]!.after.length > 0) return true;
    findings.push(impossibleLock(state, index));
    return false;
  });
  for (const [turn, one] of sound.entries()) {
    if (!fits(one)) continue;
    put(state, one, spot);
    for (const other of sound.slice(turn + 1)) {
      if (!areNear(model, one, other) || fits(other)) continue;
      const [first] = clashesOf(state, other);
      findings.push({
        code: 'contradictory-locks',
        meetings: [model.meetings[one]!.id, model.meetings[other]!.id],
        rule: first?.rule ?? 'place',
      });
    }
    take(state, one);
  }
  return findings;
}

function impossibleLock(state: State, index: number): Finding {
  const { id } = state.model.meetings[index]!;
  const at = state.model.show.meetings[index]?.locked.at ?? null;
  const rules = clashesOf(state, index).map(({ rule }) => rule);
  return {
    code: 'impossible-lock',
    meeting: id,
    at,
    rules: rules.length > 0 ? rules : ['beginning'],
  };
}

function clashesOf(state: State, index: number) {
  const { model } = state;
  const told = model.show.meetings[index]!;
  const start = model.minute.findIndex((minute) => wallTimeOf(minute) === told.locked.at);
  if (start < 0) return [];
  const place = model.indexOf.place.get(told.locked.place ?? '');
  const there = place === undefined ? [] : clashesIn(state, index, start, place);
  const hall = place === undefined ? undefined : model.hallOf[model.placeRows[place]!];
  return [
    ...clashesAt(state, index, start),
    ...there,
    ...(hall === undefined ? [] : clashesOfWay(state, index, start, hall)),
  ];
}

/** Locks hours apart cannot stand in each other's way; those of one half-day can. */
function areNear({ meetings, half }: Model, one: number, other: number): boolean {
  const [first, second] = [meetings[one]!.starts[0]!, meetings[other]!.starts[0]!];
  return half[first] === half[second] && meetings[other]!.after.length === 0;
}

/** Spreads what parties can take over the time they are there, and counts it against seats. */
function aboutPlaces(model: Model, { perHalf, perEdition }: Capacity): Finding[] {
  const wanted = model.halves.map(() => 0);
  for (const party of model.parties.keys()) {
    const halves = model.halves.map((_, half) => perHalf[party * model.halves.length + half]!);
    const sum = halves.reduce((total, each) => total + each, 0);
    const share = sum === 0 ? 0 : Math.min(1, perEdition[party]! / sum);
    halves.forEach((each, half) => (wanted[half]! += (each * share) / 2));
  }
  const lengths = model.meetings.map(({ length }) => length).toSorted((one, two) => one - two);
  const typical = lengths[Math.floor(lengths.length / 2)] ?? 1;

  return model.show.blocks.flatMap(({ id, halfDay }, block): Finding[] => {
    const half = model.halves.findIndex((each) => each.id === halfDay);
    const blocks = model.show.blocks.filter((each) => each.halfDay === halfDay).length;
    const units = [...model.block.keys()].filter((unit) => model.block[unit] === block);
    const open = units.reduce((sum, unit) => sum + seatsOpenAt(model, unit), 0);
    const places = Math.floor(open / typical);
    const share = Math.ceil((wanted[half] ?? 0) / blocks);
    return share > places ? [{ code: 'short-of-places', block: id, wanted: share, places }] : [];
  });
}

function seatsOpenAt({ rows, blocked, units }: Model, unit: number): number {
  return rows.reduce(
    (sum, { of }, row) => sum + (of === 'place' && blocked[row * units + unit] !== 1 ? 1 : 0),
    0,
  );
}
