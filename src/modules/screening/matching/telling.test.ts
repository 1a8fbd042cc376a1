import { expect, it } from 'vitest';
import { locales } from '#platform/i18n';
import { translatorFor } from '#platform/messages';
import type { Evidence } from './evidence.ts';
import { compareTexts } from './compare.ts';
import { tellEvidence, tellPart } from './telling.ts';

it.each(locales)('tells every part of a comparison in %s', async (locale) => {
  const t = await translatorFor(locale);
  const comparison = compareTexts('Moussa Kouralfa Zerbolo', 'Mousa Kuralfa Tessendi', 'person');
  const sentences = (comparison?.parts ?? []).map((part) => tellPart(part, t));
  expect(sentences).toHaveLength(3);
  for (const sentence of sentences) expect(sentence).not.toContain('screening.');
  expect(sentences.join()).toContain('Kouralfa');
});

it('tells evidence with the points it adds or takes', async () => {
  const t = await translatorFor('en');
  const born: Evidence = { kind: 'birth-date', finding: 'day-and-month-swapped', points: 8 };
  const nationality: Evidence = { kind: 'nationality', finding: 'different', points: -6 };
  expect(tellEvidence(born, t)).toBe('Day and month of birth swapped (+8)');
  expect(tellEvidence(nationality, t)).toBe('Different nationalities (-6)');
});
