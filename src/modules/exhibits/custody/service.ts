import { randomUUID } from 'node:crypto';
import { listDeeds } from '#modules/gates/deeds/service';
import { violatedConstraint, type Database, type Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { exhibitMoved, overdueSet } from '../facts.ts';
import { listExhibits, lockExhibits, saveExhibitStates } from '../store.ts';
import type { Exhibit, Movement } from '../types.ts';
import { findOverdue, foldCustody, inOrder, placeOfWord, refuseStep, timeOfStep } from './rules.ts';
import {
  addMovements,
  findOverdueMinutes,
  listLanes,
  listMovements,
  listStandCodes,
  listTakerNames,
  listTakers,
  saveOverdueMinutes,
  type Taker,
} from './store.ts';
import type { Overdue, Standing, Step } from './types.ts';

/** A day on the stand or on the range, until somebody sets it otherwise. */
const USUAL_OVERDUE_MINUTES = 600;

/** The chain of custody of some items or of all: what desks told and phones scanned, in order. */
export async function readMovements(
  db: Database,
  edition: EditionScope,
  exhibitIds?: readonly string[],
): Promise<Movement[]> {
  const told = await listMovements(db, edition, exhibitIds);
  const scanned = await listDeeds(db, edition, {
    kinds: ['custody'],
    ...(exhibitIds && { places: exhibitIds }),
  });
  const movements = scanned.flatMap(({ id, place, word, participantId, device, at }) => {
    const where = placeOfWord(word);
    const movedAt = new Date(at);
    if (!where) return [];
    return [
      {
        ...{ id, exhibitId: place, ...where, takenBy: participantId, movedAt, dueBackAt: null },
        recordedBy: `device:${device}`,
      },
    ];
  });
  return [...told, ...movements].toSorted(inOrder);
}

/** Where each item is and since when, by its id. */
export async function readCustody(
  db: Database,
  edition: EditionScope,
  exhibitIds?: readonly string[],
): Promise<Map<string, Standing>> {
  return foldCustody(await readMovements(db, edition, exhibitIds));
}

/**
 * Writes down where an item goes, who takes it and when it is due back. The first step brings it
 * onto the site. Off the site it goes by `releaseGoods` only.
 *
 * @returns the id of the movement
 * @throws AppError `exhibit.unknown`; `exhibit.leaves-by-release`; `exhibit.taker-unknown`; as
 * `refuseStep` says, `exhibit.<refusal>`
 */
export async function moveExhibit(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { exhibitId, ...step }: Step & { exhibitId: string },
): Promise<string> {
  const [exhibit] = await lockExhibits(tx, edition, [exhibitId]);
  if (!exhibit) throw new AppError('exhibit.unknown', { id: exhibitId });
  const { code } = exhibit;
  if (step.place === 'out') throw new AppError('exhibit.leaves-by-release', { code });
  const before = (await readCustody(tx, edition, [exhibitId])).get(exhibitId);
  const refusal = refuseStep(exhibit, before, step, by.clock.now());
  if (refusal) throw new AppError(`exhibit.${refusal}`, { code });

  const id = randomUUID();
  const movedAt = timeOfStep(step.movedAt, before);
  await addStep(tx, edition, { ...step, id, exhibitId, movedAt, recordedBy: by.actor.id });
  if (exhibit.state !== 'on-site' && step.place !== 'border')
    await saveExhibitStates(tx, edition, [exhibitId], 'on-site');
  await record(tx, edition, by, [factOf(exhibit, before, step)]);
  return id;
}

async function addStep(tx: Transaction, edition: EditionScope, movement: Movement): Promise<void> {
  try {
    await addMovements(tx, edition, [movement]);
  } catch (failure) {
    if (violatedConstraint(failure) !== 'exhibit_movement_taker') throw failure;
    throw new AppError('exhibit.taker-unknown', {}, { cause: failure });
  }
}

function factOf(exhibit: Exhibit, before: Standing | undefined, step: Step) {
  const { exhibitorId, kind, status } = exhibit;
  return exhibitMoved(exhibit.id, {
    ...{ exhibitorId, kind, status },
    from: before?.place ?? null,
    place: step.place,
    placeId: step.placeId,
    takenBy: step.takenBy,
    movedAt: step.movedAt.toISOString(),
    dueBackAt: step.dueBackAt?.toISOString() ?? null,
  });
}

/** Who is out of store for longer than the edition allows, the longest first. */
export async function listOverdue(
  db: Database,
  edition: EditionScope,
  now: Date,
  within: string | null = null,
): Promise<(Overdue & { exhibit: Exhibit })[]> {
  const exhibits = await listExhibits(db, edition, { exhibitorId: within });
  const standings = await readCustody(db, edition);
  const overdueMinutes = await readOverdueMinutes(db, edition);
  const byId = new Map(exhibits.map((exhibit) => [exhibit.id, exhibit]));
  return findOverdue(exhibits, standings, { now, overdueMinutes }).flatMap((late) => {
    const exhibit = byId.get(late.exhibitId);
    return exhibit ? [{ ...late, exhibit }] : [];
  });
}

export async function readOverdueMinutes(db: Database, edition: EditionScope): Promise<number> {
  return (await findOverdueMinutes(db, edition)) ?? USUAL_OVERDUE_MINUTES;
}

/** Sets how many minutes a weapon may be out of its store: 1 to 1440. */
export async function setOverdueMinutes(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  overdueMinutes: number,
): Promise<void> {
  if ((await readOverdueMinutes(tx, edition)) === overdueMinutes) return;
  await saveOverdueMinutes(tx, edition, overdueMinutes);
  await record(tx, edition, by, [overdueSet(edition, { overdueMinutes })]);
}

/** Names of those who took something, by id; an exhibitor is told those of its own staff only. */
export async function readTakerNames(
  db: Database,
  edition: EditionScope,
  movements: readonly Pick<Movement, 'takenBy'>[],
  within: string | null,
): Promise<Map<string, string>> {
  const ids = [...new Set(movements.flatMap(({ takenBy }) => takenBy ?? []))];
  const named = await listTakerNames(db, edition, ids, within);
  return new Map(named.map(({ id, name }) => [id, name]));
}

/** What a step may name: who takes it, which lane, which stand. */
export async function readStepChoices(
  db: Database,
  edition: EditionScope,
  exhibitorId: string,
): Promise<{
  takers: Taker[];
  lanes: Awaited<ReturnType<typeof listLanes>>;
  stands: string[];
}> {
  const [takers, lanes, stands] = await Promise.all([
    listTakers(db, edition, exhibitorId),
    listLanes(db, edition),
    listStandCodes(db, edition, exhibitorId),
  ]);
  return { takers, lanes, stands };
}
