import type { Companion, Rider, SeatingRequest, Traveller } from '../types.ts';

/**
 * Everybody who may take a seat, those first who are least to be left behind: the head of each
 * party in order of precedence, each with the officers who accompany it, then the parties.
 *
 * An officer rides with the first of their parties that travels.
 */
export function ridersOf({ travellers, companions }: SeatingRequest): Rider[] {
  const may = travellers.filter(({ refusal }) => !refusal).toSorted(byPrecedence);
  const accompanying = new Set(companions.flatMap(({ participantId }) => participantId ?? []));
  const hosted = may.filter(({ id }) => !accompanying.has(id));
  const officers = companions.flatMap((companion) => officerOf(companion, headsOf(hosted)));

  const placed = new Set(officers.map(({ id }) => id));
  const own = may
    .filter(({ id }) => !placed.has(id))
    .map(({ refusal: _, ...rider }) => ({ ...rider, companionId: null, hasBadge: true }));
  const first = headsOf(own).flatMap((head) => [
    head,
    ...officers.filter(({ party }) => party === head.party),
  ]);
  const led = new Set(first.map(({ id }) => id));
  return [...first, ...own.filter(({ id }) => !led.has(id))];
}

function headsOf<One extends { party: string }>(ordered: readonly One[]): One[] {
  const parties = Map.groupBy(ordered, ({ party }) => party);
  return [...parties.values()].flatMap(([head]) => head ?? []);
}

function officerOf(
  { id: companionId, participantId, refusal, parties }: Companion,
  heads: readonly Traveller[],
): Rider[] {
  const [head] = parties.flatMap((party) => heads.find((one) => one.party === party) ?? []);
  if (!head || refusal) return [];
  const { party, rank, order } = head;
  const id = participantId ?? `officer:${companionId}`;
  const hasBadge = participantId !== null;
  return [{ id, companionId, hasBadge, party, rank, order: order + 0.5, vip: false }];
}

/** By party, then within it; the id makes the order the same on every machine. */
export function byPrecedence(
  one: Pick<Rider, 'rank' | 'order' | 'id'>,
  other: Pick<Rider, 'rank' | 'order' | 'id'>,
): number {
  return (
    one.rank - other.rank ||
    one.order - other.order ||
    (one.id < other.id ? -1 : Number(one.id > other.id))
  );
}
