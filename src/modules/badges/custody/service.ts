import { randomUUID } from 'node:crypto';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { custodyGivenBack, custodyTaken } from '../facts.ts';
import { subjectOf } from '../issuing/service.ts';
import { badgeCode } from '../rules.ts';
import { choosePrints } from '../printing/choosing.ts';
import { addHandover, listHandovers, listTaken } from './store.ts';
import type { Handover, HandoverRow } from './types.ts';

export async function readHandovers(db: Database, edition: EditionScope): Promise<HandoverRow[]> {
  return listHandovers(db, edition);
}

/** Live badges of a delegation or a company, floaters included, that nobody has signed for. */
export async function readUntaken(
  db: Database,
  edition: EditionScope,
  party: { delegationId: string } | { exhibitorId: string },
): Promise<{ idx: number; generation: number; printed: boolean }[]> {
  const prints = await choosePrints(db, edition, party);
  const taken = new Set((await listTaken(db, edition, prints)).map(subjectOf));
  return prints
    .filter((print) => !taken.has(subjectOf(print)))
    .map(({ idx, generation, printedAt }) => ({ idx, generation, printed: printedAt !== null }));
}

/**
 * Writes down who took over which badges, or who brought them back. The name stays in a table
 * that can be erased; the ledger keeps the numbers.
 *
 * @throws AppError `custody.not-live` for a badge that is dead or was never printed;
 * `custody.taken-already`, `custody.not-taken`
 */
export async function handOver(
  db: Database,
  edition: EditionScope,
  by: Signature,
  { numbers, ...handover }: Omit<Handover, 'badges'> & { numbers: readonly number[] },
): Promise<string> {
  return db.transaction().execute(async (tx) => {
    await record(tx, edition, by, []);
    const wanted = [...new Set(numbers)];
    const badges = await choosePrints(tx, edition, { numbers: wanted });
    const missing = wanted.find(
      (idx) => !badges.some((badge) => badge.idx === idx && badge.printedAt),
    );
    if (missing !== undefined) throw new AppError('custody.not-live', { number: String(missing) });

    const taken = new Set((await listTaken(tx, edition, badges)).map(subjectOf));
    const isTaking = handover.direction === 'taken-over';
    const wrong = badges.find((badge) => taken.has(subjectOf(badge)) === isTaking);
    if (wrong)
      throw new AppError(isTaking ? 'custody.taken-already' : 'custody.not-taken', {
        code: badgeCode(wrong),
      });

    const id = randomUUID();
    const at = by.clock.now();
    await addHandover(tx, edition, { ...handover, badges, id, notedBy: by.actor.id, at });
    const { delegationId, exhibitorId } = handover;
    const fact = isTaking ? custodyTaken : custodyGivenBack;
    await record(tx, edition, by, [
      fact(id, { delegationId, exhibitorId, badges: badges.map(subjectOf) }),
    ]);
    return id;
  });
}
