import { describe, expect, it } from 'vitest';
import { textTable } from './text-table.ts';

describe('textTable', () => {
  it('sets words to the left and numbers to the right', () => {
    expect(
      textTable(
        ['What', 'Count'],
        [
          ['Gates', '11'],
          ['Zones', '1 555'],
        ],
      ),
    ).toEqual(['What   Count', 'Gates     11', 'Zones  1 555']);
  });

  it('counts no vowel sign and no mark of direction as a letter', () => {
    const [heading, row] = textTable(['المعدَّلة', 'x'], [['\u2068abcdefgh\u2069', 'y']]);

    expect([...(heading ?? '').replace(/\p{Mn}/gu, '')].length).toBe(
      [...(row ?? '').replace(/\p{Cf}/gu, '')].length,
    );
  });
});
