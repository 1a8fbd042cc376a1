import { randomUUID } from 'node:crypto';
import type { CarriedOver } from '#modules/editions/types';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Signature } from '#platform/ledger/ledger';
import { listNeeds } from './service.ts';
import { addNeeds } from './store.ts';

/**
 * Needs are asked for again: what was sought is shown to whoever answers, without the notes,
 * and counts for nothing until it is stated anew. Must-meet lists stay with the old edition.
 */
export async function carryOverNeeds(
  tx: Transaction,
  { from, to }: { from: EditionScope; to: EditionScope },
  by: Signature,
): Promise<CarriedOver> {
  const sought = await listNeeds(tx, from, null);
  const statedAt = by.clock.now();
  const asked = await addNeeds(
    tx,
    to,
    sought.map((need) => ({
      ...need,
      id: randomUUID(),
      delegationId: null,
      note: null,
      state: 'last-time' as const,
      statedAt,
    })),
  );
  return { what: 'needs', fate: 'asked-again', count: asked.length };
}
