import { describe, expect, it } from 'vitest';
import { FORGOTTEN_AFTER_MS, isNewSight } from './seen.ts';

describe('isNewSight', () => {
  const seen = { text: 'BX1:A', at: 10_000 };

  it('hands the first code on', () => {
    expect(isNewSight(null, 'BX1:A', 0)).toBe(true);
  });

  it('hands another code on at once', () => {
    expect(isNewSight(seen, 'BX1:B', seen.at)).toBe(true);
  });

  it('keeps quiet about a badge that is still there', () => {
    expect(isNewSight(seen, 'BX1:A', seen.at + FORGOTTEN_AFTER_MS - 1)).toBe(false);
  });

  it('hands a badge on again that was away long enough', () => {
    expect(isNewSight(seen, 'BX1:A', seen.at + FORGOTTEN_AFTER_MS)).toBe(true);
  });
});
