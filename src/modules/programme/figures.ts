import { sql } from 'kysely';
import { countOne, countParts, lastOf, type Figure } from '#platform/ledger/figures';

const SESSION_KINDS = ['session.scheduled', 'session.held', 'session.cancelled'];

const held: Figure = {
  key: 'sessions.held',
  unit: 'sessions',
  scope: 'edition',
  kinds: SESSION_KINDS,
  by: 'session-type',
  additive: true,
  count: (ledger) =>
    countParts(
      ledger,
      sql`
      select data->>'type' as part, count(*)::int as value
      from ${lastOf(ledger, ...SESSION_KINDS)} as session where kind = 'session.held'
      group by grouping sets ((data->>'type'), ())`,
    ),
};

/** Exhibitors that showed something on the range: another count than the stands in the hall. */
const demonstrating: Figure = {
  key: 'demo.companies',
  unit: 'exhibitors',
  scope: 'edition',
  kinds: SESSION_KINDS,
  count: (ledger) =>
    countOne(
      ledger,
      sql`
      select count(distinct data->>'exhibitorId')::int as value
      from ${lastOf(ledger, ...SESSION_KINDS)} as session
      where kind = 'session.held' and data->>'type' = 'demo'`,
    ),
};

export const programmeFigures: readonly Figure[] = [held, demonstrating];
