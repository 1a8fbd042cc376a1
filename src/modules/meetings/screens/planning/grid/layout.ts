import type { WallTime } from '../../../engine/types.ts';
import type { GridBlock, GridMeeting } from './types.ts';

/** Between two blocks of a day, in the minutes that stand for its width. */
const GAP_MINUTES = 12;

/** Of the names that begin each row, and of the room after its last minute; in pixels of the page. */
export const NAME_WIDTH = 176;
const END_WIDTH = 24;

/** A place in the line of a day, where a meeting may begin. */
export type Column = {
  at: WallTime;
  /** From the beginning of the line, in minutes that stand for widths. */
  offset: number;
  /** Until the next column, or the end of its block. */
  minutes: number;
};

export type DayLayout = {
  day: string;
  columns: readonly Column[];
  /** Where each block lies, for the ground of the line. */
  blocks: readonly { id: string; offset: number; minutes: number; from: number; to: number }[];
  /** Of the whole line. */
  minutes: number;
};

export function dayOf(at: WallTime): string {
  return at.slice(0, 10);
}

export function timeOf(at: WallTime): string {
  return at.slice(11);
}

/** Minutes since midnight. */
export function minuteOf(at: WallTime): number {
  return Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16));
}

export function daysOf(blocks: readonly GridBlock[]): string[] {
  return [...new Set(blocks.map(({ from }) => dayOf(from)))].toSorted();
}

/**
 * The line of one day: its blocks one after the other, with a narrow gap for the time between
 * them. A column begins wherever a meeting may begin by the steps of a block, and wherever one
 * of the plan does.
 */
export function layDay(
  day: string,
  blocks: readonly GridBlock[],
  meetings: readonly Pick<GridMeeting, 'at'>[],
): DayLayout {
  const ofDay = blocks
    .filter(({ from }) => dayOf(from) === day)
    .toSorted((one, other) => minuteOf(one.from) - minuteOf(other.from));
  const taken = meetings.flatMap(({ at }) => (at && dayOf(at) === day ? [minuteOf(at)] : []));

  let offset = 0;
  const laid = ofDay.map(({ id, from, to }) => {
    const block = { id, from: minuteOf(from), to: minuteOf(to), offset, minutes: 0 };
    block.minutes = block.to - block.from;
    offset += block.minutes + GAP_MINUTES;
    return block;
  });
  const columns = laid.flatMap((block, index) => {
    const step = ofDay[index]?.step ?? block.minutes;
    const beginnings = new Set(taken.filter((at) => at >= block.from && at < block.to));
    for (let at = block.from; at < block.to; at += step) beginnings.add(at);
    const ordered = [...beginnings].toSorted((one, other) => one - other);
    return ordered.map((minute, position) => ({
      at: `${day}T${clockOf(minute)}`,
      offset: block.offset + minute - block.from,
      minutes: (ordered[position + 1] ?? block.to) - minute,
    }));
  });
  return { day, columns, blocks: laid, minutes: Math.max(0, offset - GAP_MINUTES) };
}

/** Of a whole row, in pixels of the page. */
export function widthOf({ minutes }: DayLayout, scale: number): number {
  return NAME_WIDTH + minutes * scale + END_WIDTH;
}

/** Where a minute of the day lies in its line; what is outside every block lies at the nearest edge. */
export function offsetOf({ blocks, minutes }: DayLayout, minute: number): number {
  for (const block of blocks) {
    if (minute < block.from) return block.offset;
    if (minute <= block.to) return block.offset + minute - block.from;
  }
  return minutes;
}

/** The column a place of the line belongs to. */
export function columnAt({ columns }: DayLayout, offset: number): number {
  return Math.max(
    0,
    columns.findLastIndex((column) => column.offset <= offset),
  );
}

/** The column whose beginning is nearest to a place of the line. */
export function nearestColumn({ columns }: DayLayout, offset: number): number {
  const away = columns.map((column) => Math.abs(column.offset - offset));
  return Math.max(0, away.indexOf(Math.min(...away)));
}

export type Stacked = { meeting: GridMeeting; lane: number };

/** Puts meetings that overlap into lanes of their own, the earliest on top. */
export function stackMeetings(meetings: readonly GridMeeting[]): {
  stacked: Stacked[];
  lanes: number;
} {
  const freeFrom: number[] = [];
  const stacked = meetings
    .flatMap((meeting) => (meeting.at ? [{ meeting, begins: minuteOf(meeting.at) }] : []))
    .toSorted(
      (one, other) => one.begins - other.begins || (one.meeting.id < other.meeting.id ? -1 : 1),
    )
    .map(({ meeting, begins }) => {
      const free = freeFrom.findIndex((from) => from <= begins);
      const lane = free < 0 ? freeFrom.length : free;
      freeFrom[lane] = begins + meeting.minutes;
      return { meeting, lane };
    });
  return { stacked, lanes: Math.max(1, freeFrom.length) };
}

/** Which rows a window of the scrolled grid shows, with some before and after. */
export function rowsWithin(
  tops: readonly number[],
  { from, height, spare }: { from: number; height: number; spare: number },
): { first: number; last: number } {
  const first = Math.max(
    0,
    tops.findLastIndex((top) => top <= from - spare),
  );
  const after = tops.findIndex((top) => top >= from + height + spare);
  return { first, last: after < 0 ? tops.length - 1 : after };
}

function clockOf(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
