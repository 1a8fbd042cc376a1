import { textOf, type Stroke } from './key-layout.ts';

/** Longest pause inside one scan, in milliseconds: a scanner types in 1 to 30, fingers take more. */
export const LONGEST_PAUSE_MS = 60;

/** Shortest text that only a scanner can have typed so fast. */
export const SHORTEST_SCAN = 6;

/** Keys that came so fast after one another that nobody types them. */
export type Burst = { strokes: readonly Stroke[]; lastAt: number };

export const noBurst: Burst = { strokes: [], lastAt: 0 };

/**
 * Takes one key. Gives the text once the scanner has ended it with Enter or Tab, as they do
 * unless told otherwise.
 *
 * @param at milliseconds of any clock that never goes back
 */
export function takeStroke(
  burst: Burst,
  stroke: Stroke,
  at: number,
): { burst: Burst; text: string | null } {
  const isContinued = at - burst.lastAt <= LONGEST_PAUSE_MS;
  const before = isContinued ? burst.strokes : [];
  if (ENDS.has(stroke.code)) return { burst: noBurst, text: scanIn(before) };
  if (MODIFIERS.test(stroke.code))
    return { burst: { strokes: before, lastAt: isContinued ? at : burst.lastAt }, text: null };
  return { burst: { strokes: [...before, stroke], lastAt: at }, text: null };
}

const ENDS = new Set(['Enter', 'NumpadEnter', 'Tab']);
const MODIFIERS = /^(Shift|Control|Alt|Meta)(Left|Right)$|^CapsLock$/;

function scanIn(strokes: readonly Stroke[]): string | null {
  const text = textOf(strokes);
  return text.length >= SHORTEST_SCAN ? text : null;
}
