import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { ErrorDetails } from '#platform/errors';
import type { Locale } from '#platform/i18n';
import type { Signature } from '#platform/ledger/ledger';
import type { Column, ColumnOptions } from '#platform/tabular/columns';
import { matchColumns } from '#platform/tabular/headings';
import { readRecords, type RecordOf, type TableSpec } from '#platform/tabular/records';
import { rowError } from '#platform/tabular/row-error';
import type { Notice, RowError, Table } from '#platform/tabular/types';

export type SheetName =
  | 'invitations'
  | 'exhibitors'
  | 'stands'
  | 'delegations'
  | 'people'
  | 'sessions'
  | 'wishes'
  | 'meetings'
  | 'passages'
  | 'leads'
  | 'claims';

/** What a cell may refer to; `party` is whoever can ask for a meeting: an exhibitor, a delegation or a person. */
export type ReferenceKind =
  | 'category'
  | 'hall'
  | 'gate'
  | 'exhibitor'
  | 'delegation'
  | 'person'
  | 'party';

/** The ids there are while a folder is read: those of the edition and those of the files before. */
export type KnownIds = Record<ReferenceKind, Set<string>>;

export type ReadingContext = { locale: Locale; zone: string; known: KnownIds };

/** What became of rows that were saved; every row is in exactly one of the four. */
export type Saved = {
  added: number;
  changed: number;
  unchanged: number;
  refused: { externalId: string; code: string; details: ErrorDetails }[];
};

export type Save<Row> = (
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  rows: readonly Row[],
  zone: string,
) => Promise<Saved>;

type AnyColumn = Column<unknown, ColumnOptions & Record<string, unknown>>;

/** One kind of file: how its rows are read, what they refer to, and how they are saved. */
export type SheetPlan<Specs extends Record<string, AnyColumn>> = {
  name: SheetName;
  spec: TableSpec<Specs>;
  /** The column by which a row is known again. */
  id: keyof Specs & string;
  /** What a refusal names a row by, where no one column does. */
  keyOf?: (row: RecordOf<TableSpec<Specs>>) => string;
  /** What the ids of this file are to the files after it. */
  gives?: Exclude<ReferenceKind, 'party'>;
  /** A column that refers to another row of the same file. */
  within?: keyof Specs & string;
  /** Columns that refer to people, who are looked up by the ids that are asked for. */
  people?: readonly (keyof Specs & string)[];
  /** Columns with several ids of people in one cell. */
  peopleLists?: readonly (keyof Specs & string)[];
  /** Rows that must be saved after the others. */
  last?: (row: RecordOf<TableSpec<Specs>>) => boolean;
  save: Save<RecordOf<TableSpec<Specs>>>;
};

/** A kind of file, whatever its columns. */
export type Sheet = {
  name: SheetName;
  /** The ids of people that the rows of a table mention. */
  mentionedPeople(table: Table): string[];
  read(table: Table, context: ReadingContext): ReadSheet;
};

/** A file that has been read: its errors, and its good rows ready to be saved. */
export type ReadSheet = {
  errors: RowError[];
  notices: Notice[];
  unknownColumns: string[];
  missingColumns: string[];
  /** Good rows. */
  count: number;
  /** The line of a good row by its id. */
  lineOf(externalId: string): number | undefined;
  save(
    tx: Transaction,
    edition: EditionScope,
    by: Signature,
    onRows?: (count: number) => void,
  ): Promise<Saved>;
};

const ROWS_PER_SAVE = 2_000;

