/** Numbers that look random and are the same for the same seed on every machine (sfc32). */
export type Random = {
  /** From 0 up to 1, without 1. */
  next: () => number;
  /** A whole number from 0 up to `below`, without it. */
  below: (below: number) => number;
};

export function randomFrom(seed: number): Random {
  let a = 0x9e3779b9 | 0;
  let b = 0x243f6a88 | 0;
  let c = seed | 0;
  let counter = 1;
  const whole = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 12; round++) whole();

  return {
    next: () => whole() / 0x1_0000_0000,
    below: (below) => Math.floor((whole() / 0x1_0000_0000) * below),
  };
}
