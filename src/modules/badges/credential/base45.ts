/** The 45 characters that a QR code packs two by two into 11 bits (RFC 9285). */
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

export function encodeBase45(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += 2) {
    const [first = 0, second] = bytes.subarray(start, start + 2);
    text += second === undefined ? charactersOf(first, 2) : charactersOf(first * 256 + second, 3);
  }
  return text;
}

/**
 * Returns undefined when the text is not Base45. Each text stands for other bytes than any
 * other text, so a token has one spelling only. A space is a character like any other: the
 * text of a badge must never be trimmed.
 */
export function decodeBase45(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes: number[] = [];
  for (let start = 0; start < text.length; start += 3) {
    const characters = text.slice(start, start + 3);
    const value = valueOf(characters);

    if (characters.length === 3 && value <= 0xffff) bytes.push(value >> 8, value & 0xff);
    else if (characters.length === 2 && value <= 0xff) bytes.push(value);
    else return undefined;
  }
  return Uint8Array.from(bytes);
}

/** The smallest digit comes first. */
function charactersOf(value: number, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest = Math.floor(rest / 45))
    text += alphabet.charAt(rest % 45);
  return text;
}

/** NaN when a character is not of the alphabet. */
function valueOf(characters: string): number {
  return [...characters].reduceRight((value, character) => {
    const digit = alphabet.indexOf(character);
    return digit === -1 ? Number.NaN : value * 45 + digit;
  }, 0);
}
