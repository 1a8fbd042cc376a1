import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { FormStanding, RequestForm } from '../types.ts';

/** Every form of the edition with the use that is made of it, in the order of the categories. */
export async function listForms(db: Database, edition: EditionScope): Promise<FormStanding[]> {
  const rows = await db
    .selectFrom('requestForm')
    .innerJoin('category', (join) =>
      join
        .onRef('category.editionId', '=', 'requestForm.editionId')
        .onRef('category.id', '=', 'requestForm.categoryId'),
    )
    .select(formColumns)
    .select(['category.name as categoryName', used.as('used'), waiting.as('waiting')])
    .where('requestForm.editionId', '=', edition)
    .orderBy('category.code')
    .orderBy('requestForm.asker')
    .execute();
  return rows.map(({ categoryName, used: taken, waiting: those, ...row }) => ({
    ...asForm(row),
    categoryName,
    used: taken,
    waiting: those,
  }));
}

export async function findForm(
  db: Database,
  edition: EditionScope,
  id: string,
): Promise<RequestForm | undefined> {
  const row = await forms(db, edition).where('id', '=', id).executeTakeFirst();
  return row && asForm(row);
}

/** Held until the transaction ends, so that places are given one after the other. */
export async function lockForm(
  tx: Transaction,
  edition: EditionScope,
  id: string,
): Promise<RequestForm | undefined> {
  const row = await forms(tx, edition).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && asForm(row);
}

export async function addForm(
  tx: Transaction,
  edition: EditionScope,
  form: Omit<RequestForm, 'id'>,
): Promise<string> {
  const { id } = await tx
    .insertInto('requestForm')
    .values({ editionId: edition, ...columnsOf(form) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function saveForm(
  tx: Transaction,
  edition: EditionScope,
  { id, ...form }: RequestForm,
): Promise<void> {
  await tx
    .updateTable('requestForm')
    .set(columnsOf(form))
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .execute();
}

function forms(db: Database, edition: EditionScope) {
  return db.selectFrom('requestForm').select(formColumns).where('editionId', '=', edition);
}

const formColumns = [
  'requestForm.id',
  'requestForm.asker',
  'requestForm.categoryId',
  'requestForm.documents',
  'requestForm.photoRequired',
  'requestForm.organisationFirst',
  'requestForm.places',
  'requestForm.placesEach',
  'requestForm.waitingList',
  'requestForm.closesAt',
  'requestForm.open',
  'requestForm.note',
] as const;

const used = sql<number>`(select count(*)::int from entry_request
  join participant on participant.edition_id = entry_request.edition_id and participant.id = entry_request.participant_id
  where entry_request.edition_id = request_form.edition_id and entry_request.form_id = request_form.id
    and entry_request.state = 'sent' and participant.state <> 'withdrawn')`;

const waiting = sql<number>`(select count(*)::int from entry_request
  where entry_request.edition_id = request_form.edition_id and entry_request.form_id = request_form.id
    and entry_request.state = 'waiting')`;

/** The columns hold only words that the constraints allow. */
function asForm({ documents, places, ...row }: FormRow): RequestForm {
  return {
    ...row,
    documents: documents as RequestForm['documents'],
    places: places ?? 'unlimited',
  };
}

type FormRow = Omit<RequestForm, 'documents' | 'places'> & {
  documents: string[];
  places: number | null;
};

function columnsOf({ documents, places, note, ...form }: Omit<RequestForm, 'id'>) {
  return {
    ...form,
    documents: [...documents],
    note: JSON.stringify(note),
    unlimited: places === 'unlimited',
    places: places === 'unlimited' ? null : places,
  };
}
