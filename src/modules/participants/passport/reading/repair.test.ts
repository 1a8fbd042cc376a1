import { describe, expect, it } from 'vitest';
import { layoutOf } from './layouts.ts';
import { repaired } from './repair.ts';
import { signs } from './templates.ts';

const names = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<';
const data = 'L898902C36UTO7408122F1204159ZE184226B<<<<<10';

describe('a sign that was mistaken for another', () => {
  it.each([
    ['an O for the nought of a number', data.replace('902', '9O2')],
    ['a B for an eight', data.replace('L898', 'L89B')],
    ['two signs of one field', data.replace('L898902', 'L89B9O2')],
    ['and nothing where all is right', data],
  ])('is put right by its check digit: %s', (_what, read) => {
    expect(repair(read)).toBe(data);
  });

  it('is left for people where no likely swap makes the digit hold', () => {
    const wrong = data.replace('740812', '740312');

    expect(repair(wrong)).toBe(wrong);
  });
});

/** As if the picture were hardly less like the true signs than like those that were read. */
function repair(read: string): string | undefined {
  const lines = [names, read];
  const layout = layoutOf(lines);
  if (!layout) return undefined;
  const likeness = [names, data].map((truth, number) =>
    [...truth].map((sign, at) => {
      const place = new Float32Array(signs.length);
      place[signs.indexOf(sign)] = 0.88;
      place[signs.indexOf(lines[number]?.[at] ?? '<')] = 0.9;
      return place;
    }),
  );
  return repaired({ layout, lines, likeness })[1];
}
