import { correctPerson, registerPerson } from '#modules/participants/registering/service';
import { lockParticipants } from '#modules/participants/service';
import type { Person } from '#modules/participants/types';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError, isAppError } from '#platform/errors';
import type { Locale } from '#platform/i18n';
import type { Signature } from '#platform/ledger/ledger';
import { translatorFor } from '#platform/messages';
import { explainNotice } from '#platform/tabular/explain';
import { columnLabel } from '#platform/tabular/labels';
import { readTable } from '#platform/tabular/read-table';
import { readRecords } from '#platform/tabular/records';
import type { RowError, Table } from '#platform/tabular/types';
import { withCategoryName } from '../../quotas/category-names.ts';
import {
  findOwnDelegation,
  holdDelegation,
  readBuildingRules,
  takePlace,
  type BuildingRules,
} from '../../quotas/service.ts';
import type { Delegation } from '../../types.ts';
import { personChangesOf, personOf, roleOf } from '../rules.ts';
import { listMembers } from '../service.ts';
import { findTwin, type Identity } from '../twins.ts';
import type { MemberInput } from '../types.ts';
import { membersSpec, type MemberRow } from './columns.ts';
import { badRowsOf, refusedRow, type BadRow } from './rows.ts';

/** Many times the largest delegation that came anywhere, and still read in a moment. */
export const sheetLimits = {
  bytes: 4_000_000,
  unpackedBytes: 40_000_000,
  rows: 500,
  columns: 100,
};

/** What became of a list. Every row that was read is in exactly one of the four. */
export type LoadedSheet = {
  added: number;
  changed: number;
  unchanged: number;
  bad: BadRow[];
  notices: string[];
  /** Headings nobody knows: they are left aside. */
  unknownColumns: string[];
  /** Labels of columns without which no row can be read. */
  missingColumns: string[];
};

/**
 * Reads a file as a list of members. @throws AppError `member.file-too-large`, or as `readTable`
 */
export async function readMemberFile(bytes: Uint8Array, fileName: string): Promise<Table> {
  try {
    return await readTable(bytes, fileName, sheetLimits);
  } catch (failure) {
    if (!isAppError(failure) || failure.code !== 'import.too-large') throw failure;
    const { rows, bytes: most } = sheetLimits;
    const details = { file: fileName, rows, megabytes: most / 1_000_000 };
    throw new AppError('member.file-too-large', details, { cause: failure });
  }
}

/**
 * Loads the good rows of a list into a delegation, and tells of the others what is wrong.
 *
 * A row is known again by its own number, or else by name and date of birth, so that the same
 * list changes nothing the second time. What a row leaves empty stays as it is known.
 *
 * @throws AppError `delegation.unknown`
 */
export async function loadMembers(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { delegationId, table, locale }: { delegationId: string; table: Table; locale: Locale },
): Promise<LoadedSheet> {
  await findOwnDelegation(tx, edition, delegationId, by.actor);
  const read = readRecords(table, membersSpec, { locale });
  const errors: RowError[] = [...read.errors];
  const loaded = { added: 0, changed: 0, unchanged: 0 };

  // People before their delegation, as everywhere: two who wait for each other would wait for ever.
  const known = await listMembers(tx, edition, delegationId);
  await lockParticipants(
    tx,
    edition,
    known.map(({ id }) => id),
  );
  const delegation = await holdDelegation(tx, edition, delegationId, by.actor);
  const { categoryOf } = await readBuildingRules(tx, edition);
  const people = known.filter(({ state }) => state !== 'withdrawn');
  const loading = { delegation, people, seen: new Set<string>(), categoryOf };
  for (const { row, value } of headsLast(read.records)) {
    try {
      loaded[await loadRow(tx, edition, by, value, loading)] += 1;
    } catch (failure) {
      if (!isAppError(failure)) throw failure;
      const { code, details } = await withCategoryName({ db: tx, edition, locale }, failure);
      errors.push(await refusedRow(table, { row, code, details }, locale));
    }
  }

  const t = await translatorFor(locale);
  return {
    ...loaded,
    bad: badRowsOf(table, errors, t),
    notices: read.notices.map((notice) => explainNotice(notice, t)),
    unknownColumns: read.unknownColumns,
    missingColumns: read.missingColumns.map((name) => columnLabel(name, locale)),
  };
}

