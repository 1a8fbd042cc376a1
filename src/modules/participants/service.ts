import { randomUUID } from 'node:crypto';
import { violatedConstraint, type Database, type Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import type { FileStore } from '#platform/files';
import { defaultLocale, type Locale } from '#platform/i18n';
import { record, type Signature } from '#platform/ledger/ledger';
import type { TablePage, TableQuery } from '#platform/table';
import { participantCorrected, participantRegistered, participantWithdrawn } from './facts.ts';
import { addPeople, listByExternalIds, savePeopleDetails } from './bulk/store.ts';
import { checkPhoto } from './photo/rules.ts';
import {
  blankPerson,
  changedFields,
  countedAs,
  countedChanges,
  isWithinReach,
  refuseCorrection,
  refusePerson,
  withChanges,
} from './rules.ts';
import {
  findPerson,
  listHolders,
  listPeople,
  listReferences,
  lockPeople,
  readSurroundings,
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

/**
 * What must happen in the same transaction when people may no longer be there: their badges
 * are revoked. The badges know the people and not the other way round, so whoever composes
 * the program hands it in.
 */
export type AccessLost = (
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  participantIds: readonly string[],
  reason: string,
) => Promise<void>;

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
 * @throws AppError with a `PersonRefusal`, or `participant.second-head`
 */
export async function registerParticipant(
  db: Database,
  edition: EditionScope,
  by: Signature,
  input: PersonInput,
): Promise<string> {
  const person = { ...blankPerson(input), id: randomUUID(), externalId: null };
  return db.transaction().execute(async (tx) => {
    const surroundings = await readSurroundings(tx, edition);
    const refusal = refusePerson(person, by.actor, surroundings);
    if (refusal) throw new AppError(refusal, { categoryId: person.categoryId });

    await withoutSecondHead(() => addPeople(tx, edition, by.clock.now(), [person]));
    await record(tx, edition, by, [
      participantRegistered(person.id, countedAs(person, surroundings)),
    ]);
    return person.id;
  });
}

/**
 * Changes what was told of a person; what is not named stays.
 *
 * @throws AppError `participant.unknown`, a `PersonRefusal`, or `participant.second-head`
 */
export async function correctParticipant(
  db: Database,
  edition: EditionScope,
  by: Signature,
  participantId: string,
  changes: PersonChanges,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const current = await lockPerson(tx, edition, by.actor, participantId);
    const fields = changedFields(current, changes);
    if (fields.length === 0) return;

    const corrected = withChanges(current, changes);
    const surroundings = await readSurroundings(tx, edition);
    const refusal =
      refuseCorrection(current.state, fields, by.actor) ??
      refusePerson(corrected, by.actor, surroundings);
    if (refusal) throw new AppError(refusal, { categoryId: corrected.categoryId });

    await withoutSecondHead(() => savePeopleDetails(tx, edition, by.clock.now(), [corrected]));
    await record(tx, edition, by, [
      participantCorrected(participantId, {
        fields: [...fields],
        ...countedChanges(fields, corrected, surroundings),
      }),
    ]);
  });
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
  { participantId, reason }: { participantId: string; reason: WithdrawalReason },
  accessLost?: AccessLost,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { state } = await lockPerson(tx, edition, by.actor, participantId);
    if (state === 'withdrawn') return;

    await enterStates(tx, edition, by, [{ participantId, state: 'withdrawn' }]);
    await record(tx, edition, by, [participantWithdrawn(participantId, {}, { reason })]);
    await accessLost?.(tx, edition, by, [participantId], 'withdrawn');
  });
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

async function lockPerson(
  tx: Transaction,
  edition: EditionScope,
  reach: Reach,
  participantId: string,
): Promise<Participant> {
  const [person] = await lockPeople(tx, edition, [participantId]);
  if (!person || !isWithinReach(person, reach))
    throw new AppError('participant.unknown', { participantId });
  return person;
}

async function withoutSecondHead(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (failure) {
    if (violatedConstraint(failure) !== 'participant_one_head_per_delegation') throw failure;
    throw new AppError('participant.second-head', {}, { cause: failure });
  }
}
