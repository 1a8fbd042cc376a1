import { registerPerson, withdrawPerson } from '#modules/participants/registering/service';
import { keepPhoto, type AccessLost } from '#modules/participants/service';
import type { PersonInput } from '#modules/participants/types';
import { rulesVersion } from '#modules/privacy/rules';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import type { Actor } from '#platform/permissions';
import { askerBehind } from '../confirming/service.ts';
import { requestAnswered, requestQueued, requestSent, requestWithdrawn } from '../facts.ts';
import { holdForm, readForm } from '../forms/service.ts';
import { canWithdraw, decidePlace, freePlaces, isOpen, missingOf } from '../rules.ts';
import type { Asker, OfficeRequest, PersonDraft, RequestForm } from '../types.ts';
import {
  addAnswer,
  addDraft,
  bindDocuments,
  countUse,
  listRequests,
  listWaiting,
  lockRequest,
  saveRequest,
} from './store.ts';

/** Drafts of one organisation that are not sent yet; more is nobody's staff. */
const MOST_DRAFTS = 50;

export type Draft = { person: PersonDraft; activity: string | null; equipment: string | null };

/**
 * Begins a request, or writes its draft anew; nothing of it counts before it is sent.
 *
 * @returns its id
 * @throws AppError `entry-request.closed`, `entry-request.one-each`,
 * `entry-request.organisation-first`, `entry-request.unknown`, `entry-request.already-sent`,
 * `form.changed-meanwhile`
 */
export async function writeDraft(
  db: Database,
  edition: EditionScope,
  by: Signature,
  {
    person,
    id,
    version,
    ...told
  }: Draft & { id?: string | undefined; version?: number | undefined },
): Promise<string> {
  return db.transaction().execute(async (tx) => {
    const asker = await askerBehind(tx, edition, by.actor);
    if (id) {
      const request = await ownDraft(tx, edition, asker, id);
      if (version !== undefined && version !== request.version)
        throw new AppError('form.changed-meanwhile');
      await saveRequest(tx, edition, id, { ...told, draft: person });
      return id;
    }
    const form = await holdForm(tx, edition, asker.formId);
    if (!isOpen(form, by.clock.now())) throw new AppError('entry-request.closed');
    if (form.organisationFirst && !asker.organisation)
      throw new AppError('entry-request.organisation-first');
    const others = await listRequests(tx, edition, { askerId: asker.id });
    const open = others.filter(({ standing }) => canWithdraw(standing));
    if (open.length >= (form.organisationFirst ? MOST_DRAFTS : 1))
      throw new AppError('entry-request.one-each');
    return addDraft(tx, edition, {
      ...{ formId: form.id, askerId: asker.id, draft: person, createdAt: by.clock.now() },
      ...told,
    });
  });
}

/**
 * Sends a request: it takes a place and becomes a participant, or it waits where all places are
 * given. The form is held, so that two that come at once are counted one after the other.
 *
 * @throws AppError `entry-request.unknown`, `entry-request.already-sent`, `entry-request.closed`,
 * `entry-request.incomplete`, `entry-request.full`, `entry-request.organisation-full`, or a
 * `PersonRefusal`
 */
export async function sendRequest(
  db: Database,
  edition: EditionScope,
  by: Signature,
  id: string,
): Promise<'placed' | 'waits'> {
  return db.transaction().execute(async (tx) => {
    const asker = await askerBehind(tx, edition, by.actor);
    const form = await holdForm(tx, edition, asker.formId);
    const request = await ownDraft(tx, edition, asker, id);
    const now = by.clock.now();
    if (!isOpen(form, now)) throw new AppError('entry-request.closed');
    const documents = request.documents.map(({ kind }) => kind);
    const missing = missingOf(form, { documents, photoId: request.photoId });
    if (missing.length > 0) throw new AppError('entry-request.incomplete');

    const use = await countUse(tx, edition, request);
    const placing = decidePlace(form, use);
    if (placing.outcome === 'refused')
      throw new AppError(`entry-request.${placing.refusal}`, {
        places: placing.refusal === 'full' ? use.used : (form.placesEach ?? 0),
      });

    const accepted = { noticeVersion: rulesVersion, noticeAcceptedAt: now, sentAt: now };
    if (placing.outcome === 'waits') {
      await saveRequest(tx, edition, id, { ...accepted, state: 'waiting', told: 'waiting' });
      const data = { ...ofRequest(request, form), noticeVersion: rulesVersion };
      await record(tx, edition, by, [requestQueued(id, data)]);
    } else await admit(tx, edition, by, { ...request, ...accepted }, form);
    return placing.outcome;
  });
}

/**
 * Takes a request back. A participant ends with it, and whoever waits longest takes the place.
 *
 * @throws AppError `entry-request.unknown`, `entry-request.ended`
 */
