/** Rows of a terminal: columns under their headings, numbers to the right. */
export function textTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): string[] {
  const widths = headings.map((heading, column) =>
    Math.max(widthOf(heading), ...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  const isNumeric = headings.map((_, column) =>
    rows.every((row) => /^[\p{Nd}\p{Zs}.,٬٫-]*$/u.test(row[column] ?? '')),
  );
  return [headings, ...rows].map((row) =>
    row
      .map((cell, column) => {
        const gap = ' '.repeat((widths[column] ?? 0) - widthOf(cell));
        return isNumeric[column] ? gap + cell : cell + gap;
      })
      .join('  ')
      .trimEnd(),
  );
}

/** In cells of the terminal, where vowel signs and marks of direction take no place. */
function widthOf(text: string): number {
  return [...text.replace(/[\p{Mn}\p{Cf}]/gu, '')].length;
}
