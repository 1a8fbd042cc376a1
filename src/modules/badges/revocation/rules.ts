import type { BadgeNumber } from '../rules.ts';
import type { Revocations } from './types.ts';

/** Whether a gate that knows one list takes over another: never an older one, and not the same again. */
export function isNewer(
  offered: Pick<Revocations, 'epoch'>,
  known: Pick<Revocations, 'epoch'> | null,
): boolean {
  return known === null || offered.epoch > known.epoch;
}

/**
 * What a list says of single badges: `revoked`, `replaced` where a newer print was known when
 * the list was made, else null. Made once for a list, because a gate asks it for each scan.
 */
export function lookUpIn({
  revoked,
  generations,
}: Pick<Revocations, 'revoked' | 'generations'>): (
  badge: BadgeNumber,
) => 'revoked' | 'replaced' | null {
  const dead = new Set(revoked);
  const newest = new Map(generations);

  return ({ idx, generation }) => {
    if (dead.has(idx)) return 'revoked';
    return generation < (newest.get(idx) ?? 0) ? 'replaced' : null;
  };
}

/**
 * What a list is made of, from every print of an edition: a number is revoked when its newest
 * print is, and printed again when its newest print is not the first and lives.
 */
export function revocationsFrom(
  prints: readonly (BadgeNumber & { revoked: boolean })[],
): Pick<Revocations, 'revoked' | 'generations'> {
  const newest = new Map<number, (typeof prints)[number]>();
  for (const print of prints) {
    const known = newest.get(print.idx);
    if (!known || known.generation < print.generation) newest.set(print.idx, print);
  }
  const ascending = [...newest.values()].toSorted((one, other) => one.idx - other.idx);

  return {
    revoked: ascending.filter(({ revoked }) => revoked).map(({ idx }) => idx),
    generations: ascending
      .filter(({ revoked, generation }) => !revoked && generation > 0)
      .map(({ idx, generation }) => [idx, generation] as const),
  };
}
