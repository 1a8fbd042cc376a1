import { participantStates } from '#modules/participants/types';
import type { TableColumn, TableDefinition } from '#platform/table';
import type { QueueRow } from './schema.ts';
import { recommendations } from './types.ts';

/** The people before the two bodies. */
export const queueTable: TableDefinition<QueueRow> = {
  name: 'accreditation',
  columns: [
    text('familyName', true),
    text('givenNames'),
    { ...text('nameAr'), hidden: true },
    {
      key: 'state',
      label: 'accreditation.column.state',
      kind: 'state',
      sortable: true,
      choices: participantStates.map((value) => ({ value, label: `participants.state.${value}` })),
    },
    {
      key: 'recommendation',
      label: 'accreditation.column.recommendation',
      kind: 'choice',
      choices: recommendations.map((value) => ({
        value,
        label: `accreditation.recommendation.${value}`,
      })),
    },
    text('question'),
    text('category', true),
    country('country'),
    country('nationality'),
    text('organisation', true),
    text('delegation', true),
    { ...text('rank'), hidden: true },
    { ...text('exhibitor', true), hidden: true },
    time('recommendedAt'),
    time('decidedAt'),
  ],
};

function text(key: keyof QueueRow, sortable = false): TableColumn<QueueRow> {
  return { key, label: `accreditation.column.${key}`, kind: 'text', sortable };
}

function country(key: keyof QueueRow): TableColumn<QueueRow> {
  return { key, label: `accreditation.column.${key}`, kind: 'country', sortable: true };
}

function time(key: keyof QueueRow): TableColumn<QueueRow> {
  return {
    key,
    label: `accreditation.column.${key}`,
    kind: 'time',
    sortable: true,
    hidden: true,
  };
}
