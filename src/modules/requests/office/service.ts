import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { requestDeclined } from '../facts.ts';
import { changeForm, holdForm } from '../forms/service.ts';
import { admit, fillPlaces, ofRequest } from '../sending/service.ts';
import { listRequests, lockRequest, saveRequest, type Chosen } from '../sending/store.ts';
import type { OfficeRequest, RequestForm } from '../types.ts';

/** What was sent: nobody reads what somebody is still writing. */
export async function readRequests(
  db: Database,
  edition: EditionScope,
  chosen: Chosen,
): Promise<OfficeRequest[]> {
  const requests = await listRequests(db, edition, chosen);
  return requests.filter(({ state }) => state !== 'draft');
}

/** @throws AppError `entry-request.unknown` */
export async function readRequest(
  db: Database,
  edition: EditionScope,
  id: string,
): Promise<OfficeRequest> {
  const [request] = await readRequests(db, edition, { id });
  if (!request) throw new AppError('entry-request.unknown', { id });
  return request;
}

/**
 * Gives a place beside the quota to somebody who waits, or ends the waiting.
 *
 * @throws AppError `entry-request.unknown`, `entry-request.not-waiting`
 */
export async function decideWaiting(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { id, outcome }: { id: string; outcome: 'place' | 'decline' },
): Promise<void> {
  const { formId } = await readRequest(tx, edition, id);
  const form = await holdForm(tx, edition, formId);
  const request = await lockRequest(tx, edition, id);
  if (request?.state !== 'waiting') throw new AppError('entry-request.not-waiting', { id });

  if (outcome === 'place') return admit(tx, edition, by, request, form, true);
  await saveRequest(tx, edition, id, { state: 'declined', draft: null });
  await record(tx, edition, by, [requestDeclined(id, ofRequest(request, form))]);
}

/** Changes a form; places that it has more by then are given to those who wait. */
export async function changeFormAndFill(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  form: { id: string } & Omit<RequestForm, 'id' | 'asker' | 'categoryId'>,
): Promise<void> {
  const changed = await changeForm(tx, edition, by, form);
  await fillPlaces(tx, edition, by, changed);
}
