import { sql } from 'kysely';
import { countOne, lastOf, type Figure } from '#platform/ledger/figures';

const requested: Figure = {
  key: 'accreditation.requested',
  unit: 'persons',
  scope: 'everyone',
  kinds: ['participant.registered', 'participant.withdrawn'],
  count: (ledger) =>
    countOne(
      ledger,
      sql`
      select count(*)::int as value
      from ${lastOf(ledger, 'participant.registered', 'participant.withdrawn')} as person
      where kind = 'participant.registered'`,
    ),
};

const cleared: Figure = {
  key: 'accreditation.cleared',
  unit: 'persons',
  scope: 'everyone',
  kinds: ['accreditation.decided'],
  count: (ledger) =>
    countOne(
      ledger,
      sql`
      select count(*)::int as value from ${lastOf(ledger, 'accreditation.decided')} as decision
      where data->>'decision' = 'cleared'`,
    ),
};

const refused: Figure = {
  key: 'accreditation.refused',
  unit: 'persons',
  scope: 'everyone',
  kinds: ['accreditation.decided'],
  count: (ledger) =>
    countOne(
      ledger,
      sql`
      select count(*)::int as value from ${lastOf(ledger, 'accreditation.decided')} as decision
      where data->>'decision' = 'refused'`,
    ),
};

export const accreditationFigures: readonly Figure[] = [requested, cleared, refused];
