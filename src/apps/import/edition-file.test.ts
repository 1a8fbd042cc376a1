import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '#modules/editions/rules';
import { planOf, readEditionFile } from './edition-file.ts';

const text = readFileSync(
  new URL('../../../demo/bamex-2025/edition.json', import.meta.url),
  'utf8',
);

describe('the file of an edition', () => {
  it('gives a plan that fits together', () => {
    expect(checkPlan(planOf(readEditionFile(text)))).toEqual([]);
  });

  it.each([
    ['Africa/Bamako', '2025-11-11T09:00:00.000Z'],
    ['Europe/Istanbul', '2025-11-11T06:00:00.000Z'],
  ])('reads its hours as those of %s', (timeZone, opening) => {
    const [first] = planOf({ ...readEditionFile(text), timeZone }).days;

    expect(first?.opensAt.toISOString()).toBe(opening);
  });

  it.each([
    ['a day that is none', '"2025-11-11"', '"2025-11-31"', 'startsOn'],
    ['a zone of time nobody keeps', '"Africa/Bamako"', '"Africa/Nowhere"', 'timeZone'],
    ['a country that is no code', '"host": "ML"', '"host": "Mali"', 'host'],
  ])('names the field of %s', (_what, right, wrong, field) => {
    expect(() => readEditionFile(text.replace(right, wrong))).toThrow(field);
  });
});
