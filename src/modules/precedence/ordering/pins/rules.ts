import type { Contradiction, Pin } from '../types.ts';
import { arrange, canBeArranged } from './arrange/rules.ts';
import type { Block, Puzzle } from './types.ts';

/**
 * Puts those who are pinned where their pins say, and leaves all others in their order.
 *
 * Pins are taken one after the other. One that cannot be held beside those already taken is
 * told with the pins it contradicts, and the order stands without it.
 *
 * @param ids everybody, in the order the criteria give
 */
export function applyPins(
  ids: readonly string[],
  pins: readonly Pin[],
): { ids: string[]; held: Pin[]; contradictions: Contradiction[] } {
  const held: Pin[] = [];
  const contradictions: Contradiction[] = [];
  for (const pin of pins) {
    const reason = refusePin(pin, ids);
    if (reason) contradictions.push({ pin, reason, against: [] });
    else if (canBeHeld(ids, [...held, pin])) held.push(pin);
    else contradictions.push({ pin, reason: 'contradicts', against: opponents(ids, held, pin) });
  }
  const puzzle = puzzleOf(ids, held);
  return { ids: puzzle ? arrange(puzzle) : [...ids], held, contradictions };
}

function refusePin(
  { party, placement }: Pin,
  ids: readonly string[],
): Contradiction['reason'] | null {
  if (!ids.includes(party)) return 'party-absent';
  if (placement.kind === 'at')
    return placement.place >= 1 && placement.place <= ids.length ? null : 'no-such-place';
  if (placement.other === party) return 'itself';
  return ids.includes(placement.other) ? null : 'other-absent';
}

/** Those without which the pin could be held, each by itself. */
function opponents(ids: readonly string[], held: readonly Pin[], pin: Pin): Pin[] {
  return held.filter((one) => canBeHeld(ids, [...held.filter((other) => other !== one), pin]));
}

function canBeHeld(ids: readonly string[], pins: readonly Pin[]): boolean {
  const puzzle = puzzleOf(ids, pins);
  return puzzle !== null && canBeArranged(puzzle);
}

/** Null where the pins contradict each other at first sight. */
function puzzleOf(ids: readonly string[], pins: readonly Pin[]): Puzzle | null {
  const chains = chainsOf(ids, pins);
  if (!chains) return null;
  const startOf = startsOf(chains, pins);
  if (!startOf) return null;

  const blocks: Block[] = chains.map((chain, index) => ({
    ids: chain,
    startsAt: startOf.get(index) ?? null,
  }));
  const blockOf = new Map(
    blocks.flatMap((block, index) => block.ids.map((id) => [id, index] as const)),
  );
  const predecessors = blocks.map(() => new Set<number>());
  for (const { party, placement } of pins) {
    if (placement.kind !== 'before') continue;
    const [own, others] = [blockOf.get(party), blockOf.get(placement.other)];
    if (own === undefined || others === undefined) return null;
    if (own !== others) predecessors[others]?.add(own);
    else if (!standsBefore(blocks[own]?.ids ?? [], party, placement.other)) return null;
  }
  return { places: ids.length, blocks, predecessors };
}

/** Everybody alone or with those who follow directly; null where the chain bites its tail or forks. */
function chainsOf(ids: readonly string[], pins: readonly Pin[]): string[][] | null {
  const followerOf = new Map<string, string>();
  const leaderOf = new Map<string, string>();
  for (const { party, placement } of pins) {
    if (placement.kind !== 'directly-after') continue;
    const { other } = placement;
    if ((followerOf.get(other) ?? party) !== party) return null;
    if ((leaderOf.get(party) ?? other) !== other) return null;
    followerOf.set(other, party);
    leaderOf.set(party, other);
  }

  const chains = ids
    .filter((id) => !leaderOf.has(id))
    .map((first) => {
      const chain = [first];
      for (let next = followerOf.get(first); next; next = followerOf.get(next)) chain.push(next);
      return chain;
    });
  // Who stands in a circle has nobody to begin it, and is in no chain.
  return chains.flat().length === ids.length ? chains : null;
}

/** Where blocks begin that hold somebody with a place; null where two want it differently. */
function startsOf(chains: readonly string[][], pins: readonly Pin[]): Map<number, number> | null {
  const startOf = new Map<number, number>();
  for (const { party, placement } of pins) {
    if (placement.kind !== 'at') continue;
    const index = chains.findIndex((chain) => chain.includes(party));
    const start = placement.place - 1 - (chains[index]?.indexOf(party) ?? 0);
    if ((startOf.get(index) ?? start) !== start || start < 0) return null;
    startOf.set(index, start);
  }
  return startOf;
}

function standsBefore(chain: readonly string[], one: string, other: string): boolean {
  return chain.indexOf(one) < chain.indexOf(other);
}
