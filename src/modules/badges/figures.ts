import { sql } from 'kysely';
import { mergedKind, rowsOfPeople } from '#modules/participants/duplicates/figures';
import { countOne, type Figure } from '#platform/ledger/figures';

/** Persons who hold or held a badge; a reprint for the same person is no further one. */
const issued: Figure = {
  key: 'badges.issued',
  unit: 'badges',
  scope: 'everyone',
  kinds: ['badge.issued', mergedKind],
  count: (ledger) =>
    countOne(
      ledger,
      sql`
      select count(distinct data->>'participantId')::int as value
      from ${rowsOfPeople(ledger, 'badge.issued')} as badge`,
    ),
};

export const badgeFigures: readonly Figure[] = [issued];
