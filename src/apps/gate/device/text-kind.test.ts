import { expect, it } from 'vitest';
import { textKind } from './text-kind.ts';

it.each([
  ['BX1:6BF', 'badge'],
  ['BX1R:6BF', 'revocations'],
  ['BX1T:6BF', 'trust'],
  ['BX1E:6BF', 'enrolment'],
  ['KG1:6BF', 'frame'],
  ['bx1:6BF', 'unknown'],
  ['https://example.org', 'unknown'],
  ['', 'unknown'],
])('tells by the beginning of %j that it is %s', (text, kind) => {
  expect(textKind(text)).toBe(kind);
});