export async function withdrawRequest(
  db: Database,
  edition: EditionScope,
  by: Signature,
  id: string,
  accessLost?: AccessLost,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const asker = await askerBehind(tx, edition, by.actor);
    const form = await holdForm(tx, edition, asker.formId);
    const request = await ownRequest(tx, edition, asker, id);
    if (!canWithdraw(request.standing)) throw new AppError('entry-request.ended');
    // A file that was merged away has ended; the one that is kept is not the asker's to end.
    const isOwn = request.participantId && request.participantId === request.personId;
    if (isOwn && request.participantId) {
      const end = { participantId: request.participantId, reason: 'own-wish' } as const;
      await withdrawPerson(tx, edition, by, end, accessLost);
    }
    await saveRequest(tx, edition, id, { state: 'withdrawn', draft: null, told: 'withdrawn' });
    await record(tx, edition, by, [requestWithdrawn(id, ofRequest(request, form))]);
    await fillPlaces(tx, edition, by, form);
  });
}

/**
 * Answers the question of the commission. The file goes on when the operator has read it.
 *
 * @throws AppError `entry-request.unknown`, `entry-request.nothing-asked`
 */
export async function answerQuestion(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { id, answer, documents }: { id: string; answer: string; documents: number },
): Promise<void> {
  const request = await ownRequest(tx, edition, await askerBehind(tx, edition, by.actor), id);
  if (request.standing !== 'question' || !request.personId)
    throw new AppError('entry-request.nothing-asked');
  const { question, personId: participantId } = request;
  const given = { question, answer, answeredAt: by.clock.now() };
  await addAnswer(tx, edition, { ...given, requestId: id, participantId });
  await record(tx, edition, by, [requestAnswered(id, { participantId, documents })]);
}

/** Gives free places to those who wait, the longest waiting first. The form must be held. */
export async function fillPlaces(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  form: RequestForm,
): Promise<void> {
  const waiting = await listWaiting(tx, edition, form.id);
  if (waiting.length === 0) return;
  const { used } = await countUse(tx, edition, { formId: form.id, askerId: form.id });
  const free = freePlaces(form.places, used);
  for (const id of waiting.slice(0, free)) {
    const request = await lockRequest(tx, edition, id);
    // Whoever signs made the place free; the person is written down by the program itself.
    if (request) await admit(tx, edition, { ...by, actor: asProgram(by.actor) }, request, form);
  }
}

/** Makes a participant of a request. */
export async function admit(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  request: OfficeRequest,
  form: RequestForm,
  aboveQuota = false,
): Promise<void> {
  const { id, draft, photoId, noticeVersion, noticeAcceptedAt, sentAt } = request;
  if (!draft) throw new AppError('entry-request.already-sent', { id });
  const participantId = await registerPerson(tx, edition, by, personOf(draft, request, form));
  if (photoId) await keepPhoto(tx, edition, by, participantId, photoId);
  await bindDocuments(tx, edition, { id, participantId });
  // The photo is the participant's from here on, and goes with them.
  const moved = { draft: null, photoId: null, state: 'sent' } as const;
  const accepted = { noticeVersion, noticeAcceptedAt, sentAt };
  // Whoever has waited is told that a place was found.
  const told = request.state === 'waiting' ? 'waiting' : 'pending';
  await saveRequest(tx, edition, id, { ...moved, ...accepted, told, participantId, aboveQuota });
  const data = { participantId, aboveQuota, noticeVersion: noticeVersion ?? 0 };
  await record(tx, edition, by, [requestSent(id, { ...ofRequest(request, form), ...data })]);
}

/** The requests of whoever came by the link. */
export async function readOwnRequests(
  db: Database,
  edition: EditionScope,
  actor: Actor,
): Promise<{ asker: Asker; form: RequestForm; requests: OfficeRequest[] }> {
  const asker = await askerBehind(db, edition, actor);
  const form = await readForm(db, edition, asker.formId);
  return { asker, form, requests: await listRequests(db, edition, { askerId: asker.id }) };
}

/** @throws AppError `entry-request.unknown`, also for one of somebody else */
export async function ownRequest(
  tx: Transaction,
  edition: EditionScope,
  asker: Asker,
  id: string,
): Promise<OfficeRequest> {
  const request = await lockRequest(tx, edition, id);
  if (request?.askerId !== asker.id) throw new AppError('entry-request.unknown', { id });
  return request;
}

/** @throws AppError `entry-request.unknown`, `entry-request.already-sent` */
export async function ownDraft(
  tx: Transaction,
  edition: EditionScope,
  asker: Asker,
  id: string,
): Promise<OfficeRequest> {
  const request = await ownRequest(tx, edition, asker, id);
  if (request.state !== 'draft') throw new AppError('entry-request.already-sent', { id });
  return request;
}

export function ofRequest(
  { source, country }: Pick<OfficeRequest, 'source' | 'country'>,
  { categoryId }: Pick<RequestForm, 'categoryId'>,
) {
  return { source, country, categoryId };
}

function personOf(draft: PersonDraft, request: OfficeRequest, form: RequestForm): PersonInput {
  return {
    ...draft,
    // The address of an organisation is not that of each of its people.
    email: draft.email ?? (form.organisationFirst ? null : request.askerEmail),
    organisation: request.organisation,
    language: request.askerLocale,
    country: request.country,
    categoryId: form.categoryId,
  };
}

/** Not narrowed to the country of whoever left: the next one may be of another. */
function asProgram(actor: Actor): Actor {
  return { ...actor, country: null };
}
