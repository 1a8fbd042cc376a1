import { sql } from 'kysely';
import { countOne, lastOf, type Figure } from '#platform/ledger/figures';

/** A file that a granted appeal opened again has no decision. */
const decisionKinds = ['accreditation.decided', 'accreditation.reopened'] as const;

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
  kinds: decisionKinds,
  count: (ledger) =>
    countOne(
      ledger,
      sql`
      select count(*)::int as value from ${lastOf(ledger, ...decisionKinds)} as decision
      where data->>'decision' = 'cleared'`,
    ),
};

const refused: Figure = {
  key: 'accreditation.refused',
  unit: 'persons',
  scope: 'everyone',
  kinds: decisionKinds,
  count: (ledger) =>
    countOne(
      ledger,
      sql`
      select count(*)::int as value from ${lastOf(ledger, ...decisionKinds)} as decision
      where data->>'decision' = 'refused'`,
    ),
};

export const accreditationFigures: readonly Figure[] = [requested, cleared, refused];
