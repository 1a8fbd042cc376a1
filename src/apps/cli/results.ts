import { writeFile } from 'node:fs/promises';
import { readPlan } from '#modules/editions/service';
import { freezeReport, readFrozenReport, readResults } from '#modules/results/service';
import { resultsCsv } from '#modules/results/telling/csv';
import { resultsDocument } from '#modules/results/telling/document';
import { tellReport, tellResults } from '#modules/results/telling/results';
import { tellerFor } from '#modules/results/telling/words';
import type { ToldResults } from '#modules/results/schema';
import type { Database } from '#platform/database';
import { provenEdition } from '#platform/edition';
import { createLog } from '#platform/log';
import { renderPdf, stopPdfCompiler } from '#platform/pdf/render';
import { systemActor } from '#platform/permissions';
import { createApplication } from '../server/application.ts';
import { UsageError, type Command, type Given } from './arguments.ts';
import { withDatabase } from './database.ts';

const FORMATS = ['json', 'csv', 'pdf'] as const;

/** `kurukan results`: the figures with their definitions, as JSON, CSV or the report to hand out. */
export const command: Command = {
  options: {
    edition: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    report: { type: 'string' },
    freeze: { type: 'boolean' },
  },
  async run(given) {
    const format = FORMATS.find((known) => known === (given.text('format') ?? 'json'));
    if (!format) throw new UsageError('wrongOptionValue', '--format');
    const bytes = await withDatabase(given.settings, (db) => render(db, given, format));
    await stopPdfCompiler();

    const out = given.text('out');
    if (out) await writeFile(out, bytes);
    else process.stdout.write(bytes);
  },
};

async function render(
  db: Database,
  given: Given,
  format: (typeof FORMATS)[number],
): Promise<Uint8Array> {
  const edition = provenEdition(given.needed('edition'));
  const teller = await tellerFor(await readPlan(db, edition), given.locale);
  const told = await tell(db, given, teller);

  if (format === 'csv') return resultsCsv(told);
  if (format === 'pdf')
    return renderPdf('report', resultsDocument(teller, told), { locale: given.locale });
  return Buffer.from(`${JSON.stringify(told, null, 2)}\n`);
}

async function tell(
  db: Database,
  given: Given,
  teller: Awaited<ReturnType<typeof tellerFor>>,
): Promise<ToldResults> {
  const edition = provenEdition(given.needed('edition'));
  if (given.flag('freeze')) {
    const app = await createApplication({
      settings: given.settings,
      db,
      log: createLog(given.settings.logLevel),
    });
    return tellReport(
      teller,
      await freezeReport(app, edition, { actor: systemActor, clock: app.clock }),
    );
  }
  const report = given.text('report');
  if (report) return tellReport(teller, await readFrozenReport(db, edition, Number(report)));
  return tellResults(teller, await readResults(db, edition, new Date()));
}
