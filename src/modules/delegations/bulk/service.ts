import { randomUUID } from 'node:crypto';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { ErrorCode, ErrorDetails } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import type { Fact } from '#platform/ledger/kinds';
import { delegationCorrected, delegationPrecedenceSet, delegationRegistered } from '../facts.ts';
import { listAllDelegations, saveDelegationRows } from '../store.ts';
import type { Delegation, DelegationRecord } from '../types.ts';
import { planRecord } from './rules.ts';

/** What became of the records of a file. Every record is in exactly one of the four. */
export type SavedDelegations = {
  added: number;
  changed: number;
  unchanged: number;
  refused: { externalId: string; code: ErrorCode; details: ErrorDetails }[];
};

/**
 * Saves the delegations of a file by their external id; what is the same as before leaves no
 * trace. A record that cannot be saved is refused by itself; the others are written.
 */
export async function saveDelegations(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  records: readonly DelegationRecord[],
): Promise<SavedDelegations> {
  const all = await listAllDelegations(tx, edition);
  const known = new Map(all.map((one) => [one.externalId, one]));
  const saved: SavedDelegations = { added: 0, changed: 0, unchanged: 0, refused: [] };
  const seen = new Set<string>();
  const written: Delegation[] = [];
  const facts: Fact[] = [];

  for (const one of records) {
    const before = known.get(one.externalId);
    const plan = seen.has(one.externalId)
      ? ({ outcome: 'refused', refusal: 'twice-in-file' } as const)
      : planRecord(one, before);
    seen.add(one.externalId);

    if (plan.outcome === 'refused') {
      const { externalId, country } = one;
      const code = `delegation.${plan.refusal}` as const;
      saved.refused.push({ externalId, code, details: { externalId, country } });
      continue;
    }
    saved[plan.outcome] += 1;
    if (plan.outcome === 'unchanged') continue;
    const after = { ...plan.delegation, id: before?.id ?? randomUUID() };
    written.push(after);
    facts.push(...factsOf(before, after));
  }
  await saveDelegationRows(tx, edition, written);
  if (facts.length > 0) await record(tx, edition, by, facts);
  return saved;
}

function factsOf(before: Delegation | undefined, after: Delegation): Fact[] {
  const { id, country, level, precedence } = after;
  const facts: Fact[] = [];
  if (!before) facts.push(delegationRegistered(id, { country, level }));
  else if (before.level !== level)
    facts.push(delegationCorrected(id, { fields: ['level'], level }));
  if ((before?.precedence ?? null) !== precedence)
    facts.push(delegationPrecedenceSet(id, { precedence }));
  return facts;
}
