import { sql } from 'kysely';
import { countOne, lastOf, type Figure } from '#platform/ledger/figures';

/** Net, never gross: the floor that exhibitors occupy, without aisles (UFI). */
const netArea: Figure = {
  key: 'area.net',
  unit: 'square-metres',
  scope: 'exhibitors',
  kinds: ['stand.assigned', 'stand.released'],
  count: (ledger) =>
    countOne(
      ledger,
      sql`
      select coalesce(sum((data->>'netAreaM2')::numeric), 0) as value
      from ${lastOf(ledger, 'stand.assigned', 'stand.released')} as stand
      where kind = 'stand.assigned'`,
    ),
};

export const standFigures: readonly Figure[] = [netArea];
