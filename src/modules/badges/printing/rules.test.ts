import { describe, expect, it } from 'vitest';
import { dotsPerMm, moduleDots, paperOf } from './rules.ts';
import { dpis, plainPrinter } from './types.ts';

describe('the code on a printer', () => {
  it.each([
    [203, 5, 4],
    [300, 7, 5],
    [600, 14, 11],
  ] as const)('of %i dpi has modules of %i dots, and of %i on the back', (dpi, front, back) => {
    expect(moduleDots(dpi)).toBe(front);
    expect(moduleDots(dpi, 0.5)).toBe(back);
  });

  it.each(dpis)('of %i dpi stays above the least a phone reads and within its place', (dpi) => {
    const { moduleMm, backModuleMm } = paperOf({ ...plainPrinter, dpi });

    // Version 8 with its quiet zone, and version 10 on the back.
    expect((49 + 8) * moduleMm).toBeLessThanOrEqual(35.7);
    expect((57 + 8) * backModuleMm).toBeLessThanOrEqual(32.6);
    expect(moduleMm * dotsPerMm(dpi)).toBeGreaterThanOrEqual(4);
    expect(backModuleMm * dotsPerMm(dpi)).toBeGreaterThanOrEqual(4);
  });

  it('takes offsets in tenths of a millimetre', () => {
    expect(paperOf({ ...plainPrinter, offsetX: -7, offsetY: 12 })).toMatchObject({
      offsetXMm: -0.7,
      offsetYMm: 1.2,
    });
  });
});
