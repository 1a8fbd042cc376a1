import type { Show, WallTime } from '../../engine/types.ts';

export type Forecast = {
  block: string;
  from: WallTime;
  to: WallTime;
  /** Meetings to be expected, if everything that is wished is spread over the blocks by their length. */
  demand: number;
  /** Meetings that its places hold. */
  room: number;
};

/** What to expect of each block before a run: no promise, but it shows where places are missing. */
export function forecast({ blocks, places, meetings }: Show): Forecast[] {
  const whole = blocks.reduce((sum, block) => sum + minutesOf(block), 0);
  return blocks.map((block) => {
    const minutes = minutesOf(block);
    const slots = Math.floor(minutes / Math.max(block.step, 1));
    const open = places
      .filter(({ busy }) => !busy.some(({ from, to }) => from <= block.from && block.to <= to))
      .reduce((sum, { capacity }) => sum + capacity, 0);
    return {
      ...{ block: block.id, from: block.from, to: block.to },
      demand: whole > 0 ? Math.round((meetings.length * minutes) / whole) : 0,
      room: slots * open,
    };
  });
}

function minutesOf({ from, to }: { from: WallTime; to: WallTime }): number {
  return (Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 60_000;
}
