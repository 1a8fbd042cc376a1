import type { bitReader, bitWriter } from './bits.ts';

type Writer = ReturnType<typeof bitWriter>;
type Reader = ReturnType<typeof bitReader>;

/** Bits that hold the parameter. */
const PARAMETER_BITS = 5;
/** Numbers of badges have 24 bits, so no larger parameter ever pays. */
const LARGEST_PARAMETER = 24;
const LARGEST_NUMBER = 0xffffff;

/**
 * Writes ascending numbers as the gaps between them, each gap as Golomb-Rice code: the quotient
 * by 2^k in unary, the rest in k bits. Of all parameters the one that takes the fewest bits
 * stands in front, and of equals the smallest, so a set has one spelling only.
 */
export function writeNumbers(writer: Writer, numbers: readonly number[]): void {
  const gaps = numbers.map((number, place) => number - (numbers[place - 1] ?? -1) - 1);
  const parameter = bestParameter(gaps);

  writer.binary(parameter, PARAMETER_BITS);
  for (const gap of gaps) {
    writer.unary(Math.floor(gap / 2 ** parameter));
    writer.binary(gap % 2 ** parameter, parameter);
  }
}

/** Reads as many numbers; undefined where the bits end before, or hold a number that no badge has. */
export function readNumbers(reader: Reader, count: number): number[] | undefined {
  const parameter = reader.binary(PARAMETER_BITS);
  if (!(parameter <= LARGEST_PARAMETER)) return undefined;

  const numbers: number[] = [];
  let last = -1;
  for (let place = 0; place < count; place += 1) {
    last += reader.unary() * 2 ** parameter + reader.binary(parameter) + 1;
    if (!(last <= LARGEST_NUMBER)) return undefined;
    numbers.push(last);
  }
  return numbers;
}

function bestParameter(gaps: readonly number[]): number {
  let best = { parameter: 0, bits: Number.POSITIVE_INFINITY };
  for (let parameter = 0; parameter <= LARGEST_PARAMETER; parameter += 1) {
    const bits = gaps.reduce(
      (sum, gap) => sum + Math.floor(gap / 2 ** parameter) + 1 + parameter,
      0,
    );
    if (bits < best.bits) best = { parameter, bits };
  }
  return best.parameter;
}
