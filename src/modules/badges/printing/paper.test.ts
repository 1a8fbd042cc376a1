import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { renderPdf, stopPdfCompiler } from '#platform/pdf/render';
import { aBadge, aBadgePaper, aBadgeSheet } from '#platform/pdf/testing';
import type { Badge, BadgePaper } from '#platform/pdf/types';
import {
  canRasterise,
  difference,
  fromPng,
  rasterise,
  readCodes,
  toPng,
  type Picture,
} from '#test/raster';
import { badgesPerSheet } from '../queue/rules.ts';
import { paperOf } from './rules.ts';
import { plainPrinter } from './types.ts';

afterAll(stopPdfCompiler);

/** One holder a script, each with a name that is hard to set. */
const holders: Record<string, Partial<Badge>> = {
  fr: {
    name: 'Marie-Bénédicte de Saint-Hilaire TRAORÉ-KONATÉ',
    nameArabic: null,
    post: 'Conseillère technique chargée de la coopération bilatérale',
  },
  tr: {
    name: 'İbrahim Çağrı GÜLŞENOĞLU-YILDIZHANOĞLU',
    nameArabic: null,
    post: 'Savunma Sanayii Başkanlığı Daire Başkanı',
    escortRequired: true,
  },
  ar: {
    name: 'عبد الرحمن بن محمد آل الشيخ',
    nameArabic: null,
    post: 'مستشار الوزير، المكتب B-3 (13/11/2026)',
    organisation: 'Ministère de la Défense (MDN)',
  },
  bm: { name: 'Ɲɛnɛkɔrɔ ŊANIBA-ƝƆNDƐ', nameArabic: null, post: 'Kɛlɛbolo ɲɛmɔgɔ' },
  nqo: { name: 'ߛߏߟߏߡߊߣߊ߫ ߞߊ߲ߕߍ߫', nameArabic: null, post: null, organisation: null },
};

/** Within it stay other versions of the renderer; a word out of place is far beyond. */
const TOLERANCE = 0.004;

describe.skipIf(!canRasterise)('a printed page (needs pdftoppm of poppler-utils)', () => {
  it.each(Object.entries(holders))('looks as it was approved in %s', async (script, holder) => {
    const [page] = await print([aBadge(holder)], {}, { dpi: 72 });
    const approved = join(import.meta.dirname, 'approved', `${script}.png`);
    if (!page) throw new Error('no page');
    if (process.env['APPROVE_BADGES'] || !existsSync(approved))
      writeFileSync(approved, toPng(page));

    expect(difference(page, fromPng(readFileSync(approved)))).toBeLessThan(TOLERANCE);
  });

  it('would not be taken for one whose words are in another order', async () => {
    const { name = '', ...rest } = holders['ar'] ?? {};
    const turned = name.split(' ').toReversed().join(' ');
    const [page] = await print([aBadge({ ...rest, name: turned })], {}, { dpi: 72 });
    const approved = fromPng(readFileSync(join(import.meta.dirname, 'approved', 'ar.png')));

    expect(page && difference(page, approved)).toBeGreaterThan(TOLERANCE);
  });

  it.each(['a6', 'cr80', 'a4-a6', 'a4-cr80'] as const)(
    'of %s carries every code, fronts and backs',
    async (format) => {
      const badges = numbered(format === 'a4-cr80' ? 12 : 6);
      const pages = await print(badges, { format }, { dpi: 200, backs: true });
      const perSheet = badgesPerSheet(format);

      expect(pages).toHaveLength(2 * Math.ceil(badges.length / perSheet));
      const fronts = await codesOf(pages.filter((_, at) => at % 2 === 0));
      const backs = await codesOf(pages.filter((_, at) => at % 2 === 1));
      const tokens = badges.map(({ token }) => token);
      expect(fronts.flat()).toEqual(tokens);
      // A sheet turned on its long edge shows the columns in the other order.
      expect(backs.flat().toSorted()).toEqual(tokens.toSorted());
      expect(backs[0]?.slice(0, 2)).toEqual(perSheet > 1 ? [tokens[1], tokens[0]] : [tokens[0]]);
    },
  );

  it('for a pre-printed stock has no colour, and nothing that is on the stock', async () => {
    const badges = [aBadge({ escortRequired: true })];
    const [front, back] = await print(
      badges,
      { overlay: true },
      { dpi: 100, colour: true, backs: true },
    );
    if (!front || !back) throw new Error('no pages');

    expect(coloured(front) + coloured(back)).toBe(0);
    const [full] = await print(badges, {}, { dpi: 100, colour: true });
    expect(full && coloured(full)).toBeGreaterThan(5_000);
    expect(await codesOf(await print(badges, { overlay: true }, { dpi: 200 }))).toEqual([
      [badges[0]?.token],
    ]);
  });

  it.each([203, 300, 600] as const)('sets each module on whole dots at %i dpi', async (dpi) => {
    const printer = { ...plainPrinter, dpi, offsetX: 3, offsetY: -4 };
    const { dotsPerMm, moduleMm } = paperOf(printer);
    const [page] = await print([aBadge()], paperOf(printer), { dpi: dotsPerMm * 25.4 });

    const dots = Math.round(moduleMm * dotsPerMm);
    const edges = page ? edgesInCode(page, dots) : [];
    expect(edges.length).toBeGreaterThan(20);
    // A module of 4.8 dots would be a whole dot off after five of them.
    const off = edges.filter((edge) => Math.abs(edge - Math.round(edge / dots) * dots) > 1);
    expect(off).toEqual([]);
  });

  it('moves as far as the printer misses the stock', async () => {
    const [straight] = await print([aBadge()], { overlay: true }, { dpi: 254 });
    const moved = { overlay: true, offsetXMm: 1.5, offsetYMm: -2.1 };
    const [shifted] = await print([aBadge()], moved, { dpi: 254 });
    if (!straight || !shifted) throw new Error('no pages');

    const [from, to] = [inkOf(straight), inkOf(shifted)];
    expect(Math.abs(to.left - from.left - 15)).toBeLessThanOrEqual(1);
    expect(Math.abs(to.top - from.top + 21)).toBeLessThanOrEqual(1);
  });
});

