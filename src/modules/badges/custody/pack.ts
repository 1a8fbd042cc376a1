import { readDelegation } from '#modules/delegations/service';
import { readPlan } from '#modules/editions/service';
import type { Application } from '#platform/application';
import { countryName } from '#platform/countries';
import type { EditionScope } from '#platform/edition';
import { inLanguage, type Locale } from '#platform/i18n';
import type { Signature } from '#platform/ledger/ledger';
import { mergePdfs } from '#platform/pdf/merge';
import { renderPdf } from '#platform/pdf/render';
import type { CustodySheet } from '#platform/pdf/custody-types';
import { listForBadges } from '#modules/participants/service';
import { listBearers } from '../bearers/store.ts';
import { subjectOf } from '../issuing/service.ts';
import type { Print } from '../issuing/types.ts';
import { namesOnPaper } from '../printing/cards.ts';
import { choosePrints } from '../printing/choosing.ts';
import type { PrinterSettings } from '../printing/types.ts';
import { queueBadges, sendBadges } from '../queue/service.ts';
import { badgeCode, serialOf } from '../rules.ts';

export type PackOrder = {
  delegationId: string;
  settings: PrinterSettings;
  backs: boolean;
  locale: Locale;
};

/**
 * What goes into one envelope: a cover, the badges of a delegation and the list to be signed.
 * The badges pass through the queue like any other, and wait for somebody to say they came out.
 *
 * @throws AppError `delegation.unknown`, `badge.nothing-to-print`, `print.all-waiting`
 */
export async function printPack(
  app: Application,
  edition: EditionScope,
  by: Signature,
  { delegationId, settings, backs, locale }: PackOrder,
): Promise<{ pdf: Uint8Array; count: number; runId: string }> {
  const list = await custodySheet(app, edition, by, { delegationId, locale });
  const order = { settings, backs, selection: { delegationId } };
  const { id: runId } = await queueBadges(app.db, edition, by, order);
  const { pdf, count } = await sendBadges(app, edition, by, { runId });
  const sheets = [
    await renderPdf('custody', { ...list, part: 'cover' }, { locale }),
    pdf,
    await renderPdf('custody', { ...list, part: 'list' }, { locale }),
  ];
  return { pdf: mergePdfs(sheets), count, runId };
}

async function custodySheet(
  app: Application,
  edition: EditionScope,
  by: Signature,
  { delegationId, locale }: Pick<PackOrder, 'delegationId' | 'locale'>,
): Promise<CustodySheet> {
  const reader = { country: null, locale };
  const delegation = await readDelegation(app.db, edition, reader, delegationId);
  const plan = await readPlan(app.db, edition);
  const prints = await choosePrints(app.db, edition, { delegationId });
  const names = await namesOnPaper(app, edition, prints);
  const categories = await categoriesOf(app, edition, prints);
  const word = (categoryId: string) => {
    const category = plan.categories.find(({ id }) => id === categoryId);
    return category ? inLanguage(category.name, locale) : categoryId;
  };
  const { edition: shown } = plan;
  const instant = { dateStyle: 'long', timeStyle: 'short', timeZone: shown.timeZone } as const;
  return {
    title: `${inLanguage(shown.name, locale)} · ${delegation.name}`,
    edition: inLanguage(shown.name, locale),
    part: 'list',
    delegation: { name: delegation.name, country: countryName(delegation.country, locale) },
    printedAt: new Intl.DateTimeFormat(locale, instant).format(by.clock.now()),
    badges: prints.map((print) => ({
      code: badgeCode(print),
      serial: serialOf(plan.edition, print.idx),
      name: names.get(subjectOf(print)) ?? '',
      category: word(categories.get(subjectOf(print)) ?? ''),
    })),
  };
}

async function categoriesOf(
  { db }: Application,
  edition: EditionScope,
  prints: readonly Print[],
): Promise<Map<string, string>> {
  const participantIds = prints.flatMap(({ participantId }) => participantId ?? []);
  const ids = prints.flatMap(({ bearerId }) => bearerId ?? []);
  const of = new Map(
    [
      ...(await listForBadges(db, edition, { participantIds })),
      ...(await listBearers(db, edition, { ids })),
    ].map(({ id, categoryId }) => [id, categoryId]),
  );
  return new Map(
    prints.map((print) => [
      subjectOf(print),
      of.get(print.participantId ?? print.bearerId ?? '') ?? '',
    ]),
  );
}
