import { sql } from 'kysely';
import { countOne, rowsOf, type Figure } from '#platform/ledger/figures';

/** Persons who hold or held a badge; a reprint for the same person is no further one. */
const issued: Figure = {
  key: 'badges.issued',
  unit: 'badges',
  scope: 'everyone',
  kinds: ['badge.issued'],
  count: (ledger) =>
    countOne(
      ledger,
      sql`
      select count(distinct data->>'participantId')::int as value
      from ${rowsOf(ledger, 'badge.issued')} as badge`,
    ),
};

export const badgeFigures: readonly Figure[] = [issued];
