import { randomUUID } from 'node:crypto';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { ErrorCode, ErrorDetails } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import type { Fact } from '#platform/ledger/kinds';
import { sessionScheduled } from '../facts.ts';
import { stateFact } from '../service.ts';
import { allExhibitorIds, listAllSessions, saveSessionRows } from '../store.ts';
import type { Session, SessionRecord } from '../types.ts';
import { planRecord } from './rules.ts';

/** What became of the records of a file. Every record is in exactly one of the four. */
export type SavedSessions = {
  added: number;
  changed: number;
  unchanged: number;
  refused: { externalId: string; code: ErrorCode; details: ErrorDetails }[];
};

/**
 * Saves the sessions of a file by their external id; what is the same as before leaves no
 * trace. A record that cannot be saved is refused by itself; the others are written.
 */
export async function saveSessions(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  records: readonly SessionRecord[],
): Promise<SavedSessions> {
  const known = new Map((await listAllSessions(tx, edition)).map((one) => [one.externalId, one]));
  const exhibitorIds = new Set(await allExhibitorIds(tx, edition));
  const saved: SavedSessions = { added: 0, changed: 0, unchanged: 0, refused: [] };
  const seen = new Set<string>();
  const written: Session[] = [];
  const facts: Fact[] = [];

  for (const one of records) {
    const before = known.get(one.externalId);
    const plan = seen.has(one.externalId)
      ? ({ outcome: 'refused', refusal: 'twice-in-file' } as const)
      : planRecord(one, before, exhibitorIds);
    seen.add(one.externalId);

    if (plan.outcome === 'refused') {
      const { externalId, code } = one;
      saved.refused.push({
        externalId,
        code: `programme.${plan.refusal}`,
        details: { externalId, code },
      });
      continue;
    }
    saved[plan.outcome] += 1;
    if (plan.outcome === 'unchanged') continue;
    const after = { ...plan.session, id: before?.id ?? randomUUID() };
    written.push(after);
    facts.push(...factsOf(before, after));
  }
  await saveSessionRows(tx, edition, written);
  if (facts.length > 0) await record(tx, edition, by, facts);
  return saved;
}

/** What was held or called off had been scheduled before, though no file tells when. */
function factsOf(before: Session | undefined, after: Session): Fact[] {
  const { id, type, exhibitorId, state } = after;
  if (!before)
    return [
      sessionScheduled(id, { type, exhibitorId }),
      ...(state === 'scheduled' ? [] : [stateFact(after)]),
    ];
  const told = before.state === state && before.type === type && before.exhibitorId === exhibitorId;
  return told ? [] : [stateFact(after)];
}
