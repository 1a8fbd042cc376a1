import { z } from 'zod';
import { readPlan } from '#modules/editions/service';
import { allow, inEdition } from '#platform/api';
import { renderPdf } from '#platform/pdf/render';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { locales, type Locale } from '#platform/i18n';
import { mayFreezeResults, mayReadResults } from './permissions.ts';
import { frozenReportSchema, resultsSchema, type ToldResults } from './schema.ts';
import { freezeReport, listFrozenReports, readFrozenReport, readResults } from './service.ts';
import { resultsCsv } from './telling/csv.ts';
import { resultsDocument } from './telling/document.ts';
import { tellReport, tellResults } from './telling/results.ts';
import { tellerFor } from './telling/words.ts';
import type { FrozenReport } from './types.ts';

/** The figures of now, or those of a frozen report; in the reader's language unless another is asked. */
const wanted = {
  report: z.coerce.number().int().positive().optional(),
  language: z.enum(locales).optional(),
};

export const resultRoutes = {
  get: allow(mayReadResults)
    .route({
      method: 'GET',
      path: '/editions/{edition}/results',
      summary: 'Figures, and claims beside them',
    })
    .input(inEdition(wanted))
    .output(resultsSchema)
    .handler(({ context, input }) =>
      tell({ ...context, locale: input.language ?? context.locale }, input.report),
    ),

  csv: allow(mayReadResults)
    .route({ method: 'GET', path: '/editions/{edition}/results.csv', summary: 'Figures as CSV' })
    .input(inEdition(wanted))
    .output(z.file())
    .handler(async ({ context, input }) => {
      const told = await tell(
        { ...context, locale: input.language ?? context.locale },
        input.report,
      );
      return file(resultsCsv(told), `${context.edition}-results.csv`, 'text/csv');
    }),

  pdf: allow(mayReadResults)
    .route({
      method: 'GET',
      path: '/editions/{edition}/results.pdf',
      summary: 'The results report',
    })
    .input(inEdition(wanted))
    .output(z.file())
    .handler(async ({ context, input }) => {
      const locale = input.language ?? context.locale;
      const teller = await tellerFor(await readPlan(context.db, context.edition), locale);
      const told = await tell({ ...context, locale }, input.report);
      const pdf = await renderPdf('report', resultsDocument(teller, told), { locale });
      return file(pdf, `${context.edition}-results-${locale}.pdf`, 'application/pdf');
    }),

  reports: allow(mayReadResults)
    .route({ method: 'GET', path: '/editions/{edition}/reports', summary: 'Frozen reports' })
    .input(inEdition({}))
    .output(z.array(frozenReportSchema))
    .handler(async ({ context }) =>
      (await listFrozenReports(context.db, context.edition)).map(asWire),
    ),

  freeze: allow(mayFreezeResults)
    .route({
      method: 'POST',
      path: '/editions/{edition}/reports',
      successStatus: 201,
      summary: 'Freeze and sign the figures',
    })
    .input(inEdition({}))
    .output(frozenReportSchema)
    .handler(async ({ context }) =>
      asWire(await freezeReport(context.app, context.edition, context.by)),
    ),
};

async function tell(
  {
    db,
    edition,
    clock,
    locale,
  }: { db: Database; edition: EditionScope; clock: { now(): Date }; locale: Locale },
  report: number | undefined,
): Promise<ToldResults> {
  const teller = await tellerFor(await readPlan(db, edition), locale);
  if (report) return tellReport(teller, await readFrozenReport(db, edition, report));
  return tellResults(teller, await readResults(db, edition, clock.now()));
}

function asWire({ number, frozenAt, frozenBy, fingerprint, content }: FrozenReport) {
  return { number, frozenAt, frozenBy, fingerprint, ledger: content.ledger };
}

function file(bytes: Uint8Array, name: string, type: string): File {
  return new File([Buffer.from(bytes)], name, { type });
}
