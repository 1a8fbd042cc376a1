import { isSector, type Sector } from './taxonomy/types.ts';
import type { Purpose } from './types.ts';

/**
 * Reads what a file says a delegation seeks: codes of the taxonomy apart from words that are
 * none. A code without a purpose asks to evaluate, which claims the least; the code of training
 * asks for training.
 */
export function readSought(text: string | null): {
  sought: { sector: Sector; purpose: Purpose }[];
  words: string | null;
} {
  const parts = (text ?? '')
    .split('|')
    .map((part) => part.trim())
    .filter(Boolean);
  const codes = [...new Set(parts.filter(isSector))];
  const words = parts.filter((part) => !isSector(part));
  return {
    sought: codes.map((sector) => ({
      sector,
      purpose: sector === 'training' ? 'training' : 'evaluate',
    })),
    words: words.join('|') || null,
  };
}

/** The list after one was added at the end, taken off, or moved up by one place. */
export function changeRanks(
  ids: readonly string[],
  change: { kind: 'add' | 'remove' | 'up'; id: string },
): string[] {
  const rest = ids.filter((id) => id !== change.id);
  const at = ids.indexOf(change.id);
  if (change.kind === 'remove') return rest;
  if (change.kind === 'add') return at < 0 ? [...ids, change.id] : [...ids];
  return at < 0 ? [...ids] : rest.toSpliced(Math.max(at - 1, 0), 0, change.id);
}
