import { describe, expect, it } from 'vitest';
import vectors from '../../../modules/badges/credential/vectors.json' with { type: 'json' };
import { textOf, type Stroke } from './key-layout.ts';
import { LONGEST_PAUSE_MS, noBurst, takeStroke } from './wedge.ts';

const base45 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** Where an American keyboard has the characters that are no letters and no digits. */
const places: Record<string, [code: string, shift: boolean]> = {
  ' ': ['Space', false],
  $: ['Digit4', true],
  '%': ['Digit5', true],
  '*': ['Digit8', true],
  '+': ['Equal', true],
  '-': ['Minus', false],
  '.': ['Period', false],
  '/': ['Slash', false],
  ':': ['Semicolon', true],
};

/** What the layout of the computer makes of a place, where it differs from the American one. */
const layouts: Record<string, (stroke: Omit<Stroke, 'key'>) => string> = {
  'an American': ({ code, shift }) => american(code, shift),
  'a French (AZERTY)': ({ code, shift }) => {
    const moved: Record<string, string> = {
      KeyQ: 'a',
      KeyA: 'q',
      KeyW: 'z',
      KeyZ: 'w',
      KeyM: ',',
      Semicolon: 'm',
      Period: ':',
      Slash: '!',
      Digit1: '&',
      Digit2: 'é',
      Digit3: '"',
      Digit4: "'",
      Digit5: '(',
      Digit6: '-',
      Digit7: 'è',
      Digit8: '_',
      Digit9: 'ç',
      Digit0: 'à',
      Minus: ')',
      Equal: '=',
    };
    if (shift && code.startsWith('Digit')) return code.slice(-1);
    return moved[code] ?? american(code, shift);
  },
  'a Turkish (Q)': ({ code, shift }) => {
    const moved: Record<string, string> = {
      KeyI: shift ? 'I' : 'ı',
      Semicolon: shift ? 'Ş' : 'ş',
      Slash: shift ? ':' : '.',
      Period: shift ? 'Ç' : 'ç',
      Minus: shift ? '?' : '*',
      Equal: shift ? '_' : '-',
    };
    return moved[code] ?? american(code, shift);
  },
  'an Arabic': ({ code, shift }) =>
    code.startsWith('Key')
      ? String.fromCodePoint(0x0621 + (code.codePointAt(3) ?? 0) - 65)
      : american(code, shift),
};

describe('textOf', () => {
  it.each(Object.keys(layouts))('reads every character of a badge on %s keyboard', (layout) => {
    expect(textOf(typed(base45, layout))).toBe(base45);
  });

  it.each(Object.keys(layouts))('reads a whole badge on %s keyboard', (layout) => {
    const token = vectors.tokens[0]?.text ?? '';

    expect(token).toMatch(/^BX1:/);
    expect(textOf(typed(token, layout))).toBe(token);
  });

  it('reads the numbers of a numeric pad', () => {
    expect(textOf([stroke('Numpad4'), stroke('NumpadAdd'), stroke('Numpad2')])).toBe('4+2');
  });

  it('takes capitals for granted, whatever caps lock does to shift', () => {
    expect(textOf([stroke('KeyB'), stroke('KeyX', true), stroke('Digit1')])).toBe('BX1');
  });

  it('understands a scanner that was set to the layout of a French computer', () => {
    const strokes = ['KeyB', 'KeyX', 'Digit1', 'Period', 'KeyQ'].map((code, index) => ({
      code,
      key: 'BX1:A'.charAt(index),
      shift: true,
    }));

    expect(textOf(strokes)).toBe('BX1:A');
  });
});

describe('takeStroke', () => {
  it.each(['Enter', 'NumpadEnter', 'Tab'])('gives the text at %s', (end) => {
    expect(after([...typed('BX1:ABC'), stroke(end)])).toBe('BX1:ABC');
  });

  it('says nothing before the end', () => {
    expect(after(typed('BX1:ABC'))).toBeNull();
  });

  it('keeps what comes at the longest pause of a scanner', () => {
    expect(after([...typed('BX1:ABC'), stroke('Enter')], LONGEST_PAUSE_MS)).toBe('BX1:ABC');
  });

  it('does not take typing for scanning a millisecond later', () => {
    expect(after([...typed('BX1:ABC'), stroke('Enter')], LONGEST_PAUSE_MS + 1)).toBeNull();
  });

  it('ignores the keys that a scanner holds down', () => {
    const shift = stroke('ShiftLeft', true);
    const strokes = typed('BX1:AB').flatMap((one) => [shift, one]);

    expect(after([...strokes, stroke('Enter')])).toBe('BX1:AB');
  });

  it('starts anew after a text', () => {
    expect(
      after([...typed('OLD-TEXT'), stroke('Enter'), ...typed('BX1:NEW'), stroke('Enter')]),
    ).toBe('BX1:NEW');
  });

  it('does not take Enter alone, nor a PIN with Enter, for a scan', () => {
    expect(after([stroke('Enter')])).toBeNull();
    expect(after([...typed('1234'), stroke('Enter')])).toBeNull();
  });
});

function after(strokes: readonly Stroke[], pauseMs = 5): string | null {
  let burst = noBurst;
  let last: string | null = null;
  for (const [index, stroke] of strokes.entries()) {
    const taken = takeStroke(burst, stroke, 1_000 + index * pauseMs);
    burst = taken.burst;
    last = taken.text;
  }
  return last;
}

/** As a scanner types that believes in an American keyboard. */
function typed(text: string, layout = 'an American'): Stroke[] {
  return [...text].map((character) => {
    const [code, shift] =
      places[character] ??
      (/\d/.test(character) ? [`Digit${character}`, false] : [`Key${character}`, true]);
    return { code, shift, key: layouts[layout]?.({ code, shift }) ?? '' };
  });
}

function stroke(code: string, shift = false): Stroke {
  return { code, shift, key: code };
}

function american(code: string, shift: boolean): string {
  const found = Object.entries(places).find(([, place]) => place[0] === code && place[1] === shift);
  if (found) return found[0];
  const letter = code.slice(-1);
  return shift ? letter : letter.toLowerCase();
}
