import type { PersonalField, TableRegister } from '../types.ts';
import { kept, keptLongerIfRefused } from './keeping.ts';

const hit = (column: string): PersonalField => ({
  column,
  kind: 'screening',
  becomes: 'no-row',
  kept: [
    { rows: 'refused', retention: 'refusal' },
    { rows: 'cleared', retention: 'cleared-memory' },
    { rows: 'others', retention: 'clear-result' },
  ],
  told: 'hidden-reason',
});

/** Comparisons with the lists, and the lists themselves. */
export const screeningRegister: readonly TableRegister[] = [
  {
    table: 'screening_hit',
    key: ['id'],
    person: 'subject_id',
    personal: [
      ...['subject_version', 'list', 'entry_id', 'entry_version', 'programmes', 'reason_code'],
      ...['sealed_comparison', 'sealed_note', 'authority'],
    ].map(hit),
    plain: [
      ...['edition_id', 'subject_type', 'band', 'engine', 'state', 'outcome'],
      ...['proposed_by', 'confirmed_by'],
    ],
  },
  {
    table: 'screening_run',
    key: ['subject_type', 'subject_id'],
    person: 'subject_id',
    // As long as the name it was made from: without it, the person is screened again.
    personal: keptLongerIfRefused(
      'identity',
      'screening',
      'no-row',
      ['subject_version'],
      'hidden-reason',
    ),
    plain: ['edition_id', 'subject_type', 'engine', 'failure'],
    shown: ['screened_at'],
  },
  {
    table: 'listed_entity',
    key: ['list', 'entry_id', 'version'],
    person: null,
    personal: kept('list', 'lists', 'stays', ['entity'], 'third-party'),
    plain: ['edition_id', 'list', 'entry_id', 'version'],
  },
];
