/** Reads a table written as `x y` pairs, one pair per blank-separated piece: `а:a б:b ь:`. */
export function letterTable(pairs: string): ReadonlyMap<string, string> {
  return new Map(
    pairs
      .trim()
      .split(/\s+/)
      .map((pair) => {
        const at = pair.indexOf(':', 1);
        return [pair.slice(0, at), pair.slice(at + 1)] as const;
      }),
  );
}

/** Each letter by the table; one the table does not know is left out. */
export function spell(word: string, table: ReadonlyMap<string, string>): string {
  let latin = '';
  for (const letter of word) latin += table.get(letter) ?? '';
  return latin;
}
