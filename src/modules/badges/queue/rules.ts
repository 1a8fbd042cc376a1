import type { BadgePaper } from '#platform/pdf/types';
import type { CameOut, ItemState, PrintItem, RunCounts } from './types.ts';

/** What a run still waits for: paper, an answer, or nothing more. */
export type RunStanding = 'unanswered' | 'waiting' | 'done';

/** While it is not known what came out, nothing more of the run is sent. */
export function standingOf({ sent, queued }: Pick<RunCounts, 'sent' | 'queued'>): RunStanding {
  if (sent > 0) return 'unanswered';
  return queued > 0 ? 'waiting' : 'done';
}

/**
 * What becomes of the badges that were sent, once somebody has looked into the printer's tray:
 * what came out is confirmed, the rest waits again in its old place.
 */
export function settle(
  items: readonly Pick<PrintItem, 'place' | 'state'>[],
  cameOut: CameOut,
): { place: number; state: Extract<ItemState, 'confirmed' | 'queued'> }[] {
  const out = typeof cameOut === 'object' ? new Set(cameOut.places) : null;
  return items
    .filter(({ state }) => state === 'sent')
    .map(({ place }) => ({
      place,
      state: (out ? out.has(place) : cameOut === 'all') ? 'confirmed' : 'queued',
    }));
}

/** Badges on one sheet of this format. */
export function badgesPerSheet(format: BadgePaper['format']): number {
  return { a6: 1, cr80: 1, 'a4-a6': 4, 'a4-cr80': 10 }[format];
}

/** `R12-0031`: what tells one sheet of paper from every other, printed tiny on it. */
export function jobWord(run: number, place: number): string {
  return `R${run}-${String(place).padStart(4, '0')}`;
}

/**
 * `3, 5-8` as places of a run; undefined where it is not understood, so that a slip of the pen
 * is never taken for "none of them".
 */
export function parsePlaces(written: string): number[] | undefined {
  const parts = written.split(/[,;،\s]+/u).filter((part) => part !== '');
  const places = parts.map((part) => {
    const [, from, until = from] = /^(\d{1,6})(?:[-–](\d{1,6}))?$/u.exec(part) ?? [];
    if (from === undefined || until === undefined || Number(until) < Number(from)) return undefined;
    return Array.from(
      { length: Number(until) - Number(from) + 1 },
      (_, step) => Number(from) + step,
    );
  });
  if (places.length === 0 || places.includes(undefined)) return undefined;
  return [...new Set(places.flatMap((some) => some ?? []))];
}
