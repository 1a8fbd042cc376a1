import { describe, expect, it } from 'vitest';
import { authenticatorUri, base32, codeAtStep, stepAt, stepOfCode } from './totp.ts';

// The secret of RFC 6238, appendix B.
const secret = Buffer.from('12345678901234567890');

describe('a time-based one-time password', () => {
  it.each([
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ])('is at %i s what RFC 6238 says', (seconds, code) => {
    expect(codeAtStep(secret, stepAt(new Date(seconds * 1000)), 8)).toBe(code);
  });

  it('changes every thirty seconds', () => {
    expect(stepAt(new Date(29_999))).toBe(0);
    expect(stepAt(new Date(30_000))).toBe(1);
  });

  it('is taken one step early or late, and no further', () => {
    const code = codeAtStep(secret, 100);

    expect(stepOfCode(secret, code, new Date(98 * 30_000))).toBeNull();
    expect(stepOfCode(secret, code, new Date(99 * 30_000))).toBe(100);
    expect(stepOfCode(secret, code, new Date(102 * 30_000 - 1))).toBe(100);
    expect(stepOfCode(secret, code, new Date(102 * 30_000))).toBeNull();
  });
});

it.each([
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
])('writes %s in base 32 as RFC 4648 says', (plain, coded) => {
  expect(base32(Buffer.from(plain))).toBe(coded);
});

it('tells the app whose code it is', () => {
  expect(authenticatorUri(secret, 'awa@embassy.example')).toBe(
    'otpauth://totp/Kurukan%3Aawa%40embassy.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Kurukan',
  );
});
