import { randomUUID } from 'node:crypto';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { record, type Signature } from '#platform/ledger/ledger';
import type { Fact } from '#platform/ledger/kinds';
import { leadRecorded } from './facts.ts';
import { countsOtherwise, withConsent, type LeadRefusal } from './rules.ts';
import { listByExternalIds, readSurroundings, saveAll } from './store.ts';
import type { Lead, LeadRecord } from './types.ts';

/** What became of the records of a file. Every record is in exactly one of the four. */
export type SavedLeads = {
  added: number;
  changed: number;
  unchanged: number;
  refused: { externalId: string; code: LeadRefusal; details: Record<string, never> }[];
};

const RECORDS_PER_STATEMENT = 2_000;

/**
 * Writes the leads of a file, each known again by the number the file gives it. Of those
 * without consent nothing is kept that leads back to the person.
 *
 * Saving the same records again changes nothing and writes nothing into the ledger. A record
 * that cannot be saved is refused by itself; the others are written.
 */
export async function saveLeads(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  records: readonly LeadRecord[],
): Promise<SavedLeads> {
  const saved: SavedLeads = { added: 0, changed: 0, unchanged: 0, refused: [] };
  const seen = new Set<string>();
  for (let from = 0; from < records.length; from += RECORDS_PER_STATEMENT) {
    const chunk = records.slice(from, from + RECORDS_PER_STATEMENT);
    const ids = chunk.map(({ externalId }) => externalId);
    const known = new Map(
      (await listByExternalIds(tx, edition, ids)).map((one) => [one.externalId, one]),
    );
    const { exhibitors, countries } = await readSurroundings(
      tx,
      edition,
      chunk.map(({ participantId }) => participantId),
    );
    const written: Lead[] = [];
    const facts: Fact[] = [];
    for (const one of chunk) {
      const code = seen.has(one.externalId)
        ? 'lead.twice-in-file'
        : refuseLead(one, exhibitors, countries);
      seen.add(one.externalId);
      if (code) {
        saved.refused.push({ externalId: one.externalId, code, details: {} });
        continue;
      }
      const before = known.get(one.externalId);
      const kept = withConsent(one);
      const country = countries.get(kept.participantId ?? '') ?? null;
      const lead = { ...kept, id: before?.id ?? randomUUID(), country };
      if (before && isSame(before, lead)) {
        saved.unchanged += 1;
        continue;
      }
      saved[before ? 'changed' : 'added'] += 1;
      written.push(lead);
      if (!before || countsOtherwise(before, lead)) facts.push(factOf(lead));
    }
    await saveAll(tx, edition, written);
    if (facts.length > 0) await record(tx, edition, by, facts);
  }
  return saved;
}

function refuseLead(
  { exhibitorId, participantId }: LeadRecord,
  exhibitors: ReadonlySet<string>,
  countries: ReadonlyMap<string, string>,
): LeadRefusal | null {
  if (!exhibitors.has(exhibitorId)) return 'lead.exhibitor-unknown';
  if (participantId && !countries.has(participantId)) return 'lead.participant-unknown';
  return null;
}

function factOf({ id, exhibitorId, country, rating, scannedAt }: Lead): Fact {
  return leadRecorded(id, { exhibitorId, country, rating }, { deviceTime: scannedAt });
}

function isSame(before: Lead, after: Lead): boolean {
  return (Object.keys(after) as (keyof Lead)[]).every(
    (key) => before[key]?.valueOf() === after[key]?.valueOf(),
  );
}
