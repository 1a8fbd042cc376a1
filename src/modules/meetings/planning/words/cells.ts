import type { z } from 'zod';
import type { Cell } from '../../engine/show/cells.ts';
import type { WallTime } from '../../engine/types.ts';
import type { cellSchema } from '../plans/schema.ts';
import { sayBreach } from './breaches.ts';
import type { Speaker } from './speaker.ts';

/**
 * The cells of the grid with what is in the way, in words. Places that are never right for the
 * meeting, such as the stand of another, are left out.
 */
export function sayCells(
  say: Speaker,
  cells: readonly Cell[],
  { meeting, now }: { meeting: string; now: WallTime },
): z.output<typeof cellSchema>[] {
  // The same sentence stands in many cells.
  const known = new Map<string, string>();
  const sentence = (clash: Cell['clashes'][number]) => {
    const key = [clash.rule, ...clash.about].join(' ');
    const said = known.get(key) ?? sayBreach(say, clash);
    known.set(key, said);
    return said;
  };
  return cells.filter(isEverRight).map(({ at, place, state, clashes }) => {
    if (at < now) {
      const reasons = [sayBreach(say, { rule: 'past', about: [meeting] })];
      return { at, place, state: 'clash', reasons, givesWay: [] };
    }
    const givesWay = [...new Set(clashes.flatMap(({ gives }) => gives))];
    const gives = givesWay.map((id) =>
      say.t('meetingPlans.rule.givesWay', { meeting: say.meeting(id) }),
    );
    const reasons = [...new Set(clashes.map(sentence))];
    return { at, place, state, givesWay, reasons: state === 'possible' ? gives : reasons };
  });
}

function isEverRight({ clashes }: Cell): boolean {
  return !clashes.some(({ rule }) => rule === 'place' || rule === 'owner' || rule === 'not-closed');
}