type Loading = {
  delegation: Delegation;
  /** Everybody who is in the delegation, as the rows before have left it. */
  people: Known[];
  /** Whom a row has told of already. */
  seen: Set<string>;
  categoryOf: BuildingRules['categoryOf'];
};

type Known = Identity & Pick<Person, 'id' | 'externalId' | 'headsDelegation' | 'delegationRole'>;

async function loadRow(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  row: MemberRow,
  { delegation, people, seen, categoryOf }: Loading,
): Promise<'added' | 'changed' | 'unchanged'> {
  const member = memberOf(row);
  // Focal points of two countries number their people from 1 alike.
  const externalId = row.external_id ? `${delegation.id}:${row.external_id}` : null;
  const current = findKnown(people, member, externalId);
  if (current && seen.has(current.id)) throw new AppError('member.twice-in-file');
  refuseConflicts(people, member, current);

  const { role } = member;
  const categoryId = categoryOf(role);
  if (!categoryId) throw new AppError('member.role-without-category', { role });
  const placed = { delegationRole: role === 'head' ? ('principal' as const) : role };
  const known = { ...member, ...placed, externalId, headsDelegation: role === 'head' };
  if (!current) {
    const id = await registerPerson(tx, edition, by, personOf(member, { delegation, categoryId }), {
      placeTaken: takePlace,
      externalId,
    });
    people.push({ ...known, id });
    seen.add(id);
    return 'added';
  }
  seen.add(current.id);
  const { role: _, ...told } = member;
  const changes = roleOf(current) === role ? told : personChangesOf(member, categoryId);
  const participantId = current.id;
  const fields = await correctPerson(tx, edition, by, { participantId, changes }, placing);
  Object.assign(current, known, { externalId: current.externalId });
  return fields.length > 0 ? 'changed' : 'unchanged';
}

const placing = { placeTaken: takePlace };

function findKnown(
  people: readonly Known[],
  member: MemberInput,
  externalId: string | null,
): Known | undefined {
  const sameNumber = externalId && people.find((one) => one.externalId === externalId);
  if (sameNumber) return sameNumber;
  // A passport alone makes nobody of another name the same person: that is a mistake to be told.
  const namesake = findTwin({ ...member, documentNumber: null }, people)?.member;
  // Another number of the same list says that it is another person, however alike the names.
  const isNumbered = namesake?.externalId?.slice(0, 37) === externalId?.slice(0, 37);
  return externalId && isNumbered ? undefined : namesake;
}

/** Told before the database refuses it, which would end the whole list. */
function refuseConflicts(
  people: readonly Known[],
  member: MemberInput,
  current: Known | undefined,
): void {
  const others = people.filter(({ id }) => id !== current?.id);
  if (member.role === 'head' && others.some((one) => one.headsDelegation))
    throw new AppError('participant.second-head');
  if (findTwin(member, others)?.by === 'document') throw new AppError('member.same-document');
}

/** A head who hands over must have done so before the next one takes the seat. */
function headsLast<Read extends { value: MemberRow }>(records: readonly Read[]): Read[] {
  return records.toSorted(
    (one, other) => Number(one.value.role === 'head') - Number(other.value.role === 'head'),
  );
}

/** A cell left empty says nothing. */
function memberOf(row: MemberRow): MemberInput {
  return {
    role: row.role,
    title: row.prefix ?? undefined,
    rank: row.rank ?? undefined,
    rankClass: row.rank_class ?? undefined,
    givenNames: row.first_name,
    familyName: row.last_name,
    nameAr: row.name_ar ?? undefined,
    post: row.job_title ?? undefined,
    organisation: row.organisation ?? undefined,
    nationality: row.nationality ?? undefined,
    birthDate: row.birth_date ?? undefined,
    documentType: row.document_type ?? undefined,
    documentNumber: row.document_number ?? undefined,
    email: row.email ?? undefined,
    phone: row.phone ?? undefined,
    language: row.language ?? undefined,
  };
}
