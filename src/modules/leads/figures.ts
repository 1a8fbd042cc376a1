import { sql } from 'kysely';
import { countOne, rowsOf, type Figure } from '#platform/ledger/figures';

const recorded: Figure = {
  key: 'leads.recorded',
  unit: 'contacts',
  scope: 'exhibitors',
  kinds: ['lead.recorded'],
  count: (ledger) =>
    countOne(
      ledger,
      sql`
      select count(distinct subject_id)::int as value
      from ${rowsOf(ledger, 'lead.recorded')} as lead`,
    ),
};

export const leadFigures: readonly Figure[] = [recorded];
