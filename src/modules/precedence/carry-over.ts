import type { CarriedOver } from '#modules/editions/types';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Signature } from '#platform/ledger/ledger';
import { nameCeremony, readCeremonies } from './service.ts';

/**
 * Takes over the rules that protocol wrote, each under the name of its ceremony, because the
 * sessions of the new edition are not known yet. Pins, versions and offices are about those who
 * came and stay behind.
 */
export async function carryOverCeremonies(
  tx: Transaction,
  { from, to }: { from: EditionScope; to: EditionScope },
  by: Signature,
): Promise<CarriedOver> {
  const written = (await readCeremonies(tx, from)).filter(({ edit }) => edit > 0);
  for (const { name, criteria, presence, layout, provenance } of written)
    await nameCeremony(tx, to, by, { name, rules: { criteria, presence, layout }, provenance });
  return { what: 'ceremonies', fate: 'carried', count: written.length };
}
