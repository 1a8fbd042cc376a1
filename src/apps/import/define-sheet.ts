import { matchColumns } from '#platform/tabular/headings';
import { readRecords, type RecordOf, type TableSpec } from '#platform/tabular/records';
import type { Table } from '#platform/tabular/types';
import { withoutDangling } from './dangling.ts';
import { learn, type AnyColumn, type Saved, type Sheet, type SheetPlan } from './sheet.ts';

/** Large enough to be quick, small enough for a progress bar to move. */
const ROWS_PER_SAVE = 2_000;

/** Makes a kind of file out of its plan; from here on its columns are its own matter. */
export function defineSheet<const Specs extends Record<string, AnyColumn>>(
  plan: SheetPlan<Specs>,
): Sheet {
  const { name, spec, id, gives, within, last, save } = plan;
  const idOf = (row: RecordOf<TableSpec<Specs>>) => String(row[id]);
  const { keyOf = idOf } = plan;
  return {
    name,
    mentionedPeople: (table) => mentionedPeople(table, plan),

    read(table, context) {
      const { known, zone } = context;
      // While the rows are read, each may refer to any other; those that are bad come out below.
      const visible =
        gives && within
          ? { ...known, [gives]: known[gives].union(new Set(rawIds(table, plan))) }
          : known;
      const read = readRecords(table, spec, { ...context, known: visible });
      const { records, errors } = withoutDangling(table, plan, known, read.records);
      for (const { value } of records) if (gives) learn(known, gives, idOf(value));

      const lines = new Map(records.map(({ row, value }) => [keyOf(value), row]));
      const rows = records.map(({ value }) => value);
      const ordered = last
        ? [...rows.filter((row) => !last(row)), ...rows.filter((row) => last(row))]
        : rows;
      return {
        ...read,
        errors: [...read.errors, ...errors],
        count: rows.length,
        lineOf: (externalId) => lines.get(externalId),
        save: (tx, edition, by, onRows) =>
          saveInParts(ordered, onRows, (part) => save(tx, edition, by, part, zone)),
      };
    },
  };
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

function rawIds<Specs extends Record<string, AnyColumn>>(
  table: Table,
  { spec, id }: SheetPlan<Specs>,
): string[] {
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
