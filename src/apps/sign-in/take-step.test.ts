import { describe, expect, it } from 'vitest';
import { ownAddress } from './take-step.ts';

describe('ownAddress', () => {
  it.each(['/office', '/office/bamex-2025/people?q=keita', '/'])('goes on to %s', (address) => {
    expect(ownAddress(address)).toBe(address);
  });

  it.each([
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/..//elsewhere.example',
    '/%2e%2e//elsewhere.example',
    '//[',
    '/a\\..\\b',
    'office',
    '',
    '/\n/elsewhere.example',
    null,
  ])('does not leave the installation for %j', (address) => {
    expect(ownAddress(address)).toBeUndefined();
  });
});
