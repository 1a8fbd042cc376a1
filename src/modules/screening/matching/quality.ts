/** How well a cut parts pairs of names that are one from pairs that are two. */
export type Quality = { pairs: number; precision: number; recall: number; f1: number };

export type ScoredPair = { score: number; isMatch: boolean };

/** Precision, recall and their harmonic mean at a cut, to four places; 0 where nothing is divided. */
export function qualityAt(pairs: readonly ScoredPair[], cut: number): Quality {
  let [hits, falseAlarms, misses] = [0, 0, 0];
  for (const { score, isMatch } of pairs) {
    if (score >= cut && isMatch) hits += 1;
    else if (score >= cut) falseAlarms += 1;
    else if (isMatch) misses += 1;
  }
  return {
    pairs: pairs.length,
    precision: ratio(hits, hits + falseAlarms),
    recall: ratio(hits, hits + misses),
    f1: ratio(2 * hits, 2 * hits + falseAlarms + misses),
  };
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((10_000 * part) / whole) / 10_000;
}
