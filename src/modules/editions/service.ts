import type { Database, Transaction } from '#platform/database';
import { provenEdition, type EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { editionCreated, editionStageEntered } from './facts.ts';
import { canEnterStage, checkPlan, isPublished } from './rules.ts';
import {
  addPlan,
  findEdition,
  findPlan,
  listAllEditions,
  lockEdition,
  saveStage,
} from './store.ts';
import type { Edition, EditionPlan, Stage } from './types.ts';

/**
 * Creates an edition with its days, places and categories.
 *
 * @throws AppError `edition.plan-inconsistent` with the first thing that does not fit
 * @throws AppError `edition.exists`
 */
export async function createEdition(
  tx: Transaction,
  by: Signature,
  plan: EditionPlan,
): Promise<EditionScope> {
  const [fault] = checkPlan(plan);
  if (fault) throw new AppError('edition.plan-inconsistent', fault);

  const edition = provenEdition(plan.edition.id);
  if (await findEdition(tx, edition)) throw new AppError('edition.exists', { edition });

  await addPlan(tx, plan);
  const { series, number, startsOn, endsOn, clonedFrom } = plan.edition;
  await record(tx, edition, by, [
    editionCreated(edition, { series, number, startsOn, endsOn, clonedFrom }),
  ]);
  return edition;
}

/** @throws AppError `edition.unknown` */
export async function readEdition(db: Database, edition: EditionScope): Promise<Edition> {
  const found = await findEdition(db, edition);
  if (!found) throw new AppError('edition.unknown', { edition });
  return found;
}

/** The edition with its days, places and categories. @throws AppError `edition.unknown` */
export async function readPlan(db: Database, edition: EditionScope): Promise<EditionPlan> {
  const plan = await findPlan(db, edition);
  if (!plan) throw new AppError('edition.unknown', { edition });
  return plan;
}

/** Every edition of the installation, the newest first: for the public pages and the command line. */
export async function listEditions(db: Database): Promise<Edition[]> {
  return listAllEditions(db);
}

/** The editions anybody may know of: those whose preparation is over. */
export async function listPublishedEditions(db: Database): Promise<Edition[]> {
  return (await listAllEditions(db)).filter(isPublished);
}

/** The scope of the public pages. @throws AppError `edition.unknown` for one still in preparation */
export async function enterPublished(db: Database, editionId: string): Promise<EditionScope> {
  const edition = provenEdition(editionId);
  const found = await findEdition(db, edition);
  if (!found || !isPublished(found)) throw new AppError('edition.unknown', { edition: editionId });
  return edition;
}

/** @throws AppError `edition.unknown`; `edition.stage-backwards` */
export async function enterStage(
  db: Database,
  edition: EditionScope,
  by: Signature,
  to: Stage,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const found = await lockEdition(tx, edition);
    if (!found) throw new AppError('edition.unknown', { edition });
    const { stage: from } = found;
    if (!canEnterStage(from, to)) throw new AppError('edition.stage-backwards', { from, to });
    await saveStage(tx, edition, to);
    await record(tx, edition, by, [editionStageEntered(edition, { from, to })]);
  });
}
