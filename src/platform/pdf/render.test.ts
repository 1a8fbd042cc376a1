import { afterAll, describe, expect, it } from 'vitest';
import { locales } from '../i18n.ts';
import { writeNoteVerbale } from './note-verbale.ts';
import { renderPdf, stopPdfCompiler } from './render.ts';
import { aBadge, aBadgeSheet, aReport, aTable, someNoteFacts } from './testing.ts';
import type { Report } from './types.ts';

afterAll(stopPdfCompiler);

const hostile = '#panic("x") \\ $a$ *b* _c_ <d> @e `f` = g // "h" \' ${i} \u202eevil';

describe('renderPdf', () => {
  it.each(locales)('prints every document in %s', async (locale) => {
    const note = await writeNoteVerbale(someNoteFacts(), locale);

    expect(pagesOf(await renderPdf('badge', aBadgeSheet({ backs: true }), { locale }))).toBe(2);
    expect(pagesOf(await renderPdf('note-verbale', note, { locale }))).toBe(1);
    expect(pagesOf(await renderPdf('report', aReport(), { locale }))).toBe(6);
    expect(pagesOf(await renderPdf('table', aTable(), { locale }))).toBe(2);
  });

  it('gives the same bytes for the same data', async () => {
    const sheet = aBadgeSheet({ badges: Array.from({ length: 60 }, () => aBadge()) });
    const [once, twice] = [
      await renderPdf('badge', sheet, { locale: 'fr' }),
      await renderPdf('badge', sheet, { locale: 'fr' }),
    ];

    expect(Buffer.compare(once, twice)).toBe(0);
  });

  it('prints a batch in one file, a page a badge', async () => {
    const badges = Array.from({ length: 101 }, (_, index) =>
      aBadge({ serial: `BX26-${index}`, photo: index % 2 === 0 ? dot : null }),
    );

    expect(pagesOf(await renderPdf('badge', aBadgeSheet({ badges }), { locale: 'fr' }))).toBe(101);
  });

  it('prints what people write as it is, and never runs it', async () => {
    const badge = aBadge({
      name: hostile,
      nameArabic: hostile,
      post: hostile,
      organisation: hostile,
    });
    const report: Report = aReport({ title: hostile, organiser: hostile, method: [hostile] });
    const table = aTable({ title: hostile, rows: [[hostile, hostile, hostile, hostile]] });

    expect(
      pagesOf(await renderPdf('badge', aBadgeSheet({ badges: [badge] }), { locale: 'fr' })),
    ).toBe(1);
    expect(pagesOf(await renderPdf('report', report, { locale: 'ar' }))).toBe(6);
    expect(pagesOf(await renderPdf('table', table, { locale: 'en' }))).toBe(1);
  });

  it('keeps every badge on its page whatever the length of its names', async () => {
    const long = 'Ɲɛnɛkɔrɔ'.repeat(12);
    const badge = aBadge({
      name: long,
      nameArabic: 'عبدالرحمن'.repeat(15),
      post: `${long} ${long}`,
      organisation: `${long} ${long}`,
      country: { name: long, alpha3: 'CAF' },
      escortRequired: true,
      zones: Array.from({ length: 12 }, (_, index) => ({ code: `Z${index}`, name: long })),
      days: Array.from({ length: 10 }, (_, index) => ({ label: `${index + 1}`, granted: true })),
    });

    expect(
      pagesOf(await renderPdf('badge', aBadgeSheet({ badges: [badge] }), { locale: 'fr' })),
    ).toBe(1);
  });

  it('prints a silhouette where a photo is damaged, and the rest of the batch as it should be', async () => {
    const damaged = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
    const noPicture = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
    const sheet = (...photos: (Uint8Array | null)[]) =>
      aBadgeSheet({ badges: photos.map((photo) => aBadge({ photo })) });

    const withoutPhoto = await renderPdf('badge', sheet(null, null, dot), { locale: 'fr' });
    const withDamage = await renderPdf('badge', sheet(damaged, noPicture, dot), { locale: 'fr' });
    expect(pagesOf(withDamage)).toBe(3);
    expect(Math.abs(withDamage.length - withoutPhoto.length)).toBeLessThan(2000);
  });

  it('carries title and language, and no time of printing', async () => {
    const text = Buffer.from(
      await renderPdf('table', aTable({ title: 'Liste' }), { locale: 'tr' }),
    ).toString('latin1');

    expect(text).toContain('/Title (Liste)');
    expect(text).toContain('/Lang (tr)');
    expect(text).not.toContain('/CreationDate');
  });

  it('fails with the diagnostics of the template when the data lack what it prints', async () => {
    // @ts-expect-error A caller in JavaScript, or data from an older version.
    const printing = renderPdf('table', { title: 'Liste' }, { locale: 'fr' });

    await expect(printing).rejects.toThrow(/table\.typ: .*dictionary does not contain key/u);
  });

  it('starts a new compiler after the last one was stopped', async () => {
    await renderPdf('table', aTable(), { locale: 'fr' });
    await stopPdfCompiler();

    expect(pagesOf(await renderPdf('table', aTable(), { locale: 'fr' }))).toBe(2);
  });
});

/** A PNG of one grey pixel. */
const dot = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
    'base64',
  ),
);

function pagesOf(pdf: Uint8Array): number {
  const text = Buffer.from(pdf).toString('latin1');
  if (!text.startsWith('%PDF-')) throw new Error('not a PDF');
  return text.match(/\/Type \/Page\b(?!s)/gu)?.length ?? 0;
}
