import { randomUUID } from 'node:crypto';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { readPlaces } from '../places/service.ts';
import { absenceStated, absenceWithdrawn } from './facts.ts';
import {
  addAbsences,
  countPlannedWithin,
  knownHolders,
  listAbsences,
  removeAbsence,
} from './store.ts';
import type { Absence } from './types.ts';

/** Who and what is not there, in order of time. */
export async function readAbsences(db: Database, edition: EditionScope): Promise<Absence[]> {
  return listAbsences(db, edition);
}

/**
 * States that somebody is away, or a place shut. What is planned meanwhile stays as it is until a
 * repair moves it; whoever states it is told how many meetings that is.
 *
 * @returns its id, and the planned meetings that stand in this time
 * @throws AppError `meeting-absence.backwards`; `meeting-absence.holder-unknown`
 */
export async function stateAbsence(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  absence: Omit<Absence, 'id'>,
): Promise<{ id: string; planned: number }> {
  const [id = ''] = await write(tx, edition, by, [absence]);
  return { id, planned: await countPlannedWithin(tx, edition, absence) };
}

/**
 * Shuts every place of a hall, such as at noon.
 *
 * @returns how many places that is, and the planned meetings that stand there meanwhile
 * @throws AppError `meeting-place.hall-unknown` where no place is in this hall; `meeting-absence.backwards`
 */
export async function closeHall(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { hallId, ...time }: { hallId: string } & Pick<Absence, 'startsAt' | 'endsAt' | 'why'>,
): Promise<{ places: number; planned: number }> {
  const places = (await readPlaces(tx, edition)).filter((place) => place.hallId === hallId);
  if (places.length === 0) throw new AppError('meeting-place.hall-unknown');
  const absences = places.map(({ id }) => ({
    ...time,
    holderKind: 'place' as const,
    holderId: id,
  }));
  await write(tx, edition, by, absences);
  const counts = await Promise.all(absences.map((one) => countPlannedWithin(tx, edition, one)));
  return { places: places.length, planned: counts.reduce((sum, count) => sum + count, 0) };
}

/** Saves absences of a file or a story; those that are there already leave no trace. @throws as `stateAbsence` */
export async function saveAbsences(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  absences: readonly Omit<Absence, 'id'>[],
): Promise<{ added: number; unchanged: number }> {
  const known = new Set((await listAbsences(tx, edition)).map(keyOf));
  const fresh = new Map(
    absences.filter((one) => !known.has(keyOf(one))).map((one) => [keyOf(one), one]),
  );
  await write(tx, edition, by, [...fresh.values()]);
  return { added: fresh.size, unchanged: absences.length - fresh.size };
}

/** Takes an absence back. @throws AppError `meeting-absence.unknown` */
export async function withdrawAbsence(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  id: string,
): Promise<void> {
  const removed = await removeAbsence(tx, edition, id);
  if (!removed) throw new AppError('meeting-absence.unknown', { id });
  await record(tx, edition, by, [absenceWithdrawn(removed)]);
}

async function write(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  absences: readonly Omit<Absence, 'id'>[],
): Promise<string[]> {
  if (absences.length === 0) return [];
  if (absences.some(({ startsAt, endsAt }) => endsAt <= startsAt))
    throw new AppError('meeting-absence.backwards');
  const known = await knownHolders(tx, edition, absences);
  const stranger = absences.find(
    ({ holderKind, holderId }) => !known.has(`${holderKind} ${holderId}`),
  );
  if (stranger) throw new AppError('meeting-absence.holder-unknown', { kind: stranger.holderKind });

  const added = absences.map((one) => ({ ...one, id: randomUUID() }));
  await addAbsences(tx, edition, added, { statedAt: by.clock.now(), statedBy: by.actor.id });
  await record(tx, edition, by, added.map(absenceStated));
  return added.map(({ id }) => id);
}

function keyOf({ holderId, startsAt, endsAt, why }: Omit<Absence, 'id'>): string {
  return [holderId, startsAt.toISOString(), endsAt.toISOString(), why].join(' ');
}
