import { sql } from 'kysely';
import {
  countOne,
  countParts,
  lastOf,
  type Figure,
  type LedgerView,
} from '#platform/ledger/figures';

const admitted: Figure = {
  key: 'exhibitors.admitted',
  unit: 'exhibitors',
  scope: 'exhibitors',
  kinds: ['exhibitor.admitted', 'exhibitor.refused', 'exhibitor.withdrawn'],
  by: 'exhibitor-kind',
  additive: true,
  count: (ledger) =>
    countParts(
      ledger,
      sql`
      select data->>'exhibitorKind' as part, count(*)::int as value
      from ${standing(ledger)} as exhibitor
      group by grouping sets ((data->>'exhibitorKind'), ())`,
    ),
};

/** Those with a contract of their own with the organiser. */
const direct: Figure = {
  key: 'exhibitors.direct',
  unit: 'exhibitors',
  scope: 'exhibitors',
  kinds: ['exhibitor.admitted', 'exhibitor.refused', 'exhibitor.withdrawn'],
  count: (ledger) =>
    countOne(
      ledger,
      sql`
      select count(*)::int as value from ${standing(ledger)} as exhibitor
      where data->>'mainExhibitorId' is null`,
    ),
};

/** Those with staff and products of their own on the stand of another. */
const co: Figure = {
  key: 'exhibitors.co',
  unit: 'exhibitors',
  scope: 'exhibitors',
  kinds: ['exhibitor.admitted', 'exhibitor.refused', 'exhibitor.withdrawn'],
  count: (ledger) =>
    countOne(
      ledger,
      sql`
      select count(*)::int as value from ${standing(ledger)} as exhibitor
      where data->>'mainExhibitorId' is not null`,
    ),
};

const countries: Figure = {
  key: 'exhibitors.countries',
  unit: 'countries',
  scope: 'exhibitors',
  kinds: ['exhibitor.admitted', 'exhibitor.refused', 'exhibitor.withdrawn'],
  count: (ledger) =>
    countOne(
      ledger,
      sql`
      select count(distinct data->>'country')::int as value from ${standing(ledger)} as exhibitor`,
    ),
};

const refused: Figure = {
  key: 'exhibitors.refused',
  unit: 'exhibitors',
  scope: 'exhibitors',
  kinds: ['exhibitor.admitted', 'exhibitor.refused', 'exhibitor.withdrawn'],
  count: (ledger) =>
    countOne(
      ledger,
      sql`
      select count(*)::int as value
      from ${lastOf(ledger, 'exhibitor.admitted', 'exhibitor.refused', 'exhibitor.withdrawn')} as exhibitor
      where kind = 'exhibitor.refused'`,
    ),
};

export const exhibitorFigures: readonly Figure[] = [admitted, direct, co, countries, refused];

function standing(ledger: LedgerView) {
  return sql`(select * from ${lastOf(ledger, 'exhibitor.admitted', 'exhibitor.refused', 'exhibitor.withdrawn')} as decision
    where kind = 'exhibitor.admitted')`;
}
