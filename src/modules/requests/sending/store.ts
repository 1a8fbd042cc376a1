import { sql } from 'kysely';
import type { ParticipantState } from '#modules/participants/types';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { standingOf } from '../rules.ts';
import {
  sourceOf,
  type EntryRequest,
  type GivenAnswer,
  type OfficeRequest,
  type PersonDraft,
  type RequestDocument,
} from '../types.ts';

export type Chosen = { id?: string; askerId?: string; formId?: string; participantId?: string };

/** Requests with what has become of them, the newest first. */
export async function listRequests(
  db: Database,
  edition: EditionScope,
  chosen: Chosen,
): Promise<OfficeRequest[]> {
  const rows = await requests(db, edition, chosen).execute();
  return rows.map(asRequest);
}

/** Holds a request until the transaction ends. */
export async function lockRequest(
  tx: Transaction,
  edition: EditionScope,
  id: string,
): Promise<OfficeRequest | undefined> {
  const row = await requests(tx, edition, { id }).forUpdate('entryRequest').executeTakeFirst();
  return row && asRequest(row);
}

export async function countUse(
  tx: Transaction,
  edition: EditionScope,
  { formId, askerId }: Pick<EntryRequest, 'formId' | 'askerId'>,
): Promise<{ used: number; usedByAsker: number; waiting: number }> {
  return tx
    .selectFrom('entryRequest')
    .leftJoin('participant', (join) =>
      join
        .onRef('participant.editionId', '=', 'entryRequest.editionId')
        .onRef('participant.id', '=', 'entryRequest.participantId'),
    )
    .select(sql<number>`(count(*) filter (where ${holdsPlace}))::int`.as('used'))
    .select(
      sql<number>`(count(*) filter (where asker_id = ${askerId} and (${holdsPlace} or entry_request.state = 'waiting')))::int`.as(
        'usedByAsker',
      ),
    )
    .select(
      sql<number>`(count(*) filter (where entry_request.state = 'waiting'))::int`.as('waiting'),
    )
    .where('entryRequest.editionId', '=', edition)
    .where('entryRequest.formId', '=', formId)
    .executeTakeFirstOrThrow();
}

