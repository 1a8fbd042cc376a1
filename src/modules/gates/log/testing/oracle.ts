import { passageIdOf } from '../meaning.ts';
import type { GateEvent } from '../types.ts';

/**
 * Who went in twice and who is inside at an instant, by looking at each pair of passages: slow,
 * and sharing nothing with the fold but the name of an event. Zones, night and forgetting are
 * those of `someRules`.
 *
 * @param timeOf when an event truly happened, where that is known; otherwise its own clock counts
 */
export function byEachPair(
  events: readonly GateEvent[],
  { timeOf, now }: { timeOf: (id: string) => number | undefined; now: number },
): { doubles: string[]; inside: string[] } {
  const corrected = new Set(
    events.flatMap(({ kind, ref }) => (kind === 'void' && ref ? [`${ref.device}/${ref.seq}`] : [])),
  );
  const moves = events
    .filter(({ kind }) => kind === 'in' || kind === 'out' || kind === 'override')
    .filter(({ device, seq }) => !corrected.has(`${device}/${seq}`))
    .map((event) => ({ ...event, id: passageIdOf(event) }))
    .map((event) => ({ ...event, time: timeOf(event.id) ?? event.hlc.ms }));

  const isBefore = (a: (typeof moves)[number], b: (typeof moves)[number]): boolean => {
    if (a.time !== b.time) return a.time < b.time;
    if (a.hlc.counter !== b.hlc.counter) return a.hlc.counter < b.hlc.counter;
    if (a.device !== b.device) return a.device < b.device;
    return a.seq === b.seq ? a.id < b.id : a.seq < b.seq;
  };
  const isSamePlace = (a: GateEvent, b: GateEvent) =>
    a.badge?.idx === b.badge?.idx && zoneOf(a) === zoneOf(b);

  const doubles = moves.filter((entry) => {
    if (entry.kind === 'out') return false;
    const earlier = moves.filter((move) => isSamePlace(move, entry) && isBefore(move, entry));
    const previous = earlier.find((move) => !earlier.some((other) => isBefore(move, other)));
    return previous && previous.kind !== 'out' && counts(previous.hlc.ms, entry.hlc.ms);
  });
  const inside = moves.filter((move) => {
    const isLast = !moves.some((other) => isSamePlace(move, other) && isBefore(move, other));
    return isLast && move.kind !== 'out' && counts(move.hlc.ms, now);
  });
  return {
    doubles: doubles.map(({ id }) => id).toSorted(),
    inside: inside.map((move) => `${zoneOf(move)}/${move.badge?.idx}`).toSorted(),
  };
}

function zoneOf({ gateId }: GateEvent): number {
  return gateId === 'range' ? 1 : 0;
}

function counts(entered: number, at: number): boolean {
  return at - entered < 600 * 60_000 && nightOf(entered) === nightOf(at);
}

function nightOf(ms: number): number {
  return Math.floor((ms - 2 * 3_600_000) / 86_400_000);
}
