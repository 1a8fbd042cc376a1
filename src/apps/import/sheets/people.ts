import { delegationIds } from '#modules/delegations/service';
import { exhibitorIds } from '#modules/exhibitors/service';
import { savePeople } from '#modules/participants/bulk/service';
import { delegationRoles, rankClasses, type PersonRecord } from '#modules/participants/types';
import { locales } from '#platform/i18n';
import {
  category,
  choice,
  country,
  date,
  email,
  flag,
  reference,
  text,
} from '#platform/tabular/columns';
import { defineTable, type RecordOf } from '#platform/tabular/records';
import { defineSheet } from '../define-sheet.ts';
import type { Save } from '../sheet.ts';
import { provenance, provenanceOf } from './columns.ts';

export const peopleSpec = defineTable({
  name: 'people',
  columns: {
    external_id: text({ required: true, max: 80 }),
    category: category({ required: true }),
    prefix: text({ max: 40 }),
    rank: text({ max: 120 }),
    rank_class: choice(rankClasses),
    first_name: text({ required: true, max: 120 }),
    last_name: text({ required: true, max: 120 }),
    name_ar: text({ max: 200 }),
    job_title: text({ max: 200 }),
    organisation: text({ max: 200 }),
    country: country({ required: true }),
    // Left out, it is the country they come for.
    nationality: country(),
    email: email(),
    phone: text({ max: 40 }),
    language: choice(locales),
    birth_date: date({ min: '1900-01-01' }),
    document_type: text({ max: 40 }),
    document_number: text({ max: 60 }),
    delegation_external_id: reference('delegation'),
    exhibitor_external_id: reference('exhibitor'),
    head: flag(),
    role: choice(delegationRoles),
    // What two bodies and the badge desk decide: no file decides it. The demo replays it.
    accreditation: choice(['asked', 'recommended', 'cleared', 'refused', 'needs-info']),
    badge: choice(['none', 'issued', 'reissued', 'revoked']),
    provenance: provenance(),
  },
  unique: ['external_id'],
  onlyOne: { flag: 'head', per: 'delegation_external_id' },
});

export type PersonRow = RecordOf<typeof peopleSpec>;

export const savePeopleRows: Save<PersonRow> = async (tx, edition, by, rows) => {
  const references = {
    delegations: await delegationIds(tx, edition),
    exhibitors: await exhibitorIds(tx, edition),
  };
  return savePeople(
    tx,
    edition,
    by,
    rows.map((row) => personOf(row, references)),
  );
};

export const people = defineSheet({
  name: 'people',
  spec: peopleSpec,
  id: 'external_id',
  gives: 'person',
  // A head who hands over must have done so before the next one takes the seat.
  last: (row) => row.head,
  save: savePeopleRows,
});

type Ids = ReadonlyMap<string, string>;

/** A cell left empty says nothing, and leaves what is known as it is. */
function personOf(
  row: PersonRow,
  { delegations, exhibitors }: { delegations: Ids; exhibitors: Ids },
): PersonRecord {
  return {
    externalId: row.external_id,
    categoryId: row.category,
    title: row.prefix ?? undefined,
    rank: row.rank ?? undefined,
    rankClass: row.rank_class ?? undefined,
    givenNames: row.first_name,
    familyName: row.last_name,
    nameAr: row.name_ar ?? undefined,
    post: row.job_title ?? undefined,
    organisation: row.organisation ?? undefined,
    country: row.country,
    nationality: row.nationality ?? row.country,
    email: row.email ?? undefined,
    phone: row.phone ?? undefined,
    language: row.language ?? undefined,
    birthDate: row.birth_date ?? undefined,
    documentType: row.document_type ?? undefined,
    documentNumber: row.document_number ?? undefined,
    delegationId: idOf(row.delegation_external_id, delegations),
    delegationRole: row.role ?? undefined,
    headsDelegation: row.head,
    exhibitorId: idOf(row.exhibitor_external_id, exhibitors),
    provenance: provenanceOf(row.provenance),
  };
}

function idOf(externalId: string | null, ids: Ids): string | undefined {
  return externalId === null ? undefined : ids.get(externalId);
}
