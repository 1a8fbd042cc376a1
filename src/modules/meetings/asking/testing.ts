import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { aDelegationRow, anExhibitorRow } from '#modules/participants/testing';
import type { Database } from '#platform/database';
import { provenEdition } from '#platform/edition';
import type { Signature } from '#platform/ledger/ledger';
import type { Actor } from '#platform/permissions';
import { signedBy } from '#test/application';
import type { Party } from '../types.ts';
import { acceptMeeting } from './answers/service.ts';
import { askForMeeting, type Asked } from './asks/service.ts';
import { aTable } from './testing/store.ts';

export { aMember, anAskingWindow, aProfile, aTable, rowOf } from './testing/store.ts';

/** Half an hour about maintenance, with the time left open. */
export function aQuestion(from: Party, to: Party, changes: Partial<Asked> = {}): Asked {
  return {
    ...{ from, to, subject: 'Maintenance', sectors: [], minutes: 30, interpreted: null },
    ...{ closed: false, startsAt: null, placeId: null, participantId: null, personIds: [] },
    ...{ why: '', read: [] },
    ...changes,
  };
}

/** Somebody with a role, on the first fair day at a time of Bamako. */
export function speaking(time: string, changes: Partial<Actor>): Signature {
  const { actor } = signedBy('account:someone');
  return { actor: { ...actor, ...changes }, clock: { now: () => at(time) } };
}

export type Two = {
  delegationId: string;
  exhibitorId: string;
  embassy: Signature;
  company: Signature;
};

/** A delegation and a company in an edition with one table for three meetings, each with a voice. */
export async function settleTwo(db: Database): Promise<Two> {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
  const delegationId = await aDelegationRow(db, 'BF');
  const exhibitorId = await anExhibitorRow(db, 'TR');
  await aTable(db, 'RDV1', 3);
  return {
    ...{ delegationId, exhibitorId },
    embassy: speaking('08:00', { roles: ['embassy'], country: 'BF' }),
    company: speaking('08:00', { roles: ['exhibitor'], exhibitorId }),
  };
}

/** An instant of the first fair day. */
export function at(time: string): Date {
  return new Date(`2025-11-11T${time}:00Z`);
}

export function guestOf({ delegationId }: Two) {
  return { kind: 'delegation' as const, id: delegationId };
}

/** The embassy asks the company. */
export function askFrom(db: Database, two: Two, changes: Partial<Asked> = {}): Promise<string> {
  const host = { kind: 'exhibitor' as const, id: two.exhibitorId };
  return askForMeeting(db, EDITION, two.embassy, aQuestion(guestOf(two), host, changes));
}

export function acceptAs(db: Database, by: Signature, id: string) {
  return acceptMeeting(db, EDITION, by, { id, personIds: [], read: [] });
}

export function readerOf({ actor, clock }: Signature) {
  return { actor, clock };
}

const EDITION = provenEdition('bamex-2025');
