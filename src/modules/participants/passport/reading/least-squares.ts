/**
 * The factors by which the columns come nearest to the values. Undefined where the rows do not
 * decide them.
 */
export function leastSquares(
  rows: readonly (readonly number[])[],
  values: readonly number[],
): number[] | undefined {
  const size = rows[0]?.length ?? 0;
  const matrix = Array.from({ length: size }, (_, line) => [
    ...Array.from({ length: size }, (_unused, column) => product(rows, line, column)),
    rows.reduce((sum, row, at) => sum + (row[line] ?? 0) * (values[at] ?? 0), 0),
  ]);
  return solved(matrix);
}

function product(rows: readonly (readonly number[])[], one: number, other: number): number {
  return rows.reduce((sum, row) => sum + (row[one] ?? 0) * (row[other] ?? 0), 0);
}

/** Elimination with the largest pivot; each line carries its value behind it. */
function solved(matrix: number[][]): number[] | undefined {
  const size = matrix.length;
  for (let step = 0; step < size; step += 1) {
    const below = matrix.slice(step);
    const pivot = below.reduce((best, line) =>
      Math.abs(line[step] ?? 0) > Math.abs(best[step] ?? 0) ? line : best,
    );
    const scale = pivot[step] ?? 0;
    if (Math.abs(scale) < 1e-9) return undefined;
    matrix.splice(step + below.indexOf(pivot), 1);
    matrix.splice(step, 0, pivot);
    for (const line of matrix) {
      if (line === pivot) continue;
      const factor = (line[step] ?? 0) / scale;
      for (let column = step; column <= size; column += 1)
        line[column] = (line[column] ?? 0) - factor * (pivot[column] ?? 0);
    }
  }
  return matrix.map((line, step) => (line[size] ?? 0) / (line[step] ?? 1));
}
