import type { z } from 'zod';
import type { TableDefinition } from '#platform/table';
import type { meetingRowSchema } from './schema.ts';
import { askers, meetingStates } from './types.ts';

export type MeetingRow = z.infer<typeof meetingRowSchema>;

export const meetingsTable: TableDefinition<MeetingRow> = {
  name: 'meetings',
  columns: [
    { key: 'startsAt', label: 'meetings.column.startsAt', kind: 'time', sortable: true },
    { key: 'exhibitor', label: 'meetings.column.exhibitor', kind: 'text', sortable: true },
    { key: 'guest', label: 'meetings.column.guest', kind: 'text', sortable: true },
    { key: 'country', label: 'meetings.column.country', kind: 'country', sortable: true },
    {
      key: 'state',
      label: 'meetings.column.state',
      kind: 'state',
      sortable: true,
      choices: meetingStates.map((value) => ({ value, label: `meetings.state.${value}` })),
    },
    { key: 'place', label: 'meetings.column.place', kind: 'text', sortable: true },
    { key: 'subject', label: 'meetings.column.subject', kind: 'text' },
    {
      key: 'askedBy',
      label: 'meetings.column.askedBy',
      kind: 'choice',
      hidden: true,
      choices: askers.map((value) => ({ value, label: `meetings.askedBy.${value}` })),
    },
    { key: 'day', label: 'meetings.column.day', kind: 'date', hidden: true },
    { key: 'endsAt', label: 'meetings.column.endsAt', kind: 'time', hidden: true },
    { key: 'externalId', label: 'meetings.column.externalId', kind: 'text', hidden: true },
    {
      key: 'provenance',
      label: 'meetings.column.provenance',
      kind: 'choice',
      hidden: true,
      choices: (['recorded', 'fact', 'invented'] as const).map((value) => ({
        value,
        label: `common.provenance.${value}.word`,
      })),
    },
  ],
};
