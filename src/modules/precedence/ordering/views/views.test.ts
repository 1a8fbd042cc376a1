import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inDirection, onePerFlag, seatRows, seatTable } from './rules.ts';

describe('seatRows', () => {
  it('seats the first in the middle, the second at the right hand, the third at the left', () => {
    // Seen from the stage, the right hand of those who sit is on the left.
    expect(seatRows(5, 5)).toEqual([[4, 2, 1, 3, 5]]);
  });

  it('leaves the middle of an even row between the two highest', () => {
    expect(seatRows(4, 4)).toEqual([[3, 1, 2, 4]]);
  });

  it('fills the last row from its middle', () => {
    expect(seatRows(7, 5)).toEqual([
      [4, 2, 1, 3, 5],
      [null, 7, 6, null, null],
    ]);
  });

  it('gives everybody one seat, whatever the row holds', () => {
    fc.assert(
      fc.property(fc.nat(120), fc.integer({ min: 1, max: 30 }), (count, perRow) => {
        const seats = seatRows(count, perRow).flat();
        const places = seats.filter((place) => place !== null);

        expect(places.toSorted((one, other) => one - other)).toEqual(
          Array.from({ length: count }, (_, index) => index + 1),
        );
        expect(seats.length % perRow).toBe(0);
      }),
    );
  });
});

it('seats a table clockwise, the second at the right hand of the first', () => {
  expect(seatTable(6)).toEqual([1, 3, 5, 6, 4, 2]);
  expect(seatTable(1)).toEqual([1]);
  expect(seatTable(0)).toEqual([]);
});

it('lets the highest come last where the procession says so', () => {
  expect(inDirection(['a', 'b', 'c'], 'in-reverse')).toEqual(['c', 'b', 'a']);
  expect(inDirection(['a', 'b', 'c'], 'in-order')).toEqual(['a', 'b', 'c']);
});

it('flies one flag for two delegations of a country, and another one for an organisation', () => {
  const ml = { country: 'ML', organisation: null };
  const aes = { country: 'ML', organisation: 'AES' };

  expect(onePerFlag([ml, aes, { ...ml }, { ...aes }])).toEqual([ml, aes]);
});
