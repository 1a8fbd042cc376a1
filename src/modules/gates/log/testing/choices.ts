/** A history is a string of bytes: each choice takes the next one, so a shorter string is a simpler history. */
export type Choices = { isAtEnd: () => boolean; among: (count: number) => number };

export function choicesOf(script: Uint8Array): Choices {
  let place = 0;
  return {
    isAtEnd: () => place >= script.length,
    among: (count) => {
      const byte = script[place] ?? 0;
      place += 1;
      return byte % count;
    },
  };
}
