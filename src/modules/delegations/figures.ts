import { sql } from 'kysely';
import { isNotTakenBack } from '#modules/gates/figures';
import { mergedKind, rowsOfPeople } from '#modules/participants/duplicates/figures';
import {
  countOne,
  countParts,
  lastOf,
  rowsOf,
  type Figure,
  type LedgerView,
} from '#platform/ledger/figures';

/** A country is present when a member of one of its delegations was let in at a gate. */
const countriesPresent: Figure = {
  key: 'countries.present',
  unit: 'countries',
  scope: 'delegations',
  kinds: ['passage.recorded', 'passage.voided', 'delegation.registered'],
  count: (ledger) =>
    countOne(
      ledger,
      sql`
      select count(distinct registered.data->>'country')::int as value
      from ${delegatesLetIn(ledger)} as entry
      join ${rowsOf(ledger, 'delegation.registered')} as registered
        on registered.subject_id = entry.data->>'delegationId'`,
    ),
};

const registered: Figure = {
  key: 'delegations.registered',
  unit: 'delegations',
  scope: 'delegations',
  kinds: ['delegation.registered'],
  count: (ledger) =>
    countOne(
      ledger,
      sql`
      select count(distinct subject_id)::int as value
      from ${rowsOf(ledger, 'delegation.registered')} as registered`,
    ),
};

const present: Figure = {
  key: 'delegations.present',
  unit: 'delegations',
  scope: 'delegations',
  kinds: ['passage.recorded', 'passage.voided'],
  count: (ledger) =>
    countOne(
      ledger,
      sql`
      select count(distinct data->>'delegationId')::int as value
      from ${delegatesLetIn(ledger)} as entry`,
    ),
};

/** Delegates who entered, by the rank class they hold at that position of the ledger. */
const delegatesByRank: Figure = {
  key: 'delegates.present',
  unit: 'persons',
  scope: 'delegations',
  kinds: [
    ...['passage.recorded', 'passage.voided', 'participant.corrected', 'participant.registered'],
    mergedKind,
  ],
  by: 'rank-class',
  additive: true,
  count: (ledger) =>
    countParts(
      ledger,
      sql`
      select ranks.rank_class as part, count(distinct entry.data->>'participantId')::int as value
      from ${delegatesLetIn(ledger)} as entry
      join (select distinct on (subject_id) subject_id, data->>'rankClass' as rank_class
        from ${rowsOf(ledger, 'participant.registered', 'participant.corrected')} as person
        where data ? 'rankClass' order by subject_id, seq desc) as ranks
        on ranks.subject_id = entry.data->>'participantId'
      group by grouping sets ((ranks.rank_class), ())`,
    ),
};

const named: Figure = {
  key: 'delegates.named',
  unit: 'persons',
  scope: 'delegations',
  kinds: ['participant.registered', 'participant.withdrawn'],
  count: (ledger) =>
    countOne(
      ledger,
      sql`
      select count(*)::int as value
      from ${lastOf(ledger, 'participant.registered', 'participant.withdrawn')} as person
      where kind = 'participant.registered' and data->>'delegationId' is not null`,
    ),
};

export const delegationFigures: readonly Figure[] = [
  countriesPresent,
  registered,
  present,
  named,
  delegatesByRank,
];

function delegatesLetIn(ledger: LedgerView) {
  return sql`(select data from ${rowsOfPeople(ledger, 'passage.recorded')} as passage
    where data->>'verdict' = 'admitted' and data->>'direction' = 'in' and data->>'delegationId' is not null
      and ${isNotTakenBack(ledger)})`;
}
