import type { Block, ShowInterpreter, ShowMeeting } from '../types.ts';
import type { Draw } from './draw.ts';
import { slotsIn } from './times.ts';

/** What of the demand can be met if all of it were spread evenly. */
const SHARE = 0.7;
/** Two of three slots are worked. */
const WORKED = 2 / 3;

/** For each pair of languages fewer than are wished for; a third of them knows a third language. */
export function interpretersOf(
  meetings: readonly ShowMeeting[],
  blocks: readonly Block[],
  draw: Draw,
): ShowInterpreter[] {
  const demand = new Map<string, number>();
  for (const { interpreter } of meetings)
    if (interpreter) {
      const pair = interpreter.toSorted().join(' ');
      demand.set(pair, (demand.get(pair) ?? 0) + 1);
    }

  const slots = blocks.reduce((sum, block) => sum + slotsIn(block), 0);
  const pairs = [...demand].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return pairs
    .flatMap(([pair, wished]) => {
      const count = Math.max(1, Math.floor((wished * SHARE) / (slots * WORKED)));
      return Array.from({ length: count }, () => languagesOf(pair, pairs, draw));
    })
    .map((languages, place) => ({
      id: `interpreter-${place + 1}`,
      languages,
      shifts: shiftsOf(blocks, draw),
    }));
}

function languagesOf(
  pair: string,
  pairs: readonly (readonly [string, number])[],
  draw: Draw,
): string[] {
  const known = new Set(pair.split(' '));
  if (draw.chance(1 / 3))
    for (const one of draw.by(pairs).split(' ')) if (known.size < 3) known.add(one);
  return [...known];
}

/** All half-days but for one in three; at least one. */
function shiftsOf(blocks: readonly Block[], draw: Draw) {
  const worked = blocks.filter(() => draw.chance(WORKED));
  const own = worked.length > 0 ? worked : blocks.slice(0, 1);
  return own.map(({ from, to }) => ({ from, to }));
}
