import { readBadge } from '#modules/badges/credential/badge-token';
import { acceptDeskPrint, type DeskPrintOutcome } from '#modules/badges/desk-prints/service';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Signature } from '#platform/ledger/ledger';
import { openIncidents } from '../incidents/service.ts';
import { listPrintTimes } from './store.ts';

/**
 * Takes over badges that a desk has printed, once the log tells when. One whose event has not
 * come yet is passed over: the desk sends it again. Each in a transaction of its own, because a
 * person is locked before the ledger.
 */
export async function acceptPrints(
  db: Database,
  edition: EditionScope,
  by: Signature,
  tokens: readonly string[],
): Promise<(DeskPrintOutcome | 'event-missing')[]> {
  const read = tokens.map((token) => ({ token, badge: readBadge(token) }));
  const numbers = read.flatMap(({ badge }) => (badge.ok ? [badge.claims] : []));
  if (numbers.length === 0) return read.map(() => 'not-signed');

  const times = await listPrintTimes(
    db,
    edition,
    numbers.map(({ idx, generation }) => ({ idx, generation })),
  );
  const outcomes: (DeskPrintOutcome | 'event-missing')[] = [];
  for (const { token, badge } of read) {
    if (!badge.ok) {
      outcomes.push('not-signed');
      continue;
    }
    const { idx, generation } = badge.claims;
    const printedAt = times.get(`${idx}.${generation}`);
    outcomes.push(
      printedAt ? await acceptOne(db, edition, by, { token, printedAt, idx }) : 'event-missing',
    );
  }
  return outcomes;
}

async function acceptOne(
  db: Database,
  edition: EditionScope,
  by: Signature,
  { token, printedAt, idx }: { token: string; printedAt: Date; idx: number },
): Promise<DeskPrintOutcome> {
  return db.transaction().execute(async (tx) => {
    const outcome = await acceptDeskPrint(tx, edition, by, { token, printedAt });
    if (outcome === 'accepted') await openIncidents(tx, edition, by, [idx]);
    return outcome;
  });
}
