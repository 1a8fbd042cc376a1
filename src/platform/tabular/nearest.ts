/**
 * The known words a person most likely meant, nearest first. A word qualifies when a third of
 * its letters at most are wrong, so that a suggestion is worth reading.
 */
export function nearest(text: string, known: Iterable<string>, atMost = 1): string[] {
  const found: { word: string; distance: number }[] = [];
  for (const word of known) {
    const allowed = Math.max(1, Math.floor(Math.max(text.length, word.length) / 3));
    if (Math.abs(text.length - word.length) > allowed) continue;
    const distance = editDistance(text, word, allowed);
    if (distance <= allowed) found.push({ word, distance });
  }
  return found
    .toSorted((one, other) => one.distance - other.distance)
    .slice(0, atMost)
    .map(({ word }) => word);
}

/**
 * Letters to add, drop, change or swap with their neighbour to make one text of the other; any
 * number above `enough` where it is more than that, because nobody asks how much more.
 */
export function editDistance(one: string, other: string, enough = Infinity): number {
  const width = other.length + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: width }, (_, index) => index);
  let bestOfLast = 0;

  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    let bestOfRow = row;
    for (let column = 1; column < width; column += 1) {
      const same = one[row - 1] === other[column - 1];
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const distance = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
        row > 1 && column > 1 && swapped ? at(beforeLast, column - 2) + 1 : Infinity,
      );
      current.push(distance);
      bestOfRow = Math.min(bestOfRow, distance);
    }
    // A swap reaches back two rows, so both must be beyond hope.
    if (bestOfRow > enough && bestOfLast > enough) return bestOfRow;
    bestOfLast = bestOfRow;
    beforeLast = last;
    last = current;
  }
  return at(last, other.length);
}

function at(distances: number[], index: number): number {
  return distances[index] ?? Infinity;
}
