import { weaponKinds, type CustodyPlace, type Exhibit, type Movement } from '../types.ts';
import type { Overdue, Standing, Step, StepRefusal } from './types.ts';

const MINUTE_MS = 60_000;

/** How far the clocks of two desks may be apart. */
const CLOCKS_APART_MS = 5 * MINUTE_MS;

export function isWeapon({ kind }: Pick<Exhibit, 'kind'>): boolean {
  return weaponKinds.some((weapon) => weapon === kind);
}

/**
 * Where each item is: a fold over its steps, whether told at a desk or scanned in the field. They
 * may come in any order; two of the same instant count in the order of their ids, so that every
 * reader folds the same.
 */
export function foldCustody(movements: readonly Movement[]): Map<string, Standing> {
  const standings = new Map<string, Standing>();
  for (const movement of movements.toSorted(inOrder))
    standings.set(movement.exhibitId, standingAfter(standings.get(movement.exhibitId), movement));
  return standings;
}

function standingAfter(before: Standing | undefined, movement: Movement): Standing {
  const { exhibitId, place, placeId, takenBy, movedAt, dueBackAt } = movement;
  const isOut = awayFromStore.has(place);
  return {
    exhibitId,
    place,
    placeId,
    takenBy,
    since: movedAt,
    outSince: isOut ? (before?.outSince ?? movedAt) : null,
    // A scan on the way says nothing of the return, so what was said at the store holds.
    dueBackAt: isOut ? (dueBackAt ?? before?.dueBackAt ?? null) : null,
  };
}

/** In the order in which they happened. */
export function inOrder(one: Movement, other: Movement): number {
  return one.movedAt.getTime() - other.movedAt.getTime() || (one.id < other.id ? -1 : 1);
}

const awayFromStore = new Set<CustodyPlace>(['stand', 'transit', 'lane']);

/** Which places an item may come to from where it is; null is one that nobody has seen yet. */
const next: Record<CustodyPlace, readonly CustodyPlace[]> = {
  border: ['store', 'stand', 'transit', 'out'],
  store: ['stand', 'transit', 'lane', 'border', 'out'],
  stand: ['store', 'transit', 'lane', 'stand', 'border', 'out'],
  transit: ['store', 'stand', 'lane', 'border', 'transit', 'out'],
  lane: ['store', 'stand', 'transit', 'lane'],
  out: ['border'],
};
const first: readonly CustodyPlace[] = ['border', 'store', 'stand', 'transit'];

/**
 * Decides whether a step may follow the ones before. Between border and store a weapon is never
 * set down: it goes onto a stand or a lane out of a store only, and out of the country from a store
 * or by the border.
 *
 * @returns null where it may
 */
export function refuseStep(
  exhibit: Pick<Exhibit, 'kind' | 'state'>,
  before: Standing | undefined,
  step: Step,
  now: Date,
): StepRefusal | null {
  if (exhibit.state === 'lost' || (exhibit.state === 'left' && step.place !== 'border'))
    return 'not-here';
  if (before?.place === 'store' && step.place === 'store') return 'already-there';
  if (!(before ? next[before.place] : first).includes(step.place)) return 'not-after';
  if (isWeapon(exhibit) && isShortCut(before?.place, step.place)) return 'not-after';
  if (before && step.movedAt < before.since) return 'before-last-step';
  if (step.movedAt.getTime() > now.getTime() + CLOCKS_APART_MS) return 'in-the-future';
  if (before && changesNothing(before, step)) return 'already-there';
  if (step.dueBackAt && step.dueBackAt <= step.movedAt) return 'due-back-before-it-goes';
  if (step.place === 'lane' && step.placeId === null) return 'lane-missing';
  if (isWeapon(exhibit) && step.takenBy === null) return 'taker-missing';
  return null;
}

/**
 * When a step counts as having happened: as it was said, and after the one before it. People tell
 * the time in minutes, and two steps of one minute stay in the order in which they were told.
 */
export function timeOfStep(movedAt: Date, before: Pick<Standing, 'since'> | undefined): Date {
  const earliest = before ? before.since.getTime() + 1 : movedAt.getTime();
  return new Date(Math.max(movedAt.getTime(), earliest));
}

/** Nothing but hands may change where it lies, and then they do. */
function changesNothing(before: Standing, step: Step): boolean {
  return (
    before.place === step.place &&
    before.placeId === step.placeId &&
    before.takenBy === step.takenBy
  );
}

function isShortCut(from: CustodyPlace | undefined, to: CustodyPlace): boolean {
  if (to === 'out') return from !== 'store' && from !== 'border';
  if (to === 'stand') return from === undefined || from === 'border';
  return false;
}

/**
 * When an item must be back: as it was said, else, for a weapon, so many minutes after it left its
 * store. Null where it need not.
 */
export function dueAt(
  exhibit: Pick<Exhibit, 'kind'>,
  { outSince, dueBackAt }: Pick<Standing, 'outSince' | 'dueBackAt'>,
  overdueMinutes: number,
): Date | null {
  if (!outSince) return null;
  if (dueBackAt) return dueBackAt;
  return isWeapon(exhibit) ? new Date(outSince.getTime() + overdueMinutes * MINUTE_MS) : null;
}

/** Who is out too long at an instant, the longest first. At the very instant it is due it is in time. */
export function findOverdue(
  exhibits: readonly Pick<Exhibit, 'id' | 'kind' | 'state'>[],
  standings: ReadonlyMap<string, Standing>,
  { now, overdueMinutes }: { now: Date; overdueMinutes: number },
): Overdue[] {
  const late: Overdue[] = [];
  for (const exhibit of exhibits) {
    const standing = standings.get(exhibit.id);
    if (!standing || exhibit.state === 'left' || exhibit.state === 'lost') continue;
    const due = dueAt(exhibit, standing, overdueMinutes);
    if (due && now > due) late.push({ ...standing, dueAt: due });
  }
  return late.toSorted((one, other) => one.dueAt.getTime() - other.dueAt.getTime());
}

/** Where a phone says that it goes: `store`, `stand`, `transit`, `out`, `lane/<id>`; null for what is no such word. */
export function placeOfWord(word: string): Pick<Movement, 'place' | 'placeId'> | null {
  const [place, ...rest] = word.split('/');
  const placeId = rest.join('/') || null;
  if (place === 'lane') return placeId ? { place, placeId } : null;
  if (place === 'store' || place === 'stand' || place === 'transit' || place === 'out')
    return { place, placeId };
  return null;
}

/** Whether it is on the site: it was seen within, and has not gone. */
export function isOnSite(
  { state }: Pick<Exhibit, 'state'>,
  standing: Pick<Standing, 'place'> | undefined,
): boolean {
  if (state === 'left' || state === 'lost') return false;
  return standing !== undefined && standing.place !== 'border' && standing.place !== 'out';
}
