import type { Database } from '#platform/database';
import { provenEdition } from '#platform/edition';
import type { Translator } from '#platform/i18n';
import { verifyLedger } from '#platform/ledger/ledger';
import type { Command } from './arguments.ts';
import { withDatabase } from './database.ts';

/** Recomputes the chain of one edition, or of all. Exit code 1 when a row was touched. */
export const command: Command = {
  options: { edition: { type: 'string' } },
  async run({ settings, t, text }) {
    const areWhole = await withDatabase(settings, (db) => reportLedgers(db, t, text('edition')));
    return areWhole ? 0 : 1;
  },
};

export async function reportLedgers(
  db: Database,
  t: Translator,
  edition?: string,
): Promise<boolean> {
  let areWhole = true;
  for (const id of edition ? [edition] : await listLedgers(db)) {
    const { rows, fault } = await verifyLedger(db, provenEdition(id));
    if (fault) areWhole = false;
    console.log(
      fault
        ? t('cli.ledger.touched', {
            edition: id,
            seq: String(fault.seq),
            fault: t(`cli.ledger.fault.${fault.fault}`),
          })
        : t('cli.ledger.whole', { edition: id, rows }),
    );
  }
  return areWhole;
}

export async function listLedgers(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('ledgerHead').select('editionId').orderBy('editionId').execute();
  return rows.map((row) => row.editionId);
}
