import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Keyring } from '#platform/keyring';
import { record, type Signature } from '#platform/ledger/ledger';
import { restrictedGiven, restrictedRead } from '../facts.ts';
import { enterPerson, reachOf } from '../service.ts';
import {
  type ReadingPurpose,
  type RestrictedContent,
  type RestrictedField,
  restrictedFields,
} from '../types.ts';
import { findSealed, removeSealed, saveSealed } from './store.ts';

/** What is handed in; a field that is left out stays, an empty one is taken back. */
export type RestrictedInput = { participantId: string } & {
  [Field in RestrictedField]?: RestrictedContent[Field] | undefined;
};

/**
 * Seals what is restricted of a person. It is on record that something was given, and not what.
 *
 * @throws AppError `participant.unknown`
 */
export async function giveRestricted(
  tx: Transaction,
  keyring: Keyring,
  edition: EditionScope,
  by: Signature,
  { participantId, ...given }: RestrictedInput,
): Promise<void> {
  await enterPerson(tx, edition, reachOf(by.actor), participantId);
  const fields: RestrictedField[] = [];
  for (const field of restrictedFields) {
    const content = given[field];
    if (content === undefined) continue;
    fields.push(field);
    if (content.length === 0) {
      await removeSealed(tx, edition, participantId, field);
      continue;
    }
    const plain = Buffer.from(JSON.stringify(content));
    const sealed = keyring.seal(purposeOf(edition, participantId, field), plain);
    await saveSealed(tx, edition, participantId, { field, sealed, givenAt: by.clock.now() });
  }
  if (fields.length > 0)
    await record(tx, edition, by, [restrictedGiven(participantId, { participantId, fields })]);
}

/**
 * Opens one field of a person, on record: the reading and its record are in one transaction, so
 * that nothing is told of which nobody could later say who had read it.
 *
 * @returns null where nothing was given; asking is on record all the same
 * @throws AppError `participant.unknown`, also for somebody whose stay the reader may not see
 */
export async function readRestricted<Field extends RestrictedField>(
  tx: Transaction,
  keyring: Keyring,
  edition: EditionScope,
  by: Signature,
  {
    participantId,
    field,
    purpose,
  }: { participantId: string; field: Field; purpose: ReadingPurpose },
): Promise<RestrictedContent[Field] | null> {
  await enterPerson(tx, edition, reachOf(by.actor), participantId);
  const sealed = await findSealed(tx, edition, participantId, field);
  await record(tx, edition, by, [
    restrictedRead(participantId, { participantId, fields: [field], purpose }),
  ]);
  if (!sealed) return null;
  const plain = keyring.open(purposeOf(edition, participantId, field), sealed);
  const content: RestrictedContent[Field] = JSON.parse(plain.toString());
  return content;
}

/**
 * Opens restricted fields of a person, on record, to be given to the person. Whoever calls it
 * has proven that they may have these fields of this person.
 */
export async function openForSubject(
  tx: Transaction,
  keyring: Keyring,
  edition: EditionScope,
  by: Signature,
  { participantId, fields }: { participantId: string; fields: readonly RestrictedField[] },
): Promise<Partial<Record<RestrictedField, unknown>>> {
  const opened: Partial<Record<RestrictedField, unknown>> = {};
  for (const field of fields) {
    const sealed = await findSealed(tx, edition, participantId, field);
    if (!sealed) continue;
    const plain = keyring.open(purposeOf(edition, participantId, field), sealed);
    opened[field] = JSON.parse(plain.toString());
  }
  const purpose = 'subject';
  if (fields.length > 0)
    await record(tx, edition, by, [
      restrictedRead(participantId, { participantId, fields, purpose }),
    ]);
  return opened;
}

/** A key for each field of each person: bytes copied to another row can be opened by nobody. */
function purposeOf(edition: EditionScope, participantId: string, field: RestrictedField): string {
  return `restricted ${edition} ${participantId} ${field}`;
}
