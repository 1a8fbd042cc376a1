import type { Block, Span } from '../types.ts';

export const STEP = 30;
/** Half an hour each: what a morning or an afternoon holds before anybody is hungry. */
const MOST_IN_HALF_DAY = 8;
const FIRST_DAY = Date.UTC(2026, 10, 10);
const HOUR = 60;
const BEGINNINGS = [9 * HOUR, 14 * HOUR] as const;

/** Mornings from nine and afternoons from two, as even as may be, with so many slots in all. */
export function blocksOf(slots: number): Block[] {
  const halfDays = Math.ceil(slots / MOST_IN_HALF_DAY);
  return Array.from({ length: halfDays }, (_, place) => {
    const [day, half] = [Math.floor(place / 2), place % 2];
    const before = Math.floor((slots * place) / halfDays);
    const own = Math.floor((slots * (place + 1)) / halfDays) - before;
    const from = day * 24 * HOUR + (BEGINNINGS[half] ?? 0);
    const id = `day-${day + 1}-${half === 0 ? 'am' : 'pm'}`;
    return { id, halfDay: id, step: STEP, ...spanOf(from, from + own * STEP) };
  });
}

/** The part of a block from one slot to another, both counted from 0, the second left out. */
export function partOf(block: Block, first: number, end: number): Span {
  const from = Date.parse(`${block.from}Z`);
  const at = (slot: number) => textOf(from + slot * STEP * 60_000);
  return { from: at(first), to: at(end) };
}

export function slotsIn(block: Block): number {
  return (Date.parse(`${block.to}Z`) - Date.parse(`${block.from}Z`)) / 60_000 / block.step;
}

function spanOf(from: number, to: number): Span {
  return { from: textOf(FIRST_DAY + from * 60_000), to: textOf(FIRST_DAY + to * 60_000) };
}

function textOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 16);
}
