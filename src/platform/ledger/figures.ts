import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../database.ts';
import type { EditionScope } from '../edition.ts';

/**
 * A ledger up to one of its rows. Counted twice at the same position, a figure is the same,
 * however much has been written since.
 */
export type LedgerView = { db: Database; edition: EditionScope; upTo: number };

/** One number of a breakdown; the key is a category, a day index, a rank class … */
export type FigurePart = { key: string; value: number };

/**
 * A published number. Its name and what it counts are told at `results.figure.<key>` in four
 * languages; the query is what they say.
 */
export type Figure = {
  /** `countries.invited`; never changes its meaning. */
  key: string;
  unit: FigureUnit;
  /** Whom or what it is counted over. */
  scope: FigureScope;
  /** The kinds of ledger rows it stands on: the source that is printed with it. */
  kinds: readonly string[];
  /** What the keys of the parts mean; absent for a plain number. */
  by?: FigurePartition;
  /** Whether the parts add up to the value. A visitor of two days stands in two of them, and is one. */
  additive?: boolean;
  count(ledger: LedgerView): Promise<{ value: number; parts: FigurePart[] }>;
};

export type FigureUnit =
  | 'countries'
  | 'delegations'
  | 'persons'
  | 'exhibitors'
  | 'square-metres'
  | 'visits'
  | 'entries'
  | 'meetings'
  | 'sessions'
  | 'contacts'
  | 'incidents'
  | 'badges';

export type FigureScope =
  | 'governments'
  | 'delegations'
  | 'exhibitors'
  | 'visitors'
  | 'visitors-and-exhibitors'
  | 'everyone'
  | 'edition';

export type FigurePartition =
  | 'category'
  | 'day'
  | 'rank-class'
  | 'country'
  | 'exhibitor-kind'
  | 'session-type';

/** A figure without a breakdown: `query` selects one row with the column `value`. */
export async function countOne(
  ledger: LedgerView,
  query: RawBuilder<{ value: number }>,
): Promise<{ value: number; parts: FigurePart[] }> {
  const { rows } = await query.execute(ledger.db);
  return { value: rows[0]?.value ?? 0, parts: [] };
}

/** A figure with a breakdown: `query` selects `part` and `value`; the row without a part is the whole. */
export async function countParts(
  ledger: LedgerView,
  query: RawBuilder<{ part: string | null; value: number }>,
): Promise<{ value: number; parts: FigurePart[] }> {
  const { rows } = await query.execute(ledger.db);
  return {
    value: rows.find((row) => row.part === null)?.value ?? 0,
    parts: rows
      .flatMap(({ part, value }) => (part === null ? [] : [{ key: part, value }]))
      .sort((one, other) => one.key.localeCompare(other.key, 'en', { numeric: true })),
  };
}

/** The rows of some kinds, as `from` takes them: `seq, subject_id, kind, data, device_time`. */
export function rowsOf({ edition, upTo }: LedgerView, ...kinds: string[]): RawBuilder<unknown> {
  return sql`(select seq, subject_id, kind, data, device_time from ledger_entry
    where edition_id = ${edition} and seq <= ${upTo} and kind in (${sql.join(kinds)}))`;
}

/** Of the rows of some kinds the last one of each subject: how things stand at that position. */
export function lastOf(ledger: LedgerView, ...kinds: string[]): RawBuilder<unknown> {
  return sql`(select distinct on (subject_id) * from ${rowsOf(ledger, ...kinds)} as row
    order by subject_id, seq desc)`;
}
