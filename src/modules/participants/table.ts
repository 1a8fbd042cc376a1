import type { TableColumn, TableDefinition } from '#platform/table';
import type { ParticipantRow } from './schema.ts';
import { participantStates, rankClasses } from './types.ts';

/** The list of people; `categories` are those of the edition, to filter by. */
export const participantsTable: TableDefinition<ParticipantRow> = {
  name: 'participants',
  columns: [
    text('familyName'),
    text('givenNames'),
    text('nameAr'),
    {
      key: 'state',
      label: 'participants.column.state',
      kind: 'state',
      sortable: true,
      choices: participantStates.map((value) => ({ value, label: `participants.state.${value}` })),
    },
    text('category'),
    { key: 'country', label: 'participants.column.country', kind: 'country', sortable: true },
    text('rank'),
    text('organisation'),
    text('delegation'),
    text('exhibitor'),
    { ...text('post'), hidden: true },
    {
      key: 'nationality',
      label: 'participants.column.nationality',
      kind: 'country',
      sortable: true,
      hidden: true,
    },
    {
      key: 'rankClass',
      label: 'participants.column.rankClass',
      kind: 'choice',
      sortable: true,
      hidden: true,
      choices: rankClasses.map((value) => ({ value, label: `participants.rankClass.${value}` })),
    },
    {
      key: 'provenance',
      label: 'participants.column.provenance',
      kind: 'choice',
      hidden: true,
      choices: ['recorded', 'fact', 'invented'].map((value) => ({
        value,
        label: `common.provenance.${value}.word`,
      })),
    },
    {
      key: 'createdAt',
      label: 'participants.column.createdAt',
      kind: 'time',
      sortable: true,
      hidden: true,
    },
  ],
};

function text(key: keyof ParticipantRow): TableColumn<ParticipantRow> {
  return { key, label: `participants.column.${key}`, kind: 'text', sortable: true };
}
