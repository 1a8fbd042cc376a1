import type { Draw } from '#modules/meetings/engine/generating/draw';

/** A piece of work in a planted schedule: so much of a resource from a time on. */
export type Piece = { start: number; duration: number; demand: number };

/** What no activity of PSPLIB is longer or asks more than. */
export const LONGEST = 10;

/**
 * Cuts the room that a resource has in a time into so many pieces, without anything left over:
 * who places them all in less time must use more than there is.
 */
export function dissect(
  {
    pieces,
    from,
    length,
    capacity,
  }: { pieces: number; from: number; length: number; capacity: number },
  draw: Draw,
): Piece[] {
  const all: Piece[] = [{ start: from, duration: length, demand: capacity }];
  while (all.length < pieces) {
    const place = someLarge(all, draw);
    const piece = all[place];
    if (!piece) break;
    all.splice(place, 1, ...cut(piece, draw));
  }
  return all;
}

/** Those that are still too large before all others, then by what they hold. */
function someLarge(all: readonly Piece[], draw: Draw): number {
  const choices = all.flatMap((piece, place): [number, number][] => {
    const work = piece.duration * piece.demand;
    return work > 1 ? [[place, isTooLarge(piece) ? 1_000 * work : work ** 2]] : [];
  });
  return choices.length === 0 ? -1 : draw.by(choices);
}

function isTooLarge({ duration, demand }: Piece): boolean {
  return duration > LONGEST || demand > LONGEST;
}

function cut({ start, duration, demand }: Piece, draw: Draw): Piece[] {
  const inTime = demand === 1 || (duration > 1 && draw.chance(duration / (duration + demand)));
  if (inTime) {
    const first = uneven(duration, draw);
    return [
      { start, duration: first, demand },
      { start: start + first, duration: duration - first, demand },
    ];
  }
  const first = uneven(demand, draw);
  return [
    { start, duration, demand: first },
    { start, duration, demand: demand - first },
  ];
}

/** A part that leaves some over, seldom very little. */
function uneven(whole: number, draw: Draw): number {
  const least = Math.max(1, Math.floor(whole / 4));
  return draw.between(least, whole - least);
}
