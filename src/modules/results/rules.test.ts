import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareClaim } from './rules.ts';
import { aClaim, aFigure } from './testing.ts';

describe('compareClaim', () => {
  it.each([
    ['one less than what was said', 49, 'below', -1],
    ['exactly what was said', 50, 'agrees', 0],
    ['the upper end of what was said', 60, 'agrees', 0],
    ['one more than what was said', 61, 'above', 1],
  ])('finds a record of %s', (_what, recorded, standing, difference) => {
    const claim = aClaim({ valueLow: 50, valueHigh: 60 });

    expect(compareClaim(claim, [aFigure({ value: recorded })])).toMatchObject({
      recorded,
      standing,
      difference,
    });
  });

  it('takes "more than" as a range without an upper end', () => {
    const claim = aClaim({ valueLow: 50, valueHigh: null });

    expect(compareClaim(claim, [aFigure({ value: 5_000 })]).standing).toBe('agrees');
  });

  it('says that nothing is recorded of what no ledger can hold', () => {
    const claim = aClaim({ figureKey: 'deals.potential', valueLow: 150_000_000 });

    expect(compareClaim(claim, [aFigure()])).toMatchObject({
      standing: 'without-record',
      recorded: null,
      difference: null,
    });
  });

  it('lays a claim of so many a day beside the busiest day', () => {
    const visits = aFigure({
      key: 'visits.total',
      value: 30,
      parts: [
        { key: '0', value: 10 },
        { key: '1', value: 20 },
      ],
    });

    expect(
      compareClaim(aClaim({ figureKey: 'visits.daily', valueLow: 25 }), [visits]),
    ).toMatchObject({
      recorded: 20,
      standing: 'below',
    });
  });

  it('gives a difference of nothing exactly when record and claim agree', () => {
    const end = fc.option(fc.nat(100), { nil: null });

    fc.assert(
      fc.property(end, end, fc.nat(200), (low, high, value) => {
        fc.pre(low === null || high === null || low <= high);
        const { standing, difference } = compareClaim(aClaim({ valueLow: low, valueHigh: high }), [
          aFigure({ value }),
        ]);
        expect(difference === 0).toBe(standing === 'agrees');
      }),
    );
  });
});
