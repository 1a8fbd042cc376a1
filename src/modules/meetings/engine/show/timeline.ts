import type { Show } from '../types.ts';
import type { HalfDay, Timeline } from './model.ts';
import { minuteOf } from './times.ts';

/** The units of a show: the part of the model that knows only its blocks and lengths. */
export function timelineOf(show: Show): Timeline {
  const unitMinutes = [
    ...show.blocks.map((block) => block.step),
    ...show.meetings.map((meeting) => meeting.minutes),
  ].reduce(greatestDivisor, 0);
  const perUnit = unitMinutes || show.grid;

  const minute: number[] = [];
  const block: number[] = [];
  const half: number[] = [];
  const day: number[] = [];
  const begins: number[] = [];
  const halves: (HalfDay & { stretches: { from: number; to: number; step: number }[] })[] = [];
  const days: string[] = [];

  for (const [index, each] of show.blocks.entries()) {
    const from = minuteOf(each.from);
    // A last, shorter unit is no time to meet, but a beginning passes there.
    const count = Math.ceil((minuteOf(each.to) - from) / perUnit);
    const dayIndex = indexIn(days, each.from.slice(0, 10));
    let halfIndex = halves.findIndex(({ id }) => id === each.halfDay);
    if (halfIndex < 0)
      halfIndex = halves.push({ id: each.halfDay, day: dayIndex, stretches: [] }) - 1;
    halves[halfIndex]?.stretches.push({
      from: minute.length,
      to: minute.length + count,
      step: each.step / perUnit,
    });
    for (let unit = 0; unit < count; unit++) {
      minute.push(from + unit * perUnit);
      block.push(index);
      half.push(halfIndex);
      day.push(dayIndex);
      begins.push((unit * perUnit) % each.step === 0 ? 1 : 0);
    }
  }

  return {
    unitMinutes: perUnit,
    units: minute.length,
    minute: Int32Array.from(minute),
    block: Int32Array.from(block),
    blockEnd: show.blocks.map((each) => minuteOf(each.to)),
    half: Int32Array.from(half),
    day: Int32Array.from(day),
    begins: Uint8Array.from(begins),
    halves,
    days: days.length,
  };
}

/** The unit that begins at this minute, or -1. */
export function unitAt(timeline: Pick<Timeline, 'minute'>, minute: number): number {
  return timeline.minute.indexOf(minute);
}

/** Units at which something of this length may begin without leaving its block. */
export function legalStarts(timeline: Timeline, length: number): number[] {
  const starts: number[] = [];
  for (let unit = 0; unit < timeline.units; unit++) {
    const end = (timeline.minute[unit] ?? 0) + length * timeline.unitMinutes;
    if (timeline.begins[unit] === 1 && end <= (timeline.blockEnd[timeline.block[unit] ?? 0] ?? 0))
      starts.push(unit);
  }
  return starts;
}

function greatestDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestDivisor(other, one % other);
}

function indexIn(list: string[], item: string): number {
  const index = list.indexOf(item);
  return index >= 0 ? index : list.push(item) - 1;
}
