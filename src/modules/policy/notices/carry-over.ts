import { readEdition } from '#modules/editions/service';
import type { CarriedOver } from '#modules/editions/types';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Signature } from '#platform/ledger/ledger';
import { saveNotices } from './service.ts';
import { listNotices } from './store.ts';

/**
 * Notices that still hold when the next edition begins are taken over, to be looked at: a regime
 * changes between two shows. What was read before meetings stays behind with them.
 */
export async function carryOverNotices(
  tx: Transaction,
  { from, to }: { from: EditionScope; to: EditionScope },
  by: Signature,
): Promise<CarriedOver> {
  const { startsOn } = await readEdition(tx, to);
  const notices = (await listNotices(tx, from)).filter(
    ({ withdrawnAt, validTo }) => !withdrawnAt && (validTo === null || validTo >= startsOn),
  );
  await saveNotices(tx, to, by, notices);
  return { what: 'notices', fate: 'review', count: notices.length };
}
