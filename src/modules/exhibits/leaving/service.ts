import { randomUUID } from 'node:crypto';
import { violatedConstraint, type Database, type Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { readAccount } from '../ammunition/service.ts';
import { lockLotsOf } from '../ammunition/store.ts';
import { readCounting } from '../counting/service.ts';
import { isWeapon, timeOfStep } from '../custody/rules.ts';
import { listOverdue, readCustody } from '../custody/service.ts';
import { addMovements } from '../custody/store.ts';
import { exhibitLeft, goodsReleased } from '../facts.ts';
import { listExhibits, lockExhibits, saveExhibitStates } from '../store.ts';
import type { Exhibit } from '../types.ts';
import { leavesWith, refuseLeaving } from './rules.ts';
import type { LeaveRefusal } from './types.ts';

/** Each item and lot that keeps the goods of an exhibitor on the site; none where they may leave. */
export async function mayLeave(
  db: Database,
  edition: EditionScope,
  exhibitorId: string,
  now: Date,
): Promise<LeaveRefusal[]> {
  const all = await readLeaving(db, edition, now, exhibitorId);
  return all.get(exhibitorId)?.refusals ?? [];
}

/** What leaves with an exhibitor, and what stands in the way. */
export type Departure = { refusals: LeaveRefusal[]; items: Exhibit[] };

/** Of every exhibitor with goods or lots, by its id. */
export async function readLeaving(
  db: Database,
  edition: EditionScope,
  now: Date,
  within: string | null = null,
): Promise<Map<string, Departure>> {
  const { exhibits, standings, missing, counted } = await readCounting(db, edition, now);
  const overdue = await listOverdue(db, edition, now, within);
  const accounts = await readAccount(db, edition, within);
  const owners = new Set([
    ...exhibits.map(({ exhibitorId }) => exhibitorId),
    ...accounts.flatMap(({ lot }) => lot.exhibitorId ?? []),
  ]);
  const shared = {
    standings,
    missing: new Set(missing.map(({ exhibitId }) => exhibitId)),
    overdue: new Set(overdue.map(({ exhibitId }) => exhibitId)),
    countedToday: counted,
  };
  return new Map(
    [...owners]
      .filter((owner) => within === null || owner === within)
      .map((owner) => {
        const own = exhibits.filter(({ exhibitorId }) => exhibitorId === owner);
        const lots = accounts.filter(({ lot }) => lot.exhibitorId === owner);
        const refusals = refuseLeaving({ ...shared, exhibits: own, accounts: lots });
        return [owner, { refusals, items: leavesWith(own, standings) }];
      }),
  );
}

/**
 * Lets the goods of an exhibitor go: each item on the site leaves, and the register says so.
 *
 * @param takenBy who takes them out; asked for where there is a weapon among them
 * @throws AppError `exhibit.may-not-leave` with the codes that stand in the way;
 * `exhibit.nothing-leaves`; `exhibit.taker-missing`; `exhibit.taker-unknown`
 */
export async function releaseGoods(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { exhibitorId, takenBy }: { exhibitorId: string; takenBy: string | null },
): Promise<{ items: number }> {
  const now = by.clock.now();
  // Held first, so that nothing is moved or issued between the look and the act.
  const goods = await listExhibits(tx, edition, { exhibitorId });
  await lockExhibits(
    tx,
    edition,
    goods.map(({ id }) => id),
  );
  await lockLotsOf(tx, edition, exhibitorId);
  const departure = (await readLeaving(tx, edition, now, exhibitorId)).get(exhibitorId);
  if (departure && departure.refusals.length > 0)
    throw new AppError('exhibit.may-not-leave', { codes: codesOf(departure.refusals) });
  const items = departure?.items ?? [];
  if (items.length === 0) throw new AppError('exhibit.nothing-leaves');
  const weapons = items.filter(isWeapon);
  if (weapons.length > 0 && takenBy === null)
    throw new AppError('exhibit.taker-missing', { code: weapons[0]?.code ?? '' });

  await takeOut(tx, edition, by, { items, takenBy });
  await record(tx, edition, by, [
    goodsReleased(exhibitorId, { items: items.length, weapons: weapons.length, takenBy }),
    ...items.map(({ id, kind, status }) => exhibitLeft(id, { exhibitorId, kind, status, takenBy })),
  ]);
  return { items: items.length };
}

async function takeOut(
  tx: Transaction,
  edition: EditionScope,
  { actor, clock }: Signature,
  { items, takenBy }: { items: readonly Exhibit[]; takenBy: string | null },
): Promise<void> {
  const ids = items.map(({ id }) => id);
  const standings = await readCustody(tx, edition, ids);
  const movements = ids.map((exhibitId) => ({
    ...{ id: randomUUID(), exhibitId, place: 'out' as const, placeId: null, takenBy },
    movedAt: timeOfStep(clock.now(), standings.get(exhibitId)),
    ...{ dueBackAt: null, recordedBy: actor.id },
  }));
  try {
    await addMovements(tx, edition, movements);
  } catch (failure) {
    if (violatedConstraint(failure) !== 'exhibit_movement_taker') throw failure;
    throw new AppError('exhibit.taker-unknown', {}, { cause: failure });
  }
  await saveExhibitStates(tx, edition, ids, 'left');
}

function codesOf(refusals: readonly LeaveRefusal[]): string {
  return refusals.map(({ code }) => code).join(', ');
}
