/** One key as it goes down; `code` is the place on the keyboard, `key` what the layout of the computer makes of it. */
export type Stroke = { code: string; key: string; shift: boolean };

/** What our codes begin with: badges, lists for gates, enrolment, frames of another gate. */
const OURS = /^(BX1[A-Z]?|KG1):/;

/**
 * What a scanner that plays keyboard has typed. It presses the keys of an American keyboard,
 * whatever layout the computer has: on a French one `BX1:` would arrive as `BX&M`. So places
 * are read first. A scanner that was set to the layout of the computer is understood by its
 * letters. Caps lock turns nothing into anything else, because no code of ours has small letters.
 */
export function textOf(strokes: readonly Stroke[]): string {
  const byPlace = strokes.map(atPlace).join('').toUpperCase();
  const byLetter = strokes
    .map(({ key }) => (key.length === 1 ? key : ''))
    .join('')
    .toUpperCase();
  return OURS.test(byLetter) && !OURS.test(byPlace) ? byLetter : byPlace;
}

/** The character an American keyboard has at this place; empty for keys that write nothing. */
function atPlace({ code, shift }: Stroke): string {
  const [, letter] = /^Key([A-Z])$/.exec(code) ?? [];
  if (letter) return letter;
  const [, digit] = /^(?:Digit|Numpad)(\d)$/.exec(code) ?? [];
  if (digit)
    return shift && code.startsWith('Digit') ? (SHIFTED_DIGITS[Number(digit)] ?? '') : digit;
  const [plain, shifted] = SIGNS[code] ?? ['', ''];
  return shift ? shifted : plain;
}

const SHIFTED_DIGITS = [')', '!', '@', '#', '$', '%', '^', '&', '*', '('];

const SIGNS: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  Space: [' ', ' '],
  Minus: ['-', '_'],
  Equal: ['=', '+'],
  Period: ['.', '>'],
  Slash: ['/', '?'],
  Semicolon: [';', ':'],
  Comma: [',', '<'],
  NumpadAdd: ['+', '+'],
  NumpadSubtract: ['-', '-'],
  NumpadMultiply: ['*', '*'],
  NumpadDivide: ['/', '/'],
  NumpadDecimal: ['.', '.'],
};
