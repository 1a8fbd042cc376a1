import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { liaisonAssigned, liaisonReleased } from '../facts.ts';
import { enterDelegation, reachOf, readStays } from '../service.ts';
import type { Appointment, Duties, Officer, StayReach } from '../types.ts';
import {
  addAssignment,
  listMeetingsAhead,
  listOfficers,
  listSessionsAhead,
  removeAssignment,
} from './store.ts';

export async function readOfficers(db: Database, edition: EditionScope): Promise<Officer[]> {
  return listOfficers(db, edition);
}

type Assignment = { accountId: string; delegationId: string };

/**
 * Gives a delegation to a liaison officer besides those of their country. It opens the stay of
 * that delegation to them and nothing else: the grant, which every other module asks, stays.
 *
 * @throws AppError `delegation.unknown`; `stay.officer-unknown` where the account is no officer
 */
export async function assignOfficer(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { accountId, delegationId }: Assignment,
): Promise<void> {
  const { country } = await enterDelegation(tx, edition, reachOf(by.actor), delegationId);
  const officers = await listOfficers(tx, edition);
  if (!officers.some((officer) => officer.accountId === accountId))
    throw new AppError('stay.officer-unknown', { accountId });
  if (await addAssignment(tx, edition, { accountId, delegationId }))
    await record(tx, edition, by, [liaisonAssigned(accountId, { delegationId, country })]);
}

/** @throws AppError `delegation.unknown` */
export async function releaseOfficer(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { accountId, delegationId }: Assignment,
): Promise<void> {
  const { country } = await enterDelegation(tx, edition, reachOf(by.actor), delegationId);
  if (await removeAssignment(tx, edition, { accountId, delegationId }))
    await record(tx, edition, by, [liaisonReleased(accountId, { delegationId, country })]);
}

/** Enough of the day to go by when the network is gone. */
const APPOINTMENTS_AHEAD = 8;

/** Where an officer's delegations stand and what comes next, in order of time. */
export async function readDuties(
  db: Database,
  edition: EditionScope,
  reach: StayReach,
  at: Date,
): Promise<Duties> {
  const stays = await readStays(db, edition, reach);
  const ids = stays.map(({ delegation }) => delegation.id);
  const meetings = await listMeetingsAhead(db, edition, ids, at);
  const sessions = await listSessionsAhead(db, edition, at);

  return {
    at,
    delegations: stays.map((stay) => ({
      ...stay,
      appointments: inOrder([
        ...meetings.filter(({ delegationId }) => delegationId === stay.delegation.id),
        ...sessions,
      ]).slice(0, APPOINTMENTS_AHEAD),
    })),
  };
}

function inOrder(appointments: Appointment[]): Appointment[] {
  return appointments.toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
}