type Printing = { dpi: number; backs?: boolean; colour?: boolean };

async function print(
  badges: Badge[],
  paper: Partial<BadgePaper>,
  { backs = false, ...picture }: Printing,
): Promise<Picture[]> {
  const sheet = aBadgeSheet({ badges, backs, paper: aBadgePaper(paper) });
  return rasterise(await renderPdf('badge', sheet, { locale: 'fr' }), picture);
}

function numbered(count: number): Badge[] {
  const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 $%*+-./:';
  const token = (badge: number) =>
    Array.from(
      { length: 203 },
      (_, at) => signs[(badge * 31 + at * at * 7 + at * badge * 13) % 45],
    );
  return Array.from({ length: count }, (_, badge) =>
    aBadge({ token: `BX1:${token(badge).join('')}X`, serial: `BX26-${badge}` }),
  );
}

async function codesOf(pages: readonly Picture[]): Promise<string[][]> {
  const codes: string[][] = [];
  for (const page of pages) codes.push(await readCodes(page));
  return codes;
}

function coloured({ pixels, width, height }: Picture): number {
  let count = 0;
  for (let at = 0; at < width * height * 3; at += 3)
    if (pixels[at] !== pixels[at + 1] || pixels[at] !== pixels[at + 2]) count += 1;
  return count;
}

/** Where dark and light meet in one row of the code, in dots from its left edge. */
function edgesInCode({ pixels, width, height }: Picture, dots: number): number[] {
  const left = Math.floor(width * 0.62);
  const rowAt = (y: number) => pixels.subarray(y * width + left, (y + 1) * width);
  for (let y = Math.floor(height * 0.745); y < height; y += 1) {
    if (!rowAt(y).some((grey) => grey < 128)) continue;
    const row = rowAt(y + Math.floor(8.5 * dots));
    const start = rowAt(y).findIndex((grey) => grey < 128);
    return Array.from(row, (grey) => grey < 128).flatMap((dark, x, all) =>
      x > start && dark !== all[x - 1] ? x - start : [],
    );
  }
  throw new Error('no code on the page');
}

function inkOf({ pixels, width, height }: Picture): { left: number; top: number } {
  let left = width;
  let top = height;
  pixels.forEach((grey, at) => {
    if (grey > 128) return;
    left = Math.min(left, at % width);
    top = Math.min(top, Math.floor(at / width));
  });
  return { left, top };
}
