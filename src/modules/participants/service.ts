import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import type { FileStore } from '#platform/files';
import { defaultLocale, type Locale } from '#platform/i18n';
import { record, type Signature } from '#platform/ledger/ledger';
import type { TablePage, TableQuery } from '#platform/table';
import { participantCorrected } from './facts.ts';
import { listByExternalIds } from './bulk/store.ts';
import { checkPhoto } from './photo/rules.ts';
import {
  correctPerson,
  lockPerson,
  registerPerson,
  withdrawPerson,
  type AccessLost,
  type PlaceTaken,
} from './registering/service.ts';
import { refuseCorrection } from './rules.ts';
import {
  findPerson,
  listHolders,
  listPeople,
  listReferences,
  lockPeople,
  savePhoto,
  saveStates,
} from './store.ts';
import type {
  BadgeHolder,
  Participant,
  ParticipantState,
  Person,
  PersonChanges,
  PersonInput,
  Reach,
  References,
  WithdrawalReason,
} from './types.ts';

export type { AccessLost, PlaceTaken } from './registering/service.ts';

/** Everybody's: for the program itself, and for offices that see all. */
export const everybody: Reach = { country: null, exhibitorId: null };

export async function listParticipants(
  db: Database,
  edition: EditionScope,
  reach: Reach,
  query: TableQuery,
  locale: Locale = defaultLocale,
): Promise<TablePage<Person>> {
  return listPeople(db, edition, reach, query, locale);
}

/** The categories, delegations, exhibitors and countries that forms and filters offer. */
export async function readReferences(
  db: Database,
  edition: EditionScope,
  reach: Reach,
): Promise<References> {
  return listReferences(db, edition, reach);
}

/** @throws AppError `participant.unknown`, also for somebody the reader may not see */
export async function readParticipant(
  db: Database,
  edition: EditionScope,
  reach: Reach,
  participantId: string,
): Promise<Person> {
  const person = await findPerson(db, edition, reach, participantId);
  if (!person) throw new AppError('participant.unknown', { participantId });
  return person;
}

/**
 * Writes a person down, and returns their id.
 *
 * @throws AppError with a `PersonRefusal`, `participant.second-head` or what `placeTaken` throws
 */
export async function registerParticipant(
  db: Database,
  edition: EditionScope,
  by: Signature,
  input: PersonInput,
  placeTaken?: PlaceTaken,
): Promise<string> {
  return db.transaction().execute((tx) => registerPerson(tx, edition, by, input, { placeTaken }));
}

/**
 * Changes what was told of a person; what is not named stays.
 *
 * @throws AppError `participant.unknown`, `form.changed-meanwhile`, a `PersonRefusal`,
 * `participant.second-head` or what `placeTaken` throws
 */
export async function correctParticipant(
  db: Database,
  edition: EditionScope,
  by: Signature,
  participantId: string,
  changes: PersonChanges & { version?: number | undefined },
  placeTaken?: PlaceTaken,
): Promise<void> {
  const { version } = changes;
  await db
    .transaction()
    .execute((tx) =>
      correctPerson(tx, edition, by, { participantId, version, changes }, { placeTaken }),
    );
}

/**
 * Ends a person's part in the edition; their badge stops opening gates. Once more changes nothing.
 *
 * @throws AppError `participant.unknown`
 */
export async function withdrawParticipant(
  db: Database,
  edition: EditionScope,
  by: Signature,
  withdrawal: { participantId: string; reason: WithdrawalReason },
  accessLost?: AccessLost,
): Promise<void> {
  await db.transaction().execute((tx) => withdrawPerson(tx, edition, by, withdrawal, accessLost));
}

/**
 * Keeps a photo of the person, encrypted, and returns its id.
 *
 * @throws AppError `participant.unknown`, a `PhotoRefusal`, or `participant.identity-frozen`
 * where somebody far away would change the face of a person already vetted
 */
export async function setPhoto(
  db: Database,
  files: FileStore,
  edition: EditionScope,
  by: Signature,
  participantId: string,
  bytes: Uint8Array,
): Promise<string> {
  const checked = checkPhoto(bytes);
  if (!checked.accepted) throw new AppError(checked.refusal);

  return db.transaction().execute(async (tx) => {
    const current = await lockPerson(tx, edition, by.actor, participantId);
    const refusal = refuseCorrection(current.state, ['photo'], by.actor);
    if (refusal) throw new AppError(refusal);

    const photoId = await files.add(tx, bytes, checked.picture.mediaType);
    if (photoId === current.photoId) return photoId;
    await savePhoto(tx, edition, by.clock.now(), participantId, photoId);
    await record(tx, edition, by, [participantCorrected(participantId, { fields: ['photo'] })]);
    return photoId;
  });
}

/** Takes over a photo that was checked and kept when it was handed in, before there was a person. */
export async function keepPhoto(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  participantId: string,
  photoId: string,
): Promise<void> {
  await savePhoto(tx, edition, by.clock.now(), participantId, photoId);
  await record(tx, edition, by, [participantCorrected(participantId, { fields: ['photo'] })]);
}

/** Everybody a badge may be asked for; `onlyCleared` leaves those to whom one may be issued. */
export async function listForBadges(
  db: Database,
  edition: EditionScope,
  wanted: { participantIds?: readonly string[]; onlyCleared?: boolean } = {},
): Promise<BadgeHolder[]> {
  return listHolders(db, edition, wanted);
}

/** Our ids by the numbers a file gives to people; numbers nobody has are left out. */
export async function findByExternalIds(
  db: Database,
  edition: EditionScope,
  externalIds: readonly string[],
): Promise<Map<string, string>> {
  const known = await listByExternalIds(db, edition, externalIds);
  return new Map(known.map(({ externalId, id }) => [externalId ?? '', id]));
}

/** For a decision about people: their rows are held until the transaction ends. */
export async function lockParticipants(
  tx: Transaction,
  edition: EditionScope,
  participantIds: readonly string[],
): Promise<Participant[]> {
  return lockPeople(tx, edition, participantIds);
}

/** For accreditation, whose own facts tell why; the rows must be locked. */
export async function enterStates(
  tx: Transaction,
  edition: EditionScope,
  { clock }: Signature,
  entered: readonly { participantId: string; state: ParticipantState }[],
): Promise<void> {
  await saveStates(tx, edition, clock.now(), entered);
}
