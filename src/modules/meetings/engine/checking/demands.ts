import type { Show } from '../types.ts';
import type { ShowBreach, ShowRule } from './broken-rules.ts';
import type { Placed } from './placed.ts';
import { holds, stretchOf } from './wall-time.ts';

/** When meetings may begin, what is locked, what has to be, what must never be, and what comes first. */
export function checkDemands(show: Show, placed: readonly Placed[]): ShowBreach[] {
  return [
    ...placed.flatMap((one) => [...whenever(one), ...inOrder(one, placed)]),
    ...missing(show, placed),
    ...never(show, placed),
  ];
}

function whenever(one: Placed): ShowBreach[] {
  const { meeting, at, block } = one;
  const breach = (rule: ShowRule): ShowBreach => ({ rule, about: [meeting.id], at });
  const breaches: ShowBreach[] = [];
  if (!block) breaches.push(breach('beginning'));
  if (meeting.windows && !meeting.windows.some((window) => holds(stretchOf(window), one)))
    breaches.push(breach('window'));
  if (meeting.locked.at !== null && meeting.locked.at !== at) breaches.push(breach('locked-time'));
  return breaches;
}

function inOrder({ meeting, at, begin }: Placed, placed: readonly Placed[]): ShowBreach[] {
  return meeting.after
    .filter((before) => !placed.some((other) => other.meeting.id === before && other.end <= begin))
    .map((before) => ({ rule: 'after', about: [meeting.id, before], at }));
}

function missing({ meetings }: Show, placed: readonly Placed[]): ShowBreach[] {
  const there = new Set(placed.map(({ meeting }) => meeting.id));
  return meetings
    .filter(({ id, required, locked }) => (required || locked.at !== null) && !there.has(id))
    .map(({ id, locked }) => ({ rule: 'required', about: [id], at: locked.at }));
}

function never({ never: pairs }: Show, placed: readonly Placed[]): ShowBreach[] {
  return placed.flatMap(({ meeting, at }) =>
    pairs
      .filter(
        ([one, other]) =>
          (meeting.guest === one && meeting.host === other) ||
          (meeting.guest === other && meeting.host === one),
      )
      .map((pair) => ({ rule: 'never', about: [meeting.id, ...pair], at })),
  );
}
