/** Numbers from 0 to 1, 1 left out, the same ones for the same seed: mulberry32. */
export function drawsFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A draw around 0 with deviation 1, by Box and Muller. */
export function drawNormal(draw: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
}

/**
 * A draw above 0 with the given mean, whose deviation is `spread` times the mean: always the mean
 * at 0, exponential at 1. Gamma, by Marsaglia and Tsang (2000); `spread` from 0 to 1.
 */
export function drawDuration(mean: number, spread: number, draw: () => number): number {
  if (spread === 0) return mean;
  if (spread === 1) return -mean * Math.log(1 - draw());
  const shape = 1 / spread ** 2;
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const normal = drawNormal(draw);
    const cube = (1 + c * normal) ** 3;
    if (cube <= 0) continue;
    if (Math.log(1 - draw()) < normal ** 2 / 2 + d - d * cube + d * Math.log(cube))
      return (d * cube * mean) / shape;
  }
}
