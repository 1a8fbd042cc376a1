import { sql, type RawBuilder } from 'kysely';
import { mergedKind, rowsOfPeople } from '#modules/participants/duplicates/figures';
import {
  countOne,
  countParts,
  lastOf,
  rowsOf,
  type Figure,
  type LedgerView,
} from '#platform/ledger/figures';

/** A visitor is a person counted once, on the evidence of a gate. Exhibitor staff never are. */
const visitors: Figure = {
  key: 'visitors.total',
  unit: 'persons',
  scope: 'visitors',
  kinds: ['passage.recorded', 'passage.voided', mergedKind],
  by: 'category',
  additive: true,
  count: (ledger) =>
    countParts(
      ledger,
      sql`
      select data->>'categoryId' as part, count(distinct data->>'participantId')::int as value
      from ${entries(ledger, ['visitor'])} as entry
      group by grouping sets ((data->>'categoryId'), ())`,
    ),
};

const visitorsByDay: Figure = {
  key: 'visitors.daily',
  unit: 'persons',
  scope: 'visitors',
  kinds: ['passage.recorded', 'passage.voided', mergedKind],
  by: 'day',
  additive: false,
  count: (ledger) =>
    countParts(
      ledger,
      sql`
      select data->>'day' as part, count(distinct data->>'participantId')::int as value
      from ${entries(ledger, ['visitor'])} as entry
      group by grouping sets ((data->>'day'), ())`,
    ),
};

/** A visit is a person and a day: who comes on three days makes three. */
const visits: Figure = {
  key: 'visits.total',
  unit: 'visits',
  scope: 'visitors',
  kinds: ['passage.recorded', 'passage.voided', mergedKind],
  by: 'day',
  additive: true,
  count: (ledger) => countPersonDays(ledger, ['visitor']),
};

/** Attendance adds the days of exhibitor staff to the visits (French commercial code, A762-1). */
const attendance: Figure = {
  key: 'attendance.total',
  unit: 'visits',
  scope: 'visitors-and-exhibitors',
  kinds: ['passage.recorded', 'passage.voided', mergedKind],
  by: 'day',
  additive: true,
  count: (ledger) => countPersonDays(ledger, ['visitor', 'exhibitor']),
};

const attendanceByCategory: Figure = {
  key: 'attendance.by-category',
  unit: 'visits',
  scope: 'visitors-and-exhibitors',
  kinds: ['passage.recorded', 'passage.voided', mergedKind],
  by: 'category',
  additive: true,
  count: (ledger) =>
    countParts(
      ledger,
      sql`
      select data->>'categoryId' as part,
        count(distinct (data->>'participantId') || ' ' || (data->>'day'))::int as value
      from ${entries(ledger, ['visitor', 'exhibitor'])} as entry
      group by grouping sets ((data->>'categoryId'), ())`,
    ),
};

/** Every time a badge was let in, of whatever category: what the gates did, not how many came. */
const passages: Figure = {
  key: 'entries.total',
  unit: 'entries',
  scope: 'everyone',
  kinds: ['passage.recorded', 'passage.voided'],
  by: 'day',
  additive: true,
  count: (ledger) =>
    countParts(
      ledger,
      sql`
      select data->>'day' as part, count(*)::int as value
      from ${entries(ledger, ['visitor', 'exhibitor', 'service'])} as entry
      group by grouping sets ((data->>'day'), ())`,
    ),
};

const refusals: Figure = {
  key: 'entries.refused',
  unit: 'entries',
  scope: 'everyone',
  kinds: ['passage.recorded', 'passage.voided'],
  count: (ledger) =>
    countOne(
      ledger,
      sql`
      select count(*)::int as value from ${rowsOf(ledger, 'passage.recorded')} as passage
      where data->>'verdict' = 'refused' and ${isNotTakenBack(ledger)}`,
    ),
};

const incidents: Figure = {
  key: 'incidents.opened',
  unit: 'incidents',
  scope: 'everyone',
  kinds: ['incident.opened'],
  count: (ledger) =>
    countOne(
      ledger,
      sql`
      select count(distinct subject_id)::int as value
      from ${lastOf(ledger, 'incident.opened')} as incident`,
    ),
};

export const gateFigures: readonly Figure[] = [
  visitors,
  visitorsByDay,
  visits,
  attendance,
  attendanceByCategory,
  passages,
  refusals,
  incidents,
];

function countPersonDays(ledger: LedgerView, countsAs: string[]) {
  return countParts(
    ledger,
    sql`
    select data->>'day' as part,
      count(distinct (data->>'participantId') || ' ' || (data->>'day'))::int as value
    from ${entries(ledger, countsAs)} as entry
    group by grouping sets ((data->>'day'), ())`,
  );
}

function entries(ledger: LedgerView, countsAs: string[]): RawBuilder<unknown> {
  return sql`(select data from ${rowsOfPeople(ledger, 'passage.recorded')} as passage
    where data->>'verdict' = 'admitted' and data->>'direction' = 'in'
      and data->>'countsAs' in (${sql.join(countsAs)}) and data->>'day' is not null
      and ${isNotTakenBack(ledger)})`;
}

/** Of rows named `passage`: those that no guard has taken back. */
export function isNotTakenBack(ledger: LedgerView): RawBuilder<unknown> {
  return sql`not exists (select from ${rowsOf(ledger, 'passage.voided')} as correction
    where correction.subject_id = passage.subject_id)`;
}
