import { checkPhoto } from '#modules/participants/photo/rules';
import { setPhoto } from '#modules/participants/service';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import type { FileStore } from '#platform/files';
import { record, type Signature } from '#platform/ledger/ledger';
import { askerBehind } from '../confirming/service.ts';
import { documentRead } from '../facts.ts';
import { answerQuestion, ownDraft, ownRequest } from '../sending/service.ts';
import { saveRequest } from '../sending/store.ts';
import type { DocumentKind } from '../types.ts';
import { checkDocument } from './rules.ts';
import { findDocument, saveDocument } from './store.ts';

/** As many papers as anybody needs to answer one question. */
export const mostAnswerPapers = 3;

export type HandedIn = {
  requestId: string;
  documents: readonly { kind: DocumentKind; bytes: Uint8Array }[];
  photo: Uint8Array | null;
};

/**
 * Keeps what is handed in for a draft, encrypted. One document of a kind is kept.
 *
 * @throws AppError `entry-request.unknown`, `entry-request.already-sent`,
 * `entry-request.not-a-document`, `entry-request.too-large`, a `PhotoRefusal`
 */
export async function handIn(
  db: Database,
  files: FileStore,
  edition: EditionScope,
  by: Signature,
  { requestId, documents, photo }: HandedIn,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await ownDraft(tx, edition, await askerBehind(tx, edition, by.actor), requestId);
    for (const { kind, bytes } of documents) {
      const fileId = await keepDocument(tx, files, bytes);
      const addedAt = by.clock.now();
      await saveDocument(tx, edition, { requestId, participantId: null, kind, fileId, addedAt });
    }
    if (!photo) return;
    const checked = checkPhoto(photo);
    if (!checked.accepted) throw new AppError(checked.refusal);
    const photoId = await files.add(tx, photo, checked.picture.mediaType);
    await saveRequest(tx, edition, requestId, { photoId });
  });
}

/**
 * Answers the question of the commission with words, papers and, where the photo was the
 * question, another photo.
 *
 * @throws AppError as `answerQuestion`, `handIn` and `setPhoto`
 */
export async function answerWithPapers(
  db: Database,
  files: FileStore,
  edition: EditionScope,
  by: Signature,
  {
    id,
    answer,
    papers,
    photo,
  }: { id: string; answer: string; papers: readonly Uint8Array[]; photo: Uint8Array | null },
): Promise<void> {
  const participantId = await db.transaction().execute(async (tx) => {
    await answerQuestion(tx, edition, by, { id, answer, documents: papers.length });
    const asker = await askerBehind(tx, edition, by.actor);
    const request = await ownRequest(tx, edition, asker, id);
    for (const bytes of papers) {
      const fileId = await keepDocument(tx, files, bytes);
      const { participantId: person } = request;
      const paper = { requestId: id, participantId: person, kind: 'answer', fileId } as const;
      await saveDocument(tx, edition, { ...paper, addedAt: by.clock.now() });
    }
    return request.participantId;
  });
  if (photo && participantId) await setPhoto(db, files, edition, by, participantId, photo);
}

/**
 * Opens a document for an office, on the record: the reading and its record are in one
 * transaction, so that nothing is told of which nobody could later say who had read it.
 *
 * @throws AppError `entry-request.document-unknown`
 */
export async function readDocument(
  tx: Transaction,
  files: FileStore,
  edition: EditionScope,
  by: Signature,
  { requestId, id }: { requestId: string; id: string },
): Promise<{ content: Buffer; mediaType: string; kind: string }> {
  const found = await findDocument(tx, edition, { requestId, id });
  if (!found?.fileId) throw new AppError('entry-request.document-unknown', { id });
  const { kind, participantId, fileId } = found;
  await record(tx, edition, by, [documentRead(requestId, { participantId, kind })]);
  return { ...(await files.read(tx, fileId)), kind };
}

async function keepDocument(tx: Transaction, files: FileStore, bytes: Uint8Array) {
  const checked = checkDocument(bytes);
  if (!checked.accepted) throw new AppError(`entry-request.${checked.refusal}`);
  return files.add(tx, bytes, checked.mediaType);
}
