import { sql } from 'kysely';
import { countOne, lastOf, type Figure } from '#platform/ledger/figures';

const DECISIONS = ['exhibitor.admitted', 'exhibitor.refused', 'exhibitor.withdrawn'];

/**
 * Net, never gross: the floor that exhibitors occupy, without aisles (UFI). A stand whose
 * exhibitor has withdrawn is empty, whether or not somebody has released it yet.
 */
const netArea: Figure = {
  key: 'area.net',
  unit: 'square-metres',
  scope: 'exhibitors',
  kinds: ['stand.assigned', 'stand.released', ...DECISIONS],
  count: (ledger) =>
    countOne(
      ledger,
      sql`
      select coalesce(sum((stand.data->>'netAreaM2')::numeric), 0) as value
      from ${lastOf(ledger, 'stand.assigned', 'stand.released')} as stand
      join ${lastOf(ledger, ...DECISIONS)} as decision
        on decision.subject_id = stand.data->>'exhibitorId'
      where stand.kind = 'stand.assigned' and decision.kind = 'exhibitor.admitted'`,
    ),
};

export const standFigures: readonly Figure[] = [netArea];
