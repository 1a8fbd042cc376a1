import { describe, expect, it } from 'vitest';
import { longToken } from './pdf/testing.ts';
import { qrModules, qrSvg } from './qr.ts';

describe('qrModules', () => {
  it('holds a badge token of 208 characters in version 8 at level M', () => {
    expect(longToken).toHaveLength(208);
    expect(qrModules(longToken, 'M')).toHaveLength(49);
  });

  it('holds the same token in version 10 at level Q, for the back of the badge', () => {
    expect(qrModules(longToken, 'Q')).toHaveLength(57);
  });

  it('needs a larger code as soon as one letter leaves the alphanumeric set', () => {
    expect(qrModules(longToken.replace('A', 'a'), 'M').length).toBeGreaterThan(49);
  });

  it('starts and ends with the dark edge of a finder, not with the quiet zone', () => {
    const modules = qrModules('BX1:TEST');

    expect(modules[0]?.slice(0, 7)).toEqual(Array(7).fill(true));
    expect(modules.at(-1)?.slice(0, 7)).toEqual(Array(7).fill(true));
  });
});

describe('qrSvg', () => {
  it('draws exactly the dark modules, inside the quiet zone', () => {
    const modules = qrModules('BX1:TEST');
    const dark = modules.flat().filter(Boolean).length;
    const svg = qrSvg('BX1:TEST', { quietZone: 2 });

    expect(svg).toContain(`viewBox="0 0 ${modules.length + 4} ${modules.length + 4}"`);
    expect(svg).toContain('d="M2 2h7v1h-7z');
    const drawn = [...svg.matchAll(/M\d+ \d+h(\d+)v1/gu)].map((run) => Number(run[1]));
    expect(drawn.reduce((sum, length) => sum + length, 0)).toBe(dark);
  });
});
