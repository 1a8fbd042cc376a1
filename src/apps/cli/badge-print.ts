import { writeFile } from 'node:fs/promises';
import { printPack } from '#modules/badges/custody/pack';
import { settingsFor } from '#modules/badges/printing/profiles/service';
import type { PrinterSettings } from '#modules/badges/printing/types';
import { printToFile, settleRun } from '#modules/badges/queue/service';
import { delegationIds } from '#modules/delegations/service';
import { readPlan } from '#modules/editions/service';
import type { Application } from '#platform/application';
import type { Database } from '#platform/database';
import { provenEdition, type EditionScope } from '#platform/edition';
import { createLog } from '#platform/log';
import { stopPdfCompiler } from '#platform/pdf/render';
import { badgeFormats } from '#platform/pdf/types';
import { systemActor } from '#platform/permissions';
import { createApplication } from '../server/application.ts';
import { UsageError, type Command, type Given } from './arguments.ts';
import { printTokens } from './badge-tokens.ts';
import { withDatabase } from './database.ts';

/**
 * The badges people wear as one PDF; marks them as printed. Those that wait in the print queue
 * for a printer are left to it. With a delegation it is the pack to be handed over.
 */
export const command: Command = {
  options: {
    edition: { type: 'string' },
    out: { type: 'string' },
    category: { type: 'string' },
    delegation: { type: 'string' },
    format: { type: 'string' },
    overlay: { type: 'boolean' },
    printer: { type: 'string' },
    backs: { type: 'boolean' },
    tokens: { type: 'boolean' },
    limit: { type: 'string' },
  },
  async run(given) {
    if (given.flag('tokens')) return printTokens(given);

    const edition = provenEdition(given.needed('edition'));
    const out = given.needed('out');
    try {
      const { count, left } = await withDatabase(given.settings, async (db) => {
        const app = await createApplication({
          ...{ settings: given.settings, db, log: createLog('silent') },
        });
        return print(app, edition, given, (pdf) => writeFile(out, pdf));
      });
      console.log(given.t('cli.badge.printed', { count, file: out }));
      if (left > 0) console.log(given.t('cli.badge.left', { count: left }));
    } finally {
      await stopPdfCompiler();
    }
  },
};

async function print(
  app: Application,
  edition: EditionScope,
  given: Given,
  keep: (pdf: Uint8Array) => Promise<void>,
): Promise<{ count: number; left: number }> {
  const by = { actor: systemActor, clock: app.clock };
  const settings = await readSettings(app.db, edition, given);
  const backs = given.flag('backs');
  const delegation = given.text('delegation');
  if (delegation === undefined) {
    const selection = { categoryId: await readCategory(app.db, edition, given) };
    return printToFile(app, edition, by, { settings, backs, selection }, keep);
  }

  const delegationId = await readDelegationId(app.db, edition, delegation);
  const order = { delegationId, settings, backs, locale: given.locale };
  const { pdf, count, runId } = await printPack(app, edition, by, order);
  await keep(pdf);
  await settleRun(app.db, edition, by, { runId, cameOut: 'all' });
  return { count, left: 0 };
}

async function readSettings(
  db: Database,
  edition: EditionScope,
  { text, flag }: Given,
): Promise<PrinterSettings> {
  const wanted = text('format');
  const format = badgeFormats.find((one) => one === wanted);
  if (wanted !== undefined && !format) throw new UsageError('wrongOptionValue', '--format');
  return {
    ...(await settingsFor(db, edition, text('printer'))),
    ...(format && { format }),
    ...(flag('overlay') && { overlay: true }),
  };
}

async function readCategory(
  db: Database,
  edition: EditionScope,
  { text }: Given,
): Promise<string | undefined> {
  const wanted = text('category');
  const { categories } = await readPlan(db, edition);
  if (wanted !== undefined && !categories.some(({ id }) => id === wanted))
    throw new UsageError('wrongOptionValue', '--category');
  return wanted;
}

/** Our own id, or the number the delegation has in the files it came from. */
async function readDelegationId(
  db: Database,
  edition: EditionScope,
  named: string,
): Promise<string> {
  if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(named)) return named;
  const id = (await delegationIds(db, edition)).get(named);
  if (id === undefined) throw new UsageError('wrongOptionValue', '--delegation');
  return id;
}
