import { randomUUID } from 'node:crypto';
import { readExhibitor } from '#modules/exhibitors/service';
import { violatedConstraint, type Database, type Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import type { Fact } from '#platform/ledger/kinds';
import { record, type Signature } from '#platform/ledger/ledger';
import type { Provenance } from '#platform/schema';
import { lotRegistered } from '../../facts.ts';
import type { Lot } from '../../types.ts';
import { listLots, saveLotRow } from '../store.ts';

/** @param within the exhibitor whose lots the reader may see; null for all */
export async function readLots(
  db: Database,
  edition: EditionScope,
  within: string | null = null,
): Promise<Lot[]> {
  return listLots(db, edition, within);
}

export type LotInput = Pick<Lot, 'code' | 'exhibitorId' | 'nature'> & {
  provenance?: Provenance | undefined;
};

/**
 * Registers a lot by what is stamped on its crate. An exhibitor registers its own.
 *
 * @throws AppError `exhibitor.unknown`; `ammunition.lot-taken`
 */
export async function registerLot(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  input: LotInput,
): Promise<string> {
  const within = by.actor.exhibitorId;
  if (within && input.exhibitorId !== within)
    throw new AppError('exhibitor.unknown', { id: input.exhibitorId ?? '' });
  if (input.exhibitorId) await readExhibitor(tx, edition, input.exhibitorId);
  const lot = { provenance: 'recorded' as const, ...withoutUnset(input), id: randomUUID() };
  try {
    await saveLotRow(tx, edition, lot);
  } catch (failure) {
    if (violatedConstraint(failure) !== 'ammunition_lot_code_once') throw failure;
    throw new AppError('ammunition.lot-taken', { code: lot.code }, { cause: failure });
  }
  await record(tx, edition, by, [factOf(lot)]);
  return lot.id;
}

/** Saves lots of a file or a story by their codes. What is the same as before leaves no trace. */
export async function saveLots(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  inputs: readonly LotInput[],
): Promise<{ added: number; changed: number; unchanged: number }> {
  const known = new Map((await listLots(tx, edition)).map((lot) => [lot.code, lot]));
  const saved = { added: 0, changed: 0, unchanged: 0 };
  const facts: Fact[] = [];
  for (const input of inputs) {
    const before = known.get(input.code);
    const lot = {
      provenance: before?.provenance ?? ('recorded' as const),
      ...withoutUnset(input),
      id: before?.id ?? randomUUID(),
    };
    if (before && isSame(before, lot)) {
      saved.unchanged += 1;
      continue;
    }
    saved[before ? 'changed' : 'added'] += 1;
    known.set(lot.code, lot);
    await saveLotRow(tx, edition, lot);
    facts.push(factOf(lot));
  }
  if (facts.length > 0) await record(tx, edition, by, facts);
  return saved;
}

function withoutUnset({ provenance, ...input }: LotInput) {
  return { ...input, ...(provenance && { provenance }) };
}

function isSame(before: Lot, after: Lot): boolean {
  return (Object.keys(after) as (keyof Lot)[]).every((key) => before[key] === after[key]);
}

function factOf({ id, code, exhibitorId }: Lot): Fact {
  return lotRegistered(id, { code, exhibitorId });
}
