import { violatedConstraint, type Database, type Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { formSet } from '../facts.ts';
import type { FormStanding, RequestForm } from '../types.ts';
import { addForm, findForm, listForms, lockForm, saveForm } from './store.ts';

export async function readForms(db: Database, edition: EditionScope): Promise<FormStanding[]> {
  return listForms(db, edition);
}

/** @throws AppError `entry-request.form-unknown` */
export async function readForm(
  db: Database,
  edition: EditionScope,
  id: string,
): Promise<RequestForm> {
  const form = await findForm(db, edition, id);
  if (!form) throw new AppError('entry-request.form-unknown', { id });
  return form;
}

/** @throws AppError `entry-request.form-unknown` */
export async function holdForm(
  tx: Transaction,
  edition: EditionScope,
  id: string,
): Promise<RequestForm> {
  const form = await lockForm(tx, edition, id);
  if (!form) throw new AppError('entry-request.form-unknown', { id });
  return form;
}

/**
 * Opens a category to a kind of asker, and returns the id of the form.
 *
 * @throws AppError `entry-request.form-twice` where there is one, `participant.category-unknown`
 */
export async function openForm(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  form: Omit<RequestForm, 'id'>,
): Promise<string> {
  const id = await addForm(tx, edition, form).catch((failure: unknown) => {
    const constraint = violatedConstraint(failure);
    if (constraint === 'request_form_once') throw new AppError('entry-request.form-twice');
    if (constraint === 'request_form_category')
      throw new AppError('participant.category-unknown', { categoryId: form.categoryId });
    throw failure;
  });
  await record(tx, edition, by, [formSet(id, counted(form))]);
  return id;
}

/**
 * Changes a form; whom it is for stays. Nobody loses a place by it.
 *
 * @throws AppError `entry-request.form-unknown`
 */
export async function changeForm(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { id, ...changes }: { id: string } & Omit<RequestForm, 'id' | 'asker' | 'categoryId'>,
): Promise<RequestForm> {
  const before = await holdForm(tx, edition, id);
  const after = { ...before, ...changes };
  await saveForm(tx, edition, after);
  if (before.places !== after.places || before.open !== after.open)
    await record(tx, edition, by, [formSet(id, counted(after))]);
  return after;
}

function counted({ asker, categoryId, places, open }: Omit<RequestForm, 'id'>) {
  return { asker, categoryId, places: places === 'unlimited' ? null : places, open };
}
