import { readEdition } from '#modules/editions/service';
import type { EditionPlan } from '#modules/editions/types';
import {
  correctPerson,
  lockPerson,
  registerPerson,
  withdrawPerson,
  type AccessLost,
} from '#modules/participants/registering/service';
import { everybody, listParticipants } from '#modules/participants/service';
import { substitutePerson } from '#modules/participants/substitution/service';
import type { SubstitutionReason } from '#modules/participants/substitution/types';
import type { Participant, Person, WithdrawalReason } from '#modules/participants/types';
import { countryName } from '#platform/countries';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { revokeAccessLinks } from '#platform/identity/access-links';
import type { Signature } from '#platform/ledger/ledger';
import { tableQuerySchema } from '#platform/table';
import { holdDelegation, readBuildingRules, takePlace } from '../quotas/service.ts';
import type { MemberRole } from '../quotas/types.ts';
import { registerDelegation } from '../service.ts';
import { listAllDelegations } from '../store.ts';
import type { Level } from '../types.ts';
import { personChangesOf, personOf } from './rules.ts';
import { findTwin, type Identity } from './twins.ts';
import type { MemberChanges, MemberInput } from './types.ts';

/**
 * Opens the delegation of a government that has none yet, and returns its id. Further ones are
 * for protocol to open.
 *
 * @throws AppError `member.delegation-open`
 */
export async function openDelegation(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { country, level }: { country: string; level: Level },
): Promise<string> {
  const theirs = async () =>
    (await listAllDelegations(tx, edition)).filter((one) => one.country === country);
  if ((await theirs()).length > 0) throw new AppError('member.delegation-open');
  const id = await registerDelegation(tx, edition, by, {
    country,
    name: countryName(country, 'fr'),
    level,
    liaisonOfficer: null,
    seeks: null,
    arrivesAt: null,
    departsAt: null,
    hotel: null,
    provenance: 'recorded',
  });
  // Writing into the ledger has made this wait for whoever opened one at the same instant.
  if ((await theirs()).length > 1) throw new AppError('member.delegation-open');
  return id;
}

/**
 * Writes a member down, and returns their id. `distinct` says that a member of the same name is
 * another person.
 *
 * @throws AppError `delegation.unknown`, `member.twin`, `member.same-document`,
 * `member.role-without-category`, `quota.full`, or a `PersonRefusal`
 */
export async function registerMember(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { delegationId, member, distinct = false, externalId }: NewMember,
): Promise<string> {
  const delegation = await holdDelegation(tx, edition, delegationId, by.actor);
  refuseTwin(member, await listMembers(tx, edition, delegationId), distinct);
  const categoryId = await categoryFor(tx, edition, member.role);
  const person = personOf(member, { delegation, categoryId });
  return registerPerson(tx, edition, by, person, {
    placeTaken: takePlace,
    externalId: externalId ?? null,
  });
}

export type NewMember = {
  delegationId: string;
  member: MemberInput;
  distinct?: boolean | undefined;
  externalId?: string | undefined;
};

/**
 * Changes what is told of a member. @returns the fields that took another value.
 *
 * @throws AppError `participant.unknown`, `form.changed-meanwhile`, `member.same-document`, or
 * as `registerMember`
 */
export async function correctMember(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { participantId, version, changes }: MemberCorrection,
): Promise<string[]> {
  const { delegationId } = await lockMember(tx, edition, by, participantId);
  const { role, documentNumber } = changes;
  if (documentNumber) {
    await holdDelegation(tx, edition, delegationId, by.actor);
    const others = await listMembers(tx, edition, delegationId);
    const nobody = { givenNames: '', familyName: '', documentNumber };
    refuseTwin(
      nobody,
      others.filter(({ id }) => id !== participantId),
      true,
    );
  }
  const categoryId = role && (await categoryFor(tx, edition, role));
  const person = personChangesOf(changes, categoryId);
  return correctPerson(
    tx,
    edition,
    by,
    { participantId, version, changes: person },
    { placeTaken: takePlace },
  );
}