export async function addDraft(
  tx: Transaction,
  edition: EditionScope,
  request: Pick<EntryRequest, 'formId' | 'askerId' | 'activity' | 'equipment' | 'createdAt'> & {
    draft: PersonDraft;
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('entryRequest')
    .values({ editionId: edition, ...request, draft: JSON.stringify(request.draft) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

type Changes = Partial<
  Pick<
    OfficeRequest,
    | 'state'
    | 'photoId'
    | 'activity'
    | 'equipment'
    | 'participantId'
    | 'aboveQuota'
    | 'noticeVersion'
    | 'noticeAcceptedAt'
    | 'sentAt'
  > & { draft: PersonDraft | null; told: string }
>;

export async function saveRequest(
  tx: Transaction,
  edition: EditionScope,
  id: string,
  { draft, ...changes }: Changes,
): Promise<void> {
  await tx
    .updateTable('entryRequest')
    .set((row) => ({
      ...changes,
      ...(draft !== undefined && { draft: draft && JSON.stringify(draft) }),
      version: row('version', '+', 1),
    }))
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .execute();
}

/** The next that wait for a place of a form, the longest waiting first. */
export async function listWaiting(
  tx: Transaction,
  edition: EditionScope,
  formId: string,
): Promise<string[]> {
  const rows = await tx
    .selectFrom('entryRequest')
    .select('id')
    .where('editionId', '=', edition)
    .where('formId', '=', formId)
    .where('state', '=', 'waiting')
    .orderBy('sentAt')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Ties what was handed in to the person, so that it is found and erased with them. */
export async function bindDocuments(
  tx: Transaction,
  edition: EditionScope,
  { id, participantId }: { id: string; participantId: string },
): Promise<void> {
  await tx
    .updateTable('requestDocument')
    .set({ participantId })
    .where('editionId', '=', edition)
    .where('requestId', '=', id)
    .execute();
}

export async function addAnswer(
  tx: Transaction,
  edition: EditionScope,
  answer: GivenAnswer & { requestId: string; participantId: string },
): Promise<void> {
  await tx
    .insertInto('requestAnswer')
    .values({ editionId: edition, ...answer })
    .execute();
}

/** Drafts that nobody has sent since. @returns how many */
export async function removeDrafts(db: Database, before: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('entryRequest')
    .where('state', '=', 'draft')
    .where('createdAt', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

function requests(db: Database, edition: EditionScope, chosen: Chosen) {
  let rows = db
    .selectFrom('entryRequest')
    .innerJoin('requestForm', (join) =>
      join
        .onRef('requestForm.editionId', '=', 'entryRequest.editionId')
        .onRef('requestForm.id', '=', 'entryRequest.formId'),
    )
    .innerJoin('requestAsker', (join) =>
      join
        .onRef('requestAsker.editionId', '=', 'entryRequest.editionId')
        .onRef('requestAsker.id', '=', 'entryRequest.askerId'),
    )
    .leftJoin('participant as named', (join) =>
      join
        .onRef('named.editionId', '=', 'entryRequest.editionId')
        .onRef('named.id', '=', 'entryRequest.participantId'),
    )
    .leftJoin('participant as person', (join) =>
      join
        .onRef('person.editionId', '=', 'named.editionId')
        .on('person.id', '=', sql<string>`coalesce(named.merged_into, named.id)`),
    )
    .leftJoin('accreditation', (join) =>
      join
        .onRef('accreditation.editionId', '=', 'person.editionId')
        .onRef('accreditation.participantId', '=', 'person.id'),
    )
    .where('entryRequest.editionId', '=', edition)
    .select(requestColumns)
    .select([
      'requestForm.asker',
      'requestAsker.organisation',
      'requestAsker.contact',
      'requestAsker.email as askerEmail',
      'requestAsker.locale as askerLocale',
      'requestAsker.country',
      'person.id as personId',
      'person.state as participantState',
      'person.givenNames',
      'person.familyName',
      'person.nameAr',
      'person.organisation as toldOrganisation',
      'accreditation.question',
      documents.as('documents'),
      answers.as('answers'),
    ])
    .orderBy('entryRequest.createdAt', 'desc')
    .orderBy('entryRequest.id');
  if (chosen.id) rows = rows.where('entryRequest.id', '=', chosen.id);
  if (chosen.askerId) rows = rows.where('entryRequest.askerId', '=', chosen.askerId);
  if (chosen.formId) rows = rows.where('entryRequest.formId', '=', chosen.formId);
  if (chosen.participantId) {
    const { participantId } = chosen;
    rows = rows.where(({ or, eb }) =>
      or([eb('named.id', '=', participantId), eb('named.mergedInto', '=', participantId)]),
    );
  }
  return rows;
}

const requestColumns = [
  'entryRequest.id',
  'entryRequest.formId',
  'entryRequest.askerId',
  'entryRequest.state',
  'entryRequest.draft',
  'entryRequest.photoId',
  'entryRequest.activity',
  'entryRequest.equipment',
  'entryRequest.participantId',
  'entryRequest.aboveQuota',
  'entryRequest.noticeVersion',
  'entryRequest.noticeAcceptedAt',
  'entryRequest.version',
  'entryRequest.createdAt',
  'entryRequest.sentAt',
] as const;

const holdsPlace = sql`entry_request.state = 'sent' and participant.state <> 'withdrawn'`;

const documents = sql<(Omit<RequestDocument, 'addedAt'> & { addedAt: string })[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'addedAt', added_at) order by added_at, id), '[]')
  from request_document where edition_id = entry_request.edition_id and request_id = entry_request.id
    and file_id is not null)`;

const answers = sql<(Omit<GivenAnswer, 'answeredAt'> & { answeredAt: string })[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('question', question, 'answer', answer, 'answeredAt', answered_at)
    order by answered_at), '[]')
  from request_answer where edition_id = entry_request.edition_id and request_id = entry_request.id)`;

type Row = Awaited<ReturnType<ReturnType<typeof requests>['execute']>>[number];

function asRequest({ participantState, toldOrganisation, ...row }: Row): OfficeRequest {
  const draft = row.draft as PersonDraft | null;
  const standing = standingOf(row.state, participantState as ParticipantState | null);
  return {
    ...row,
    draft,
    standing,
    source: sourceOf[row.asker],
    question: standing === 'question' ? row.question : null,
    givenNames: row.givenNames ?? draft?.givenNames ?? '',
    familyName: row.familyName ?? draft?.familyName ?? '',
    organisation: row.organisation ?? toldOrganisation ?? draft?.organisation ?? null,
    nameAr: row.nameAr ?? draft?.nameAr ?? null,
    documents: row.documents.map((one) => ({ ...one, addedAt: new Date(one.addedAt) })),
    answers: row.answers.map((one) => ({ ...one, answeredAt: new Date(one.answeredAt) })),
  };
}
