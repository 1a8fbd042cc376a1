/**
 * The known words a person most likely meant, nearest first. A word qualifies when a third of
 * its letters at most are wrong, so that a suggestion is worth reading.
 */
export function nearest(text: string, known: Iterable<string>, atMost = 1): string[] {
  const found: { word: string; distance: number }[] = [];
  for (const word of known) {
    const allowed = Math.max(1, Math.floor(Math.max(text.length, word.length) / 3));
    if (Math.abs(text.length - word.length) > allowed) continue;
    const distance = editDistance(text, word);
    if (distance <= allowed) found.push({ word, distance });
  }
  return found
    .sort((one, other) => one.distance - other.distance)
    .slice(0, atMost)
    .map(({ word }) => word);
}

/** Letters to add, drop, change or swap with their neighbour to make one text of the other. */
export function editDistance(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);

  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let best = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      );
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (row > 1 && column > 1 && swapped) best = Math.min(best, at(beforeLast, column - 2) + 1);
      current.push(best);
    }
    beforeLast = last;
    last = current;
  }
  return at(last, other.length);
}

function at(distances: number[], index: number): number {
  return distances[index] ?? 0;
}
