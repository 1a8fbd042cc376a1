import type { CarriedOver } from '#modules/editions/types';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Signature } from '#platform/ledger/ledger';
import { readFloorPlan, saveStands } from './service.ts';

/** Takes the floor plan over, with nobody on it. */
export async function carryOverStands(
  tx: Transaction,
  { from, to }: { from: EditionScope; to: EditionScope },
  by: Signature,
): Promise<CarriedOver> {
  const stands = await readFloorPlan(tx, from);
  await saveStands(
    tx,
    to,
    by,
    stands.map((stand) => ({ ...stand, exhibitorId: null })),
  );
  return { what: 'stands', fate: 'carried', count: stands.length };
}