export type MemberCorrection = {
  participantId: string;
  version?: number | undefined;
  changes: MemberChanges;
};

/** @throws AppError `participant.unknown` */
export async function withdrawMember(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { participantId, reason }: { participantId: string; reason: WithdrawalReason },
  accessLost?: AccessLost,
): Promise<void> {
  await lockMember(tx, edition, by, participantId);
  await withdrawPerson(tx, edition, by, { participantId, reason }, accessLost);
  await revokeAccessLinks(tx, edition, by, { purpose: 'person', participantId });
}

/**
 * Puts somebody else in a member's place, in the same delegation. @returns the new member's id.
 *
 * @throws AppError a `SubstitutionRefusal`, or as `registerMember`
 */
export async function substituteMember(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { participantId, member, reason, distinct = false }: MemberSubstitution,
  accessLost?: AccessLost,
): Promise<string> {
  const predecessor = await lockMember(tx, edition, by, participantId);
  const delegation = await holdDelegation(tx, edition, predecessor.delegationId, by.actor);
  const others = await listMembers(tx, edition, delegation.id);
  refuseTwin(
    member,
    others.filter(({ id }) => id !== participantId),
    distinct,
  );
  const { categories } = await readBuildingRules(tx, edition);
  const rule = categories.find((one) => one.categoryId === predecessor.categoryId);
  const { stage } = await readEdition(tx, edition);

  const categoryId = await categoryFor(tx, edition, member.role);
  const id = await substitutePerson(
    tx,
    edition,
    by,
    {
      participantId,
      reason,
      successor: personOf(member, { delegation, categoryId }),
      rule: rule?.substitution ?? { kind: 'until-closing' },
      accreditationClosed: isAccreditationClosed(stage),
    },
    { accessLost, placeTaken: takePlace },
  );
  await revokeAccessLinks(tx, edition, by, { purpose: 'person', participantId });
  return id;
}

export type MemberSubstitution = {
  participantId: string;
  member: MemberInput;
  reason: SubstitutionReason;
  distinct?: boolean | undefined;
};

/** Everybody of a delegation, those who have withdrawn too. */
export async function listMembers(
  db: Database,
  edition: EditionScope,
  delegationId: string,
): Promise<Person[]> {
  const theirs = tableQuerySchema.parse({
    filters: { delegationId: [delegationId] },
    pageSize: MOST_MEMBERS,
  });
  return (await listParticipants(db, edition, everybody, theirs)).rows;
}

export const MOST_MEMBERS = 5_000;

/** From the show on, only protocol changes who comes. */
export function isAccreditationClosed(stage: EditionPlan['edition']['stage']): boolean {
  return stage === 'show' || stage === 'results' || stage === 'archived';
}

/** @throws AppError `member.role-without-category` */
export async function categoryFor(
  db: Database,
  edition: EditionScope,
  role: MemberRole,
): Promise<string> {
  const { categoryOf } = await readBuildingRules(db, edition);
  const found = categoryOf(role);
  if (!found) throw new AppError('member.role-without-category', { role });
  return found;
}

/** Somebody of a delegation. @throws AppError `participant.unknown`, also for whoever comes for no delegation */
export async function lockMember(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  participantId: string,
): Promise<Participant & { delegationId: string }> {
  const person = await lockPerson(tx, edition, by.actor, participantId);
  const { delegationId } = person;
  if (!delegationId) throw new AppError('participant.unknown', { participantId });
  return { ...person, delegationId };
}

/** @throws AppError `member.same-document`, and unless they are said to be two, `member.twin` */
function refuseTwin(member: Identity, members: readonly Person[], distinct: boolean): void {
  const there = members.filter(({ state }) => state !== 'withdrawn');
  const twin = findTwin(member, there);
  if (twin?.by === 'document') throw new AppError('member.same-document');
  if (twin && !distinct) throw new AppError('member.twin');
}
