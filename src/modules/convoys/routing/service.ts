import { randomUUID } from 'node:crypto';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { convoyRouteSaved } from '../facts.ts';
import { listPositions } from '../timing/store.ts';
import { listConvoys, listRoutes, saveRouteRow } from '../store.ts';
import type { Route } from '../types.ts';

export async function readRoutes(db: Database, edition: EditionScope): Promise<Route[]> {
  return listRoutes(db, edition);
}

/**
 * Writes a route down. A point where a convoy has been seen keeps its code, so that what was
 * measured keeps its meaning.
 *
 * @returns its id
 * @throws AppError `convoy.route-unknown`, `convoy.point-twice`, `convoy.point-measured`
 */
export async function saveRoute(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { id: known, ...route }: Omit<Route, 'id'> & { id?: string | undefined },
): Promise<string> {
  const id = known ?? randomUUID();
  if (known && !(await listRoutes(tx, edition)).some((one) => one.id === known))
    throw new AppError('convoy.route-unknown', { id });
  const codes = route.points.map(({ code }) => code);
  const twice = codes.find((code, index) => codes.indexOf(code) !== index);
  if (twice) throw new AppError('convoy.point-twice', { code: twice, field: 'points' });

  const convoys = (await listConvoys(tx, edition)).filter(({ routeId }) => routeId === id);
  const seen = await listPositions(
    tx,
    edition,
    convoys.map((convoy) => convoy.id),
  );
  const lost = seen.find(({ point }) => !codes.includes(point));
  if (lost) throw new AppError('convoy.point-measured', { code: lost.point, field: 'points' });
  await saveRouteRow(tx, edition, { id, ...route });
  await record(tx, edition, by, [convoyRouteSaved(id, { points: codes, km: route.km })]);
  return id;
}
