import type { Tie } from './likeness.ts';
import type { Balance } from './name-score.ts';

/** One thing that two names have or have not in common. */
export type NamePart = {
  kind: Tie | 'extra' | 'contradiction' | 'nothing-named';
  /** Words as the first name writes them, or null where it has none. */
  left: string | null;
  right: string | null;
  /** Tenths of a point that it gives to the score, and that it could have given. */
  tenths: number;
  ofTenths: number;
};

/** `score` is 0 to 100. The parts' tenths sum to it, and what they could have given sums to 100. */
export type NameComparison = { score: number; parts: NamePart[] };

type Exact = Pick<NamePart, 'kind' | 'left' | 'right'> & { gain: number; loss: number };

/** Tells a balance in points, each part rounded so that nothing is lost between them. */
export function tellBalance(balance: Balance, scoreTenths: number): NameComparison {
  const exact = partsOf(balance, scoreTenths);
  const gains = share(
    exact.map(({ gain }) => gain),
    scoreTenths,
  );
  const losses = share(
    exact.map(({ loss }) => loss),
    1000 - scoreTenths,
  );
  return {
    score: scoreTenths / 10,
    parts: exact.map(({ kind, left, right }, index) => {
      const tenths = gains[index] ?? 0;
      return { kind, left, right, tenths, ofTenths: tenths + (losses[index] ?? 0) };
    }),
  };
}

function partsOf(
  { pairs, contradictions, extras, whole, keeps }: Balance,
  scoreTenths: number,
): Exact[] {
  const inTenths = (weight: number) => (whole === 0 ? 0 : (1000 * weight) / whole);
  const parts: Exact[] = [
    ...pairs.map(({ left, right, like, weight }) => ({
      kind: like.tie,
      left: left.text,
      right: right.text,
      gain: inTenths(weight * like.value) * keeps,
      loss: inTenths(weight * (1 - like.value)),
    })),
    ...contradictions.map(({ left, right, weight }) => ({
      kind: 'contradiction' as const,
      left: left.map(({ text }) => text).join(' '),
      right: right.map(({ text }) => text).join(' '),
      gain: 0,
      loss: inTenths(weight),
    })),
    ...extras.map(({ unit, side, weight }) => ({
      kind: 'extra' as const,
      left: side === 'left' ? unit.text : null,
      right: side === 'right' ? unit.text : null,
      gain: 0,
      loss: inTenths(weight),
    })),
  ];
  const told = parts.reduce((sum, { loss }) => sum + loss, 0);
  if (keeps < 1 || whole === 0)
    parts.push({
      kind: 'nothing-named',
      left: null,
      right: null,
      gain: 0,
      loss: Math.max(0, 1000 - scoreTenths - told),
    });
  return parts;
}

/** Whole numbers that sum to `sum`: rounded down, and what is missing given to those that lost most by it. */
function share(exact: readonly number[], sum: number): number[] {
  const whole = exact.map((value) => Math.floor(value + 1e-9));
  let missing = sum - whole.reduce((total, value) => total + value, 0);
  const byRest = exact
    .map((value, index) => ({ index, rest: value - (whole[index] ?? 0) }))
    .toSorted((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of byRest) {
    if (missing <= 0) break;
    whole[index] = (whole[index] ?? 0) + 1;
    missing -= 1;
  }
  return whole;
}
