import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { record, type Signature } from '#platform/ledger/ledger';
import { sessionDelayed } from './facts.ts';
import { listDelays, writeDelay } from './store.ts';
import type { SessionDelay } from './types.ts';

/** How late sessions are, by id, held until the transaction ends. */
export async function readDelays(
  tx: Transaction,
  edition: EditionScope,
  ids: readonly string[],
): Promise<Map<string, SessionDelay>> {
  return new Map((await listDelays(tx, edition, ids)).map((one) => [one.id, one]));
}

/**
 * Tells everybody how late sessions are and which are held for now. What stands as it is leaves no
 * trace.
 */
export async function tellDelays(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  delays: readonly SessionDelay[],
): Promise<void> {
  const before = await readDelays(
    tx,
    edition,
    delays.map(({ id }) => id),
  );
  const changed = delays.filter(({ id, delayMinutes, onHold }) => {
    const was = before.get(id);
    return was && (was.delayMinutes !== delayMinutes || was.onHold !== onHold);
  });
  for (const delay of changed) await writeDelay(tx, edition, delay);
  if (changed.length === 0) return;
  await record(
    tx,
    edition,
    by,
    changed.map(({ id, ...delay }) => sessionDelayed(id, delay)),
  );
}
