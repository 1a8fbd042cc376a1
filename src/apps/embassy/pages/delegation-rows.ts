import { textIn } from '#platform/form-text';

/** Rows as a form of bad rows brings them: `row.12.last_name` is a cell of the twelfth line. */
export function rowsIn(form: FormData): { row: number; values: Record<string, string> }[] {
  const rows = new Map<number, Record<string, string>>();
  for (const name of form.keys()) {
    const [, line = '', column = ''] = /^row\.(\d{1,6})\.([a-z_]+)$/.exec(name) ?? [];
    if (!column || column === WRONG) continue;
    const values = rows.get(Number(line)) ?? {};
    rows.set(Number(line), { ...values, [column]: textIn(form, name) });
  }
  return [...rows].map(([row, values]) => ({ row, values }));
}

/** The same rows with what was wrong with each, for the file that takes them away. */
export function rejectedIn(form: FormData) {
  return rowsIn(form).map((one) => ({ ...one, wrong: textIn(form, `row.${one.row}.${WRONG}`) }));
}

/** The hidden field beside the cells that tells what is wrong with the row. */
export const WRONG = 'wrong';
