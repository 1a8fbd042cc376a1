import { sql } from 'kysely';
import { countOne, rowsOf, type Figure } from '#platform/ledger/figures';

/** Once handed in, whatever came of it. */
const submitted = everIn('demo.submitted', 'range-session.submitted');

/** Safety and the commander had both said so once, even if something was changed afterwards. */
const approved = everIn('demo.approved', 'range-session.approved');

/** Sessions of which a phone or the office said `done` and did not take it back. */
const held: Figure = {
  key: 'demo.held',
  unit: 'sessions',
  scope: 'edition',
  kinds: [
    'range-session.drafted',
    'range-word.said',
    'range-word.taken-back',
    'word.recorded',
    'word.voided',
  ],
  count: (ledger) =>
    countOne(
      ledger,
      sql`
      select count(distinct said.data ->> 'placeId')::int as value
      from ${rowsOf(ledger, 'range-word.said', 'word.recorded')} as said
      where said.data ->> 'word' = 'done'
        and said.data ->> 'placeId' in (
          select subject_id from ${rowsOf(ledger, 'range-session.drafted')} as session)
        and said.subject_id not in (
          select subject_id from ${rowsOf(ledger, 'word.voided')} as voided)
        and said.subject_id not in (
          select data ->> 'wordId' from ${rowsOf(ledger, 'range-word.taken-back')} as back)`,
    ),
};

export const demonstrationFigures: readonly Figure[] = [submitted, approved, held];

/** Sessions of which a fact was ever recorded. */
function everIn(key: string, kind: string): Figure {
  return {
    ...{ key, unit: 'sessions', scope: 'edition', kinds: [kind] },
    count: (ledger) =>
      countOne(
        ledger,
        sql`
        select count(distinct subject_id)::int as value
        from ${rowsOf(ledger, kind)} as session`,
      ),
  };
}
