import type { Database } from '#platform/database';
import { provenEdition } from '#platform/edition';
import { verifyLedger } from '#platform/ledger/ledger';
import type { Command } from './arguments.ts';
import { withDatabase } from './database.ts';

/** Recomputes the chain of one edition, or of all. Exit code 1 when a row was touched. */
export const command: Command = {
  options: { edition: { type: 'string' } },
  async run({ settings, t, text }) {
    return withDatabase(settings, async (db) => {
      const edition = text('edition');
      const editions = edition ? [edition] : await listLedgers(db);
      let touched = false;

      for (const id of editions) {
        const { rows, fault } = await verifyLedger(db, provenEdition(id));
        touched ||= fault !== null;
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
      return touched ? 1 : 0;
    });
  },
};

export async function listLedgers(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('ledgerHead').select('editionId').orderBy('editionId').execute();
  return rows.map((row) => row.editionId);
}
