import { expect, it } from 'vitest';
import { compareDocuments } from './document-evidence.ts';

const listed = [{ type: 'passport', number: 'AX-001 2345', country: 'ML' }];

it.each([
  ['ax0012345', 'same'],
  ['AX 0O12345', 'easily-misread'],
  ['AX0012346', undefined],
  ['2345', undefined],
  [null, undefined],
])('%s against AX0012345 is %s', (number, finding) => {
  expect(compareDocuments(number, listed)).toBe(finding);
});
