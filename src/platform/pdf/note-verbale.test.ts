import { describe, expect, it } from 'vitest';
import { locales } from '../i18n.ts';
import { writeNoteVerbale } from './note-verbale.ts';
import { someNoteFacts } from './testing.ts';

describe('writeNoteVerbale', () => {
  it('opens with compliments and closes with high consideration', async () => {
    const note = await writeNoteVerbale(someNoteFacts(), 'fr');

    expect(note.paragraphs[0]).toBe(
      'Le Ministère des Affaires étrangères et de la Coopération internationale présente ses compliments à ' +
        'l’Ambassade du Sénégal et a l’honneur de porter à sa connaissance que le Salon international de la ' +
        'défense BAMEX 2026 se tiendra du 10 au 14 novembre 2026 à Bamako (Parc des expositions).',
    );
    expect(note.closing).toBe(
      'Le Ministère saisit cette occasion pour renouveler à l’Ambassade du Sénégal les assurances de sa haute considération.',
    );
    expect(note.placeAndDate).toBe('Bamako, le 1er juin 2026');
  });

  it.each([
    ['fr', 'du 30 novembre 2026 au 2 décembre 2026'],
    ['en', 'from 30 November 2026 to 2 December 2026'],
    ['tr', '30 Kasım 2026 - 2 Aralık 2026 tarihlerinde'],
    ['ar', 'من 30 نوفمبر 2026 إلى 2 ديسمبر 2026'],
  ] as const)(
    'writes both months of an edition that crosses one, in %s',
    async (locale, period) => {
      const facts = someNoteFacts({ from: '2026-11-30', to: '2026-12-02' });

      expect((await writeNoteVerbale(facts, locale)).paragraphs[0]).toContain(period);
    },
  );

  it('says nothing of patronage and theme that are not there', async () => {
    const note = await writeNoteVerbale(someNoteFacts({ patronage: null, theme: null }), 'en');

    expect(note.paragraphs).toHaveLength(3);
    expect(note.paragraphs.join()).not.toContain('patronage');
  });

  it('asks only for the answers it is told to ask for', async () => {
    const note = await writeNoteVerbale(someNoteFacts({ asked: ['speaker'] }), 'tr');

    expect(note.answers.map(({ label }) => label)).toEqual(['Konuşmacılar']);
  });

  it('fills every blank in every language', async () => {
    for (const locale of locales) {
      const note = await writeNoteVerbale(someNoteFacts(), locale);

      expect(JSON.stringify(note)).not.toMatch(/[{}]\w+[}]/u);
      expect(note.number).toContain('\u20660123/MAECI/DP/2026\u2069');
      expect(note.deadline).toContain('30');
    }
  });
});