export function defineSheet<const Specs extends Record<string, AnyColumn>>(
  plan: SheetPlan<Specs>,
): Sheet {
  const { name, spec, id, gives, last, save } = plan;
  const idOf = (row: RecordOf<TableSpec<Specs>>) => String(row[id]);
  const { keyOf = idOf } = plan;
  return {
    name,
    mentionedPeople: (table) => mentionedPeople(table, plan),

    read(table, context) {
      const { known, zone } = context;
      const own = new Set<string>();
      if (gives && plan.within) for (const one of rawIds(table, spec, id)) own.add(one);
      const visible = gives ? { ...known, [gives]: known[gives].union(own) } : known;

      const result = readRecords(table, spec, { ...context, known: visible });
      const errors = [...result.errors];
      const records = withoutDangling(table, plan, context, result.records, errors);
      for (const { value } of records) if (gives) learn(known, gives, idOf(value));

      const lines = new Map(records.map(({ row, value }) => [keyOf(value), row]));
      const rows = records.map(({ value }) => value);
      const ordered = last
        ? [...rows.filter((row) => !last(row)), ...rows.filter((row) => last(row))]
        : rows;
      return {
        ...result,
        errors,
        count: rows.length,
        lineOf: (externalId) => lines.get(externalId),
        save: (tx, edition, by, onRows) =>
          saveInParts(ordered, onRows, (part) => save(tx, edition, by, part, zone)),
      };
    },
  };

  /** Takes out rows that name somebody unknown in a list, or a row of the same file that is bad. */
  function withoutDangling(
    table: Table,
    { within, peopleLists = [] }: SheetPlan<Specs>,
    { known }: ReadingContext,
    records: { row: number; value: RecordOf<TableSpec<Specs>> }[],
    errors: RowError[],
  ) {
    const { sourceOf } = matchColumns(table, Object.keys(spec.columns));
    const complain = (row: number, column: string, value: string) =>
      errors.push(
        rowError(table, {
          row,
          column: sourceOf.get(column) ?? column,
          code: 'unknown-reference',
          value,
        }),
      );
    let good = records.filter(({ row, value }) => {
      const missing = peopleLists.flatMap((column) =>
        (value[column] as string[])
          .filter((one) => !known.person.has(one))
          .map((one) => ({ column, one })),
      );
      for (const { column, one } of missing) complain(row, column, one);
      return missing.length === 0;
    });
    for (;;) {
      const ids = new Set(good.map(({ value }) => String(value[id])));
      const kept = good.filter(({ row, value }) => {
        const other = within ? value[within] : null;
        const isThere =
          typeof other !== 'string' ||
          ids.has(other) ||
          (gives && known[gives].has(other)) === true;
        if (!isThere && within) complain(row, within, String(other));
        return isThere;
      });
      if (kept.length === good.length) return good;
      good = kept;
    }
  }
}

/** Makes an id known to the files that follow. */
export function learn(known: KnownIds, kind: ReferenceKind, id: string): void {
  known[kind].add(id);
  if (kind === 'exhibitor' || kind === 'delegation' || kind === 'person') known.party.add(id);
}

async function saveInParts<Row>(
  rows: readonly Row[],
  onRows: ((count: number) => void) | undefined,
  save: (part: Row[]) => Promise<Saved>,
): Promise<Saved> {
  const total: Saved = { added: 0, changed: 0, unchanged: 0, refused: [] };
  for (let from = 0; from < rows.length; from += ROWS_PER_SAVE) {
    const part = rows.slice(from, from + ROWS_PER_SAVE);
    const saved = await save(part);
    total.added += saved.added;
    total.changed += saved.changed;
    total.unchanged += saved.unchanged;
    total.refused.push(...saved.refused);
    onRows?.(part.length);
  }
  return total;
}

function rawIds(table: Table, spec: { columns: Record<string, unknown> }, id: string): string[] {
  const source = matchColumns(table, Object.keys(spec.columns)).sourceOf.get(id);
  return source ? table.rows.map(({ values }) => values[source] ?? '') : [];
}

function mentionedPeople<Specs extends Record<string, AnyColumn>>(
  table: Table,
  { spec, people = [], peopleLists = [] }: SheetPlan<Specs>,
): string[] {
  const { sourceOf } = matchColumns(table, Object.keys(spec.columns));
  const sources = [...people, ...peopleLists].flatMap((column) => sourceOf.get(column) ?? []);
  return table.rows.flatMap(({ values }) =>
    sources.flatMap((source) => (values[source] ?? '').split(/[|;؛\n]/).map((one) => one.trim())),
  );
}
