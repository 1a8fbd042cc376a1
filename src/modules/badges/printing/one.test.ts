import { describe, expect, it } from 'vitest';
import { aBadge, aBadgeSheet } from '#platform/pdf/testing';
import { qrSvg } from '#platform/qr';
import { badgeHtml, type OneBadge } from './one.ts';

const words = {
  zones: 'Zones',
  days: 'Jours',
  escort: 'Escorte obligatoire',
  transferable: 'Cessible',
};
const sheet = aBadgeSheet();

describe('a badge for the browser', () => {
  it('says what the printed one says, with the same code', () => {
    const html = badgeHtml(one({ escortRequired: true }), sheet, words);

    for (const part of ['Aïssata RAMATOU DIALLO', 'عائشة رحمتو ديالو', 'SEN', '4K7Q-9XTM-C'])
      expect(html).toContain(part);
    expect(html).toContain(words.escort);
    expect(html).toContain(qrSvg(aBadge().token));
  });

  it('runs nothing of what people write, and loads nothing', () => {
    const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
    const html = badgeHtml(
      one({
        name: hostile,
        post: hostile,
        organisation: hostile,
        category: { names: { fr: hostile }, colour: '#000"/><script>' },
      }),
      { ...sheet, edition: { name: hostile, dates: hostile, place: hostile } },
      words,
    );

    expect(html).not.toContain('<script');
    expect(html).not.toContain('<img');
  });

  it('gives each name its own direction', () => {
    expect(badgeHtml(one(), sheet, words)).toContain(
      '<em dir="auto" class="paper-own">عائشة رحمتو ديالو</em>',
    );
  });

  it('says that it is transferable instead of a name', () => {
    const html = badgeHtml(one({ transferable: true, name: '', nameArabic: null }), sheet, words);

    expect(html).toContain('Cessible');
  });
});

function one(changes: Partial<OneBadge> = {}): OneBadge {
  const { photo: _photo, ...badge } = aBadge();
  return { ...badge, photoUrl: null, ...changes };
}
