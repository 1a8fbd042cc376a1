import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isClosed, readReceiptNumber, receiptNumber } from './rules.ts';

const numbers = fc.integer({ min: 1, max: 9_999 });

describe('the number of a receipt', () => {
  it('names the edition and ends with a character to check it by', () => {
    expect(receiptNumber('bamex-2026', 17)).toMatch(/^R-BAMEX-2026-0017-[0-9A-HJ-KM-NP-TV-Y]$/);
  });

  it('is read back however it is written', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const written = receiptNumber('bamex-2026', number);
        expect(readReceiptNumber('bamex-2026', written)).toBe(number);
        expect(readReceiptNumber('bamex-2026', ` ${written.toLowerCase()} `)).toBe(number);
        expect(readReceiptNumber('bamex-2025', written)).toBeUndefined();
      }),
    );
  });

  it('is found out with any wrong digit, and with any two of them swapped', () => {
    fc.assert(
      fc.property(numbers, fc.nat(3), fc.nat(3), fc.nat(9), (number, place, other, digit) => {
        const written = receiptNumber('bamex-2026', number);
        const at = written.length - 6;
        const digits = [...written.slice(at, at + 4)];
        const wrong = digits.with(place, String(digit));
        const swapped = digits.with(place, digits[other] ?? '').with(other, digits[place] ?? '');
        const mistakes = [wrong, swapped]
          .map((changed) => written.slice(0, at) + changed.join('') + written.slice(at + 4))
          .filter((text) => text !== written);

        expect(mistakes.map((text) => readReceiptNumber('bamex-2026', text))).toEqual(
          mistakes.map(() => undefined),
        );
      }),
    );
  });
});

it.each([
  ['on the last day', '2026-10-10', false],
  ['on the day after', '2026-10-11', true],
])('the time for answering is over %s: %s', (_when, today, closed) => {
  expect(isClosed({ answerBy: '2026-10-10', today })).toBe(closed);
});
