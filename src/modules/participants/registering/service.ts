import { randomUUID } from 'node:crypto';
import { violatedConstraint, type Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { addPeople, savePeopleDetails } from '../bulk/store.ts';
import { participantCorrected, participantRegistered, participantWithdrawn } from '../facts.ts';
import {
  blankPerson,
  changedFields,
  countedAs,
  countedChanges,
  isWithinReach,
  refuseCorrection,
  refusePerson,
  withChanges,
} from '../rules.ts';
import { lockPeople, readSurroundings, saveStates } from '../store.ts';
import type { Participant, PersonChanges, PersonInput, Reach, WithdrawalReason } from '../types.ts';

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

/**
 * Asks for one place of a category in a delegation, before somebody is written down in it. The
 * delegations know the people and not the other way round, so this too is handed in.
 *
 * @throws AppError `quota.full`
 */
export type PlaceTaken = (
  tx: Transaction,
  edition: EditionScope,
  place: { delegationId: string; categoryId: string },
) => Promise<void>;

/**
 * Writes a person down, and returns their id.
 *
 * @throws AppError with a `PersonRefusal`, or `participant.second-head`
 */
export async function registerPerson(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  input: PersonInput,
  {
    externalId = null,
    placeTaken,
  }: { externalId?: string | null; placeTaken?: PlaceTaken | undefined } = {},
): Promise<string> {
  const person = { ...blankPerson(input), id: randomUUID(), externalId };
  const surroundings = await readSurroundings(tx, edition);
  const refusal = refusePerson(person, by.actor, surroundings);
  if (refusal) throw new AppError(refusal, { categoryId: person.categoryId });

  const { delegationId, categoryId } = person;
  if (delegationId) await placeTaken?.(tx, edition, { delegationId, categoryId });
  await withoutSecondHead(() => addPeople(tx, edition, by.clock.now(), [person]));
  await record(tx, edition, by, [
    participantRegistered(person.id, countedAs(person, surroundings)),
  ]);
  return person.id;
}

/**
 * Changes what was told of a person; what is not named stays. `version` is the one that was
 * read, where the caller has one. @returns the names of the fields that took another value.
 *
 * @throws AppError `participant.unknown`, `form.changed-meanwhile`, a `PersonRefusal`, or
 * `participant.second-head`
 */
export async function correctPerson(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { participantId, version, changes }: Correction,
  { placeTaken }: { placeTaken?: PlaceTaken | undefined } = {},
): Promise<string[]> {
  const current = await lockPerson(tx, edition, by.actor, participantId);
  const fields = changedFields(current, changes);
  if (fields.length === 0) return [];
  if (version !== undefined && version !== current.version)
    throw new AppError('form.changed-meanwhile');

  const corrected = withChanges(current, changes);
  const surroundings = await readSurroundings(tx, edition);
  const refusal =
    refuseCorrection(current.state, fields, by.actor) ??
    refusePerson(corrected, by.actor, surroundings);
  if (refusal) throw new AppError(refusal, { categoryId: corrected.categoryId });

  const { delegationId, categoryId } = corrected;
  const changesPlace = fields.includes('delegationId') || fields.includes('categoryId');
  if (delegationId && changesPlace) await placeTaken?.(tx, edition, { delegationId, categoryId });
  await withoutSecondHead(() => savePeopleDetails(tx, edition, by.clock.now(), [corrected]));
  await record(tx, edition, by, [
    participantCorrected(participantId, {
      fields: [...fields],
      ...countedChanges(fields, corrected, surroundings),
    }),
  ]);
  return fields;
}

export type Correction = {
  participantId: string;
  version?: number | undefined;
  changes: PersonChanges;
};

/**
 * Ends a person's part in the edition; their badge stops opening gates, and a head leaves the
 * seat. Once more changes nothing.
 *
 * @throws AppError `participant.unknown`
 */
export async function withdrawPerson(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { participantId, reason }: { participantId: string; reason: WithdrawalReason },
  accessLost?: AccessLost,
): Promise<void> {
  const person = await lockPerson(tx, edition, by.actor, participantId);
  if (person.state === 'withdrawn') return;

  if (person.headsDelegation) await leaveSeat(tx, edition, by, person);
  await saveStates(tx, edition, by.clock.now(), [{ participantId, state: 'withdrawn' }]);
  await record(tx, edition, by, [participantWithdrawn(participantId, {}, { reason })]);
  await accessLost?.(tx, edition, by, [participantId], 'withdrawn');
}

async function leaveSeat(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  person: Participant,
): Promise<void> {
  await savePeopleDetails(tx, edition, by.clock.now(), [{ ...person, headsDelegation: false }]);
  await record(tx, edition, by, [
    participantCorrected(person.id, { fields: ['headsDelegation'], head: false }),
  ]);
}

/** @throws AppError `participant.unknown`, also for somebody out of reach */
export async function lockPerson(
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
