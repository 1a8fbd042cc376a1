import { sql, type RawBuilder } from 'kysely';
import { lastOf, rowsOf, type LedgerView } from '#platform/ledger/figures';
import { participantMerged } from './facts.ts';

/** The kind a figure stands on besides its own, when it counts people and not files. */
export const mergedKind = participantMerged.kind;

/**
 * Rows that name a person in their data, as `rowsOf` gives them, told of the file that is kept:
 * two files of one person that were merged are one person, whichever badge opened the gate.
 *
 * The merges are gathered once and looked up, and not joined, because without statistics the
 * planner would go through the ledger for every passage.
 */
export function rowsOfPeople(ledger: LedgerView, ...kinds: string[]): RawBuilder<unknown> {
  const keptFiles = sql`(select jsonb_object_agg(merged.subject_id, merged.data->>'into')
    from ${lastOf(ledger, mergedKind)} as merged)`;
  return sql`(select row.seq, row.subject_id, row.kind, row.device_time,
      row.data || jsonb_build_object('participantId',
        coalesce(${keptFiles}->>(row.data->>'participantId'), row.data->>'participantId')) as data
    from ${rowsOf(ledger, ...kinds)} as row)`;
}
