import type { CarriedOver } from '#modules/editions/types';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Signature } from '#platform/ledger/ledger';
import { readRoutes, saveRoute } from './routing/service.ts';

/** Routes are taken over as they were measured; who drives and who rides is asked for again. */
export async function carryOverRoutes(
  tx: Transaction,
  { from, to }: { from: EditionScope; to: EditionScope },
  by: Signature,
): Promise<CarriedOver> {
  const routes = await readRoutes(tx, from);
  for (const { id: _, ...route } of routes) await saveRoute(tx, to, by, route);
  return { what: 'routes', fate: 'carried', count: routes.length };
}
