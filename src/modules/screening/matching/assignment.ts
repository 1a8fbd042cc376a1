/** More words than any name has; what stands behind them is left unassigned. */
const most = 64;
const u = new Float64Array(most + 1);
const v = new Float64Array(most + 1);
/** Row that a column is given to, counted from 1; 0 is none. */
const rowOf = new Int32Array(most + 1);
const way = new Int32Array(most + 1);
const least = new Float64Array(most + 1);
const used = new Uint8Array(most + 1);

/**
 * The assignment of rows to columns with the greatest sum, each used at most once: for each row
 * its column, or -1. Gains are not negative; a gain of 0 assigns nothing. The Hungarian method
 * with potentials.
 */
export function assign(gains: readonly (readonly number[])[], columns: number): number[] {
  const rows = gains.length;
  const size = Math.max(rows, columns);
  if (size > most) return assign(gains.slice(0, most), Math.min(columns, most));
  u.fill(0, 0, size + 1);
  v.fill(0, 0, size + 1);
  rowOf.fill(0, 0, size + 1);
  way.fill(0, 0, size + 1);
  const cost = (i: number, j: number) => -(gains[i - 1]?.[j - 1] ?? 0);

  for (let i = 1; i <= size; i += 1) {
    rowOf[0] = i;
    let j0 = 0;
    least.fill(Infinity, 0, size + 1);
    used.fill(0, 0, size + 1);
    do {
      used[j0] = 1;
      const i0 = rowOf[j0] ?? 0;
      let delta = Infinity;
      let j1 = 0;
      for (let j = 1; j <= size; j += 1) {
        if (used[j]) continue;
        const reduced = cost(i0, j) - (u[i0] ?? 0) - (v[j] ?? 0);
        if (reduced < (least[j] ?? Infinity)) {
          least[j] = reduced;
          way[j] = j0;
        }
        if ((least[j] ?? Infinity) < delta) {
          delta = least[j] ?? Infinity;
          j1 = j;
        }
      }
      for (let j = 0; j <= size; j += 1) {
        if (used[j]) {
          u[rowOf[j] ?? 0] = (u[rowOf[j] ?? 0] ?? 0) + delta;
          v[j] = (v[j] ?? 0) - delta;
        } else least[j] = (least[j] ?? Infinity) - delta;
      }
      j0 = j1;
    } while ((rowOf[j0] ?? 0) !== 0);
    do {
      const j1 = way[j0] ?? 0;
      rowOf[j0] = rowOf[j1] ?? 0;
      j0 = j1;
    } while (j0 !== 0);
  }

  const columnOf = gains.map(() => -1);
  for (let j = 1; j <= columns; j += 1) {
    const i = (rowOf[j] ?? 0) - 1;
    if (i >= 0 && i < rows && (gains[i]?.[j - 1] ?? 0) > 0) columnOf[i] = j - 1;
  }
  return columnOf;
}
