import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import type { FileStore } from '#platform/files';
import { record, type Signature } from '#platform/ledger/ledger';
import type { Actor } from '#platform/permissions';
import { participantCompleted } from '../facts.ts';
import { correctPerson } from '../registering/service.ts';
import { frozenFields } from '../rules.ts';
import { readParticipant, setPhoto } from '../service.ts';
import type { OwnChanges, OwnRecord } from './types.ts';
import { saveCompleted } from './store.ts';

/**
 * What a person sees of themselves, by their own link. Date of birth, document and telephone
 * are taken and not shown again: a link can be forwarded.
 *
 * @throws AppError `participant.unknown` for whoever is not a person of the edition
 */
export async function readOwnRecord(
  db: Database,
  edition: EditionScope,
  actor: Actor,
): Promise<OwnRecord> {
  const person = await readParticipant(db, edition, actor, ownId(actor));
  const { title, rank, givenNames, familyName, nameAr, post, organisation } = person;
  const { nationality, email, language, documentType, version, photoId, state } = person;
  return {
    ...{ title, rank, givenNames, familyName, nameAr, post, organisation },
    ...{ nationality, email, language, documentType, version, photoId, state },
    delegationName: person.delegationName,
    frozen: [...frozenFields(state)],
    completed: person.completedAt !== null,
    has: {
      birthDate: person.birthDate !== null,
      documentNumber: person.documentNumber !== null,
      phone: person.phone !== null,
    },
  };
}

/**
 * Saves what a person tells of themselves, and keeps that they have said that it is right.
 *
 * @throws AppError `participant.unknown`, `form.changed-meanwhile`, a `PersonRefusal`
 */
export async function saveOwnRecord(
  db: Database,
  edition: EditionScope,
  by: Signature,
  { version, changes }: { version: number; changes: OwnChanges },
): Promise<void> {
  const participantId = ownId(by.actor);
  await db.transaction().execute(async (tx) => {
    await correctPerson(tx, edition, by, { participantId, version, changes });
    if (await saveCompleted(tx, edition, participantId, by.clock.now()))
      await record(tx, edition, by, [participantCompleted(participantId, {})]);
  });
}

/** @throws AppError as `setPhoto` */
export async function setOwnPhoto(
  db: Database,
  files: FileStore,
  edition: EditionScope,
  by: Signature,
  bytes: Uint8Array,
): Promise<string> {
  return setPhoto(db, files, edition, by, ownId(by.actor), bytes);
}

/** @throws AppError `participant.unknown` */
export function ownId({ participantId }: Actor): string {
  if (!participantId) throw new AppError('participant.unknown', { participantId: '' });
  return participantId;
}
