import { readKeyOverview } from '#modules/badges/trust/overview';
import { readEdition } from '#modules/editions/service';
import { provenEdition } from '#platform/edition';
import { createLog } from '#platform/log';
import { createApplication } from '../server/application.ts';
import type { Command } from './arguments.ts';
import { withDatabase } from './database.ts';
import { textTable } from './text-table.ts';

/** The keys of an edition, and who signs the list of them. */
export const command: Command = {
  options: { edition: { type: 'string' }, json: { type: 'boolean' } },
  async run({ settings, t, needed, flag }) {
    const edition = provenEdition(needed('edition'));
    const overview = await withDatabase(settings, async (db) => {
      await readEdition(db, edition);
      const app = await createApplication({ settings, db, log: createLog('silent') });
      return readKeyOverview(app, edition);
    });
    if (flag('json')) {
      console.log(JSON.stringify(overview, null, 2));
      return;
    }
    const { keys, root, list } = overview;
    const head = [
      ...['kid', 'kind', 'label', 'fingerprint'],
      ...['validFrom', 'validUntil', 'acceptedUntil'],
    ] as const;
    const rows = keys.map((key) => [
      String(key.kid),
      t(`badgeKeys.kind.${key.isSigning ? 'signing' : key.kind}`),
      key.label,
      key.fingerprint,
      key.validFrom.toISOString(),
      key.validUntil.toISOString(),
      key.acceptedUntil?.toISOString() ?? '',
    ]);
    for (const line of textTable(
      head.map((name) => t(`badgeKeys.column.${name}`)),
      rows,
    ))
      console.log(line);
    console.log(
      root ? t('cli.badgeKeys.offlineRoot', { fingerprint: root }) : t('cli.badgeKeys.noRoot'),
    );
    if (list?.isOutdated) console.log(t('cli.badgeKeys.outdated', { number: String(list.number) }));
  },
};
