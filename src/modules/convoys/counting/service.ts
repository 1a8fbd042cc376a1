import { randomUUID } from 'node:crypto';
import { readPrints } from '#modules/badges/service';
import { parseBadgeCode } from '#modules/badges/rules';
import { violatedConstraint, type Database, type Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { convoyCounted } from '../facts.ts';
import { listSeats } from '../seating/store.ts';
import { findConvoy, listConvoys, lockConvoys } from '../store.ts';
import type { Convoy } from '../types.ts';
import { listVehicles } from '../vehicles/store.ts';
import { listPhoneCounts } from './phones.ts';
import { countHeads, refuseLastVehicle, type Wait } from './rules.ts';
import { addHandCount, listHandCounts } from './store.ts';
import type { HandCount, HeadCount } from './types.ts';

/**
 * The head count of a convoy, from phones and from the office. @throws AppError `convoy.unknown`
 */
export async function headCount(
  db: Database,
  edition: EditionScope,
  convoyId: string,
): Promise<HeadCount> {
  const convoy = await findConvoy(db, edition, convoyId);
  if (!convoy) throw new AppError('convoy.unknown', { id: convoyId });
  const counts = await countDay(db, edition, convoy.dayIndex);
  const own = counts.get(convoyId);
  if (!own) throw new AppError('convoy.unknown', { id: convoyId });
  return own;
}

/** The head count of every convoy of a day that was not cancelled, by its id. */
export async function countDay(
  db: Database,
  edition: EditionScope,
  dayIndex: number,
): Promise<Map<string, HeadCount>> {
  const all = await listConvoys(db, edition);
  const convoys = all.filter((one) => one.dayIndex === dayIndex);
  const ids = convoys.map(({ id }) => id);
  const vehicles = await listVehicles(db, edition, ids);
  const seats = await listSeats(db, edition, ids);
  const boardings = await listPhoneCounts(
    db,
    edition,
    vehicles.map(({ id }) => id),
  );
  const byHand = await listHandCounts(db, edition, ids);
  return new Map(
    convoys.map(({ id: convoyId }) => [
      convoyId,
      countHeads({
        ...{ convoyId, boardings, byHand },
        vehicleIds: vehicles.flatMap((one) => (one.convoyId === convoyId ? one.id : [])),
        manifest: seats.filter((one) => one.convoyId === convoyId),
      }),
    ]),
  );
}

/**
 * Whether the last vehicle of a day may leave the range: nobody of any convoy of the day to the
 * same range is left behind.
 *
 * @returns null where it may
 * @throws AppError `convoy.unknown`
 */
export async function mayLastVehicleLeave(
  db: Database,
  edition: EditionScope,
  convoyId: string,
): Promise<Wait | null> {
  const convoys = await listConvoys(db, edition);
  const convoy = convoys.find(({ id }) => id === convoyId);
  if (!convoy) throw new AppError('convoy.unknown', { id: convoyId });
  const counts = await countDay(db, edition, convoy.dayIndex);
  return refuseLastVehicle(countsOfRange(convoys, convoy, counts));
}

/** Those of the convoys that go to the same range on the same day; a cancelled one only if somebody rode. */
export function countsOfRange(
  convoys: readonly Convoy[],
  { rangeId, dayIndex }: Pick<Convoy, 'rangeId' | 'dayIndex'>,
  counts: ReadonlyMap<string, HeadCount>,
): HeadCount[] {
  return convoys
    .filter((one) => one.rangeId === rangeId && one.dayIndex === dayIndex)
    .flatMap(({ id, state }) => {
      const count = counts.get(id);
      if (!count) return [];
      return state === 'cancelled' && count.leftBehind.length === 0 ? [] : [count];
    });
}

/** Who is counted: by the list, or by the number that is printed on the badge. */
export type HeadNamed = { participantId: string } | { badgeCode: string };

/**
 * Counts a head by hand, or takes a count back.
 *
 * @throws AppError `convoy.unknown`; `convoy.vehicle-unknown`; `participant.unknown`;
 * `convoy.badge-unknown`
 */
export async function countByHand(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  {
    convoyId,
    head,
    vehicleId,
    leg,
    counted,
  }: Pick<HandCount, 'convoyId' | 'vehicleId' | 'leg' | 'counted'> & { head: HeadNamed },
): Promise<void> {
  const [convoy] = await lockConvoys(tx, edition, [convoyId]);
  if (!convoy) throw new AppError('convoy.unknown', { id: convoyId });
  const vehicles = await listVehicles(tx, edition, [convoyId]);
  if (vehicleId && !vehicles.some(({ id }) => id === vehicleId))
    throw new AppError('convoy.vehicle-unknown', { id: vehicleId });
  const participantId =
    'participantId' in head ? head.participantId : await holderOf(tx, edition, head.badgeCode);

  const known = await listCountsOf(tx, edition, convoy, { participantId, leg });
  // A phone's clock may be ahead: what the office says now is said after all that is known.
  const at = Math.max(by.clock.now().getTime(), ...known.map((one) => one.at + 1));
  const count = { convoyId, vehicleId, participantId, leg, counted, at };
  try {
    await addHandCount(tx, edition, { id: randomUUID(), ...count }, by.actor.id);
  } catch (failure) {
    if (violatedConstraint(failure) !== 'convoy_count_participant') throw failure;
    throw new AppError('participant.unknown', { participantId }, { cause: failure });
  }
  await record(tx, edition, by, [
    convoyCounted(convoyId, { participantId, vehicleId, leg, counted }),
  ]);
}

/** What phones and office have said of a head and a leg, in any convoy of the day. */
async function listCountsOf(
  tx: Transaction,
  edition: EditionScope,
  { dayIndex }: Convoy,
  { participantId, leg }: Pick<HandCount, 'participantId' | 'leg'>,
): Promise<{ at: number }[]> {
  const convoys = (await listConvoys(tx, edition)).filter((one) => one.dayIndex === dayIndex);
  const ids = convoys.map(({ id }) => id);
  const vehicles = await listVehicles(tx, edition, ids);
  const counts = [
    ...(await listHandCounts(tx, edition, ids)),
    ...(await listPhoneCounts(
      tx,
      edition,
      vehicles.map(({ id }) => id),
    )),
  ];
  return counts.filter((one) => one.participantId === participantId && one.leg === leg);
}

async function holderOf(tx: Transaction, edition: EditionScope, code: string): Promise<string> {
  const badge = parseBadgeCode(code);
  const prints = badge ? await readPrints(tx, edition, [badge.idx]) : [];
  const print = prints.find(({ generation }) => generation === badge?.generation);
  if (!print?.participantId) throw new AppError('convoy.badge-unknown', { field: 'badgeCode' });
  return print.participantId;
}
