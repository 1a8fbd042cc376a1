import { readPlan } from '#modules/editions/service';
import type { Application } from '#platform/application';
import type { EditionScope } from '#platform/edition';
import { mergePdfs } from '#platform/pdf/merge';
import { renderPdf } from '#platform/pdf/render';
import { badgesPerSheet } from '../queue/rules.ts';
import { cardsAtOnce, furnitureOf, setCards, type Ordered } from './cards.ts';
import { paperOf } from './rules.ts';
import type { PrinterSettings } from './types.ts';

/**
 * These badges as a PDF for one printer, in the order given; parts of whole sheets, so that a
 * thousand photos are never in memory at once.
 */
export async function renderPrints(
  app: Application,
  edition: EditionScope,
  ordered: readonly Ordered[],
  { backs, ...printer }: PrinterSettings & { backs: boolean },
): Promise<Uint8Array> {
  const plan = await readPlan(app.db, edition);
  const sheet = { ...furnitureOf(plan), backs, paper: paperOf(printer) };
  const perPart = cardsAtOnce - (cardsAtOnce % badgesPerSheet(printer.format));
  const parts: Uint8Array[] = [];
  for (let from = 0; from < ordered.length; from += perPart) {
    const badges = await setCards(app, edition, plan, ordered.slice(from, from + perPart));
    parts.push(await renderPdf('badge', { ...sheet, badges }, { locale: 'fr' }));
  }
  return mergePdfs(parts);
}
