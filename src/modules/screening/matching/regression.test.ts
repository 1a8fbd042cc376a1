import { describe, expect, it } from 'vitest';
import { scoreTexts } from './compare.ts';
import { otherPerson, samePerson } from './regression-cases.ts';
import { workingCut } from './screen.ts';

const pairsOf = (lines: string) =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [one = '', other = ''] = line.trim().split(' = ');
      return [one, other] as const;
    });

describe.each(Object.entries(samePerson))('%s', (_what, lines) => {
  it.each(pairsOf(lines))('%s is %s', (one, other) => {
    expect(scoreTexts(one, other, 'person')).toBeGreaterThanOrEqual(workingCut);
  });
});

describe.each(Object.entries(otherPerson))('%s', (_what, lines) => {
  it.each(pairsOf(lines))('%s is not %s', (one, other) => {
    expect(scoreTexts(one, other, 'person')).toBeLessThan(workingCut);
  });
});

it('has two hundred cases', () => {
  const cases = [samePerson, otherPerson].flatMap((group) => Object.values(group).flatMap(pairsOf));
  expect(cases.length).toBeGreaterThanOrEqual(190);
});
