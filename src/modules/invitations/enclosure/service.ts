import { readEdition, readPlan } from '#modules/editions/service';
import type { Edition } from '#modules/editions/types';
import { listFrozenReports, readResults } from '#modules/results/service';
import { resultsDocument } from '#modules/results/telling/document';
import { tellReport, tellResults } from '#modules/results/telling/results';
import { tellerFor } from '#modules/results/telling/words';
import type { Database } from '#platform/database';
import { provenEdition, type EditionScope } from '#platform/edition';
import type { Locale } from '#platform/i18n';
import { renderPdf } from '#platform/pdf/render';
import { findLastEdition } from '../last-edition/service.ts';

/** The edition whose results go with every invitation: the one before, once it has any. */
export async function findEnclosedEdition(
  db: Database,
  edition: EditionScope,
): Promise<Edition | null> {
  const last = await findLastEdition(db, edition);
  if (!last) return null;
  const before = await readEdition(db, last);
  return before.stage === 'results' || before.stage === 'archived' ? before : null;
}

/**
 * The results report that goes with the invitations, in one language: the last one that was
 * frozen and signed, else the figures of now, which it then says of itself. Null where the
 * edition has no results to show.
 */
export async function printEnclosure(
  db: Database,
  edition: EditionScope,
  { locale, now }: { locale: Locale; now: Date },
): Promise<Uint8Array | null> {
  const enclosed = await findEnclosedEdition(db, edition);
  if (!enclosed) return null;

  const last = provenEdition(enclosed.id);
  const teller = await tellerFor(await readPlan(db, last), locale);
  const [frozen] = await listFrozenReports(db, last);
  const told = frozen
    ? tellReport(teller, frozen)
    : tellResults(teller, await readResults(db, last, now));
  return renderPdf('report', resultsDocument(teller, told), { locale });
}
