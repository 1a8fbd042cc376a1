import { matchColumns } from '#platform/tabular/headings';
import type { RecordOf, TableSpec } from '#platform/tabular/records';
import { rowError } from '#platform/tabular/row-error';
import type { RowError, Table } from '#platform/tabular/types';
import type { AnyColumn, KnownIds, SheetPlan } from './sheet.ts';

type Read<Specs extends Record<string, AnyColumn>> = {
  row: number;
  value: RecordOf<TableSpec<Specs>>;
};

/**
 * Leaves out the rows that refer to nothing, where a column cannot tell by itself: several
 * people in one cell, and another row of the same file, which may be bad in its turn.
 */
export function withoutDangling<Specs extends Record<string, AnyColumn>>(
  table: Table,
  plan: SheetPlan<Specs>,
  known: KnownIds,
  records: readonly Read<Specs>[],
): { records: Read<Specs>[]; errors: RowError[] } {
  const errors: RowError[] = [];
  const { sourceOf } = matchColumns(table, Object.keys(plan.spec.columns));
  const complain = (row: number, name: string, value: string) => {
    const column = sourceOf.get(name) ?? name;
    errors.push(rowError(table, { row, column, code: 'unknown-reference', value }));
  };

  let good = records.filter(({ row, value }) => {
    const missing = unknownPeople(value, plan, known);
    for (const { column, person } of missing) complain(row, column, person);
    return missing.length === 0;
  });
  // A row that falls may take those along that refer to it, until no more fall.
  for (;;) {
    const ids = new Set(good.map(({ value }) => String(value[plan.id])));
    const kept = good.filter(({ row, value }) => {
      const other = plan.within && value[plan.within];
      if (typeof other !== 'string' || ids.has(other)) return true;
      if (plan.gives && known[plan.gives].has(other)) return true;
      complain(row, plan.within ?? '', other);
      return false;
    });
    if (kept.length === good.length) return { records: good, errors };
    good = kept;
  }
}

function unknownPeople<Specs extends Record<string, AnyColumn>>(
  value: RecordOf<TableSpec<Specs>>,
  { peopleLists = [] }: SheetPlan<Specs>,
  known: KnownIds,
): { column: string; person: string }[] {
  return peopleLists.flatMap((column) => {
    const people: unknown = value[column];
    return (Array.isArray(people) ? people.map(String) : [])
      .filter((person) => !known.person.has(person))
      .map((person) => ({ column, person }));
  });
}
