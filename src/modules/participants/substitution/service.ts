import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { participantSubstituted } from '../facts.ts';
import {
  lockPerson,
  registerPerson,
  withdrawPerson,
  type AccessLost,
  type PlaceTaken,
} from '../registering/service.ts';
import type { PersonInput } from '../types.ts';
import { refuseSubstitution } from './rules.ts';
import { saveSubstitute } from './store.ts';
import type { SubstitutionReason, SubstitutionRule } from './types.ts';

/**
 * Puts somebody in another person's place: the one withdraws, the other is written down, and
 * the ledger keeps that they belong together. A head hands the seat over.
 *
 * @returns the id of the new person
 * @throws AppError `participant.unknown`, a `SubstitutionRefusal`, a `PersonRefusal`, or what
 * `placeTaken` throws
 */
export async function substitutePerson(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { participantId, successor, reason, rule, accreditationClosed }: Substitution,
  { accessLost, placeTaken }: { accessLost: AccessLost | undefined; placeTaken: PlaceTaken },
): Promise<string> {
  const { state } = await lockPerson(tx, edition, by.actor, participantId);
  const refusal = refuseSubstitution({
    state,
    rule,
    accreditationClosed,
    byProtocol: by.actor.roles.includes('protocol'),
    at: by.clock.now(),
  });
  if (refusal) throw new AppError(refusal);

  await withdrawPerson(tx, edition, by, { participantId, reason: 'replaced' }, accessLost);
  const id = await registerPerson(tx, edition, by, successor, { placeTaken });
  await saveSubstitute(tx, edition, { participantId: id, substitutes: participantId });
  await record(tx, edition, by, [
    participantSubstituted(participantId, { byParticipantId: id }, { reason }),
  ]);
  return id;
}

export type Substitution = {
  participantId: string;
  successor: PersonInput;
  reason: SubstitutionReason;
  /** Of the category of whoever is replaced. */
  rule: SubstitutionRule;
  accreditationClosed: boolean;
};
