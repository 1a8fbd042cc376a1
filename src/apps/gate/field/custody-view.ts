import { foldCustody, inOrder, placeOfWord, refuseStep } from '#modules/exhibits/custody/rules';
import type { Standing, StepRefusal } from '#modules/exhibits/custody/types';
import { tagPrefix } from '#modules/exhibits/counting/rules';
import type { ExhibitTag } from '#modules/exhibits/orders/types';
import type { Movement } from '#modules/exhibits/types';
import { passageIdOf } from '#modules/gates/log/meaning';
import type { GateState } from '#modules/gates/log/types';
import { heardOf } from './heard.ts';
import type { FieldOrders } from './orders.ts';

type Known = Pick<FieldOrders, 'tags' | 'standings'>;

/** The item whose tag was read or whose code was typed; undefined for what is on no list here. */
export function findTag({ tags }: Pick<Known, 'tags'>, text: string): ExhibitTag | undefined {
  const code = text
    .trim()
    .replace(new RegExp(`^${tagPrefix}`, 'i'), '')
    .toUpperCase();
  return tags.find((tag) => tag.code.toUpperCase() === code);
}

/** Whether a text is the tag of an exhibit, known here or not. */
export function isTag(text: string): boolean {
  return text.startsWith(tagPrefix);
}

/** Where an item was last: by the orders, and by what was scanned since. */
export function standingOf(
  { standings }: Pick<Known, 'standings'>,
  log: GateState,
  exhibitId: string,
): Standing | undefined {
  const told = standings.find((standing) => standing.exhibitId === exhibitId);
  const scanned = stepsIn(log, exhibitId).filter((step) => !told || step.movedAt > told.since);
  return foldCustody([...(told ? [stepOf(told)] : []), ...scanned]).get(exhibitId);
}

/** Why a step cannot follow what is known here; what others did unheard may explain it. */
export function refuseScan(
  known: Known,
  log: GateState,
  { tag, word, at }: { tag: ExhibitTag; word: string; at: number },
): StepRefusal | null {
  const where = placeOfWord(word);
  if (!where) return 'not-after';
  const step = { ...where, takenBy: SCANNED, movedAt: new Date(at), dueBackAt: null };
  const exhibit = { kind: tag.kind, state: 'on-site' as const };
  return refuseStep(exhibit, standingOf(known, log, tag.id), step, new Date(at));
}

/** A badge was read; whose it is the server finds. */
const SCANNED = 'badge';

function stepsIn(log: GateState, exhibitId: string): Movement[] {
  return heardOf(log, 'custody', new Set([exhibitId]))
    .flatMap((event) => {
      const where = placeOfWord(event.reason ?? '');
      const movedAt = new Date(event.hlc.ms);
      if (!where) return [];
      return [
        {
          ...{ id: passageIdOf(event), exhibitId, ...where, movedAt, dueBackAt: null },
          takenBy: event.badge && `badge:${event.badge.idx}`,
          recordedBy: `device:${event.device}`,
        },
      ];
    })
    .toSorted(inOrder);
}

/** A standing as the step that made it. */
function stepOf({ exhibitId, place, placeId, takenBy, since, dueBackAt }: Standing): Movement {
  const step = { exhibitId, place, placeId, takenBy, movedAt: since, dueBackAt };
  return { id: '', recordedBy: '', ...step };
}
