import { expect, it } from 'vitest';
import { messages } from '#locales/fr/index';
import { httpStatusByCode } from './error-codes.ts';

it('has a sentence for every code, and a code for every sentence', () => {
  // The other languages follow the French ones, which the compiler sees to.
  const sentences = keysOf(messages.errors);

  expect(Object.keys(httpStatusByCode).sort()).toEqual(sentences.sort());
});

function keysOf(texts: object, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? keysOf(value, `${prefix}${key}.`)
      : [`${prefix}${key}`],
  );
}
