import { describe, expect, it } from 'vitest';
import { afterMistake, isPin, isRightPin, keepPin, mayTry, noAttempts } from './pin.ts';

const noon = Date.UTC(2026, 10, 10, 12);
const second = 1_000;

describe('a PIN', () => {
  it.each([
    ['123', false],
    ['1234', true],
    ['123456789012', true],
    ['1234567890123', false],
    ['12a4', false],
  ])('has four to twelve digits: %s', (pin, isOne) => {
    expect(isPin(pin)).toBe(isOne);
  });

  it('is known again, and no other is', async () => {
    const kept = await keepPin('2468');

    expect(await isRightPin('2468', kept)).toBe(true);
    expect(await isRightPin('2469', kept)).toBe(false);
  });

  it('is kept differently each time', async () => {
    const [one, other] = await Promise.all([keepPin('2468'), keepPin('2468')]);

    expect(one.hash).not.toEqual(other.hash);
  });
});

describe('wrong PINs', () => {
  it('cost nothing three times, then ever more, up to a quarter of an hour', () => {
    let attempts = noAttempts;
    const waits = Array.from({ length: 9 }, () => {
      attempts = afterMistake(attempts, noon);
      return attempts.waitUntil && (attempts.waitUntil - noon) / second;
    });

    expect(waits).toEqual([0, 0, 0, 30, 60, 120, 240, 480, 900]);
  });

  it('let nobody try before the wait is over', () => {
    const attempts = { wrong: 4, waitUntil: noon + 30 * second };

    expect(mayTry(attempts, noon + 30 * second - 1)).toBe(false);
    expect(mayTry(attempts, noon + 30 * second)).toBe(true);
  });

  it('do not lock a device for years whose clock was put back', () => {
    const attempts = { wrong: 4, waitUntil: noon + 30 * second };

    expect(mayTry(attempts, noon - 365 * 86_400 * second)).toBe(true);
  });
});
