import { describe, expect, it } from 'vitest';
import { inkOn } from './zone-mark.tsx';

describe('inkOn', () => {
  it.each([
    ['#ffffff', '#000'],
    ['#e0a443', '#000'],
    ['#26235c', '#fff'],
    ['#000000', '#fff'],
  ])('is read on %s in %s', (colour, ink) => {
    expect(inkOn(colour)).toBe(ink);
  });
});
