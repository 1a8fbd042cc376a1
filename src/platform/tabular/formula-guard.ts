/**
 * A cell that begins with = + - @ or a tab is a formula to a spreadsheet, and a name typed by a
 * stranger must never become one. Such cells get an apostrophe in front, in CSV only: a workbook
 * says of each cell that it is text. Plain numbers and telephone numbers written with digits and
 * spaces (`-2,5`, `+223 70 00 00 00`) cannot calculate anything and stay as they are.
 *
 * Cells that already begin with such an apostrophe get one more, so that reading gives back
 * exactly what was written.
 */
export function guarded(cell: string): string {
  return formulaLike.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell;
}

export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && formulaLike.test(cell) ? cell.slice(1) : cell;
}

const formulaLike = /^'*[=+\-@\t\r]/;
const plainNumber = /^[+-]?\d[\d .,\u00a0\u202f]*$/;
