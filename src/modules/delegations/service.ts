import { randomUUID } from 'node:crypto';
import { listParticipants } from '#modules/participants/service';
import { countryName, isCountry } from '#platform/countries';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import type { Locale } from '#platform/i18n';
import { record, type Signature } from '#platform/ledger/ledger';
import type { TablePage, TableQuery } from '#platform/table';
import { tableQuerySchema } from '#platform/table';
import { delegationCorrected, delegationPrecedenceSet, delegationRegistered } from './facts.ts';
import { orderByPrecedence, orderMembers, staysInOrder } from './rules.ts';
import {
  listAllDelegations,
  listDelegations,
  lockDelegation,
  saveDelegationRows,
} from './store.ts';
import type { DelegationRow } from './table.ts';
import type { Delegation, DelegationDetails, Member } from './types.ts';

/** Who reads: of one country only where `country` is set, and in their own language. */
export type Reader = { country: string | null; locale: Locale };

/** One page of delegations, in order of precedence unless sorted otherwise. */
export async function readDelegationPage(
  db: Database,
  edition: EditionScope,
  reader: Reader,
  query: TableQuery,
): Promise<TablePage<DelegationRow>> {
  const order = await readInOrder(db, edition, reader.locale);
  return listDelegations(db, edition, query, { ...reader, order: order.map(({ id }) => id) });
}

/** Every delegation in order of precedence, among equals by the alphabet of a language. */
export async function readInOrder(
  db: Database,
  edition: EditionScope,
  locale: Locale,
): Promise<Delegation[]> {
  return orderByPrecedence(await listAllDelegations(db, edition), {
    language: locale,
    nameOf: (country) => countryName(country, locale),
  });
}

/**
 * One delegation with its people in order.
 *
 * @throws AppError `delegation.unknown`, also for another country's where the reader has one
 */
export async function readDelegation(
  db: Database,
  edition: EditionScope,
  reader: Reader,
  id: string,
): Promise<DelegationRow & { people: Member[] }> {
  const wanted = tableQuerySchema.parse({ filters: { id: [id] }, pageSize: 1 });
  const { rows } = await readDelegationPage(db, edition, reader, wanted);
  if (!rows[0]) throw new AppError('delegation.unknown', { id });

  const theirs = tableQuerySchema.parse({ filters: { delegationId: [id] }, pageSize: 2_000 });
  const reach = { country: reader.country, exhibitorId: null };
  const { rows: people } = await listParticipants(db, edition, reach, theirs);
  return { ...rows[0], people: orderMembers(people, reader.locale) };
}

/**
 * What others do once a country has a delegation, in the same transaction: what it seeks becomes
 * its wishes. They know the delegations and not the other way round, so whoever composes the
 * program hands it in.
 */
export type DelegationOpened = (
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  country: string,
) => Promise<void>;

/** @throws AppError `delegation.country-unknown`; `delegation.departs-before-arrival` */
export async function registerDelegation(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  details: DelegationDetails,
): Promise<string> {
  if (!isCountry(details.country))
    throw new AppError('delegation.country-unknown', { country: details.country });
  checkStay(details);

  const { country, name, level, liaisonOfficer, seeks, arrivesAt, departsAt, hotel, provenance } =
    details;
  const id = randomUUID();
  await saveDelegationRows(tx, edition, [
    {
      id,
      externalId: null,
      precedence: null,
      country,
      name,
      level,
      liaisonOfficer,
      seeks,
      arrivesAt,
      departsAt,
      hotel,
      provenance,
    },
  ]);
  await record(tx, edition, by, [delegationRegistered(id, { country, level })]);
  return id;
}

/** Whom a delegation comes for never changes: the ledger has counted it. */
const correctable = [
  'name',
  'level',
  'liaisonOfficer',
  'seeks',
  'arrivesAt',
  'departsAt',
  'hotel',
] as const;

export type DelegationChanges = {
  [Field in (typeof correctable)[number]]?: DelegationDetails[Field] | undefined;
};

/**
 * Changes what is told of a delegation; what is not named stays. Its level stands in the
 * ledger, because the figures count by it; the rest is the office's own diary.
 *
 * @throws AppError `delegation.unknown`; `delegation.departs-before-arrival`
 */
export async function correctDelegation(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  id: string,
  changes: DelegationChanges,
): Promise<void> {
  const before = await lock(tx, edition, id);
  const named = correctable.filter((field) => changes[field] !== undefined);
  const after: Delegation = {
    ...before,
    ...Object.fromEntries(named.map((field) => [field, changes[field]])),
  };
  checkStay(after);

  await saveDelegationRows(tx, edition, [after]);
  if (after.level !== before.level)
    await record(tx, edition, by, [
      delegationCorrected(id, { fields: ['level'], level: after.level }),
    ]);
}

/**
 * Gives a delegation its place among those of its level, or with null gives the place back to
 * the alphabet. Two delegations may carry the same number; the alphabet then decides.
 *
 * @throws AppError `delegation.unknown`
 */
export async function setPrecedence(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { id, precedence }: { id: string; precedence: number | null },
): Promise<void> {
  const before = await lock(tx, edition, id);
  if (before.precedence === precedence) return;
  await saveDelegationRows(tx, edition, [{ ...before, precedence }]);
  await record(tx, edition, by, [delegationPrecedenceSet(id, { precedence })]);
}

/** Ids by external id, for those who refer to delegations in a file. */
export async function delegationIds(
  db: Database,
  edition: EditionScope,
): Promise<Map<string, string>> {
  const all = await listAllDelegations(db, edition);
  return new Map(all.flatMap(({ externalId, id }) => (externalId ? [[externalId, id]] : [])));
}

async function lock(tx: Transaction, edition: EditionScope, id: string): Promise<Delegation> {
  const found = await lockDelegation(tx, edition, id);
  if (!found) throw new AppError('delegation.unknown', { id });
  return found;
}

function checkStay(details: DelegationDetails): void {
  if (!staysInOrder(details)) throw new AppError('delegation.departs-before-arrival');
}
