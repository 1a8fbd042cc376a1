import type { z } from 'zod';
import type { TableDefinition } from '#platform/table';
import type { invitationSchema } from './schema.ts';
import {
  channels,
  declineReasons,
  invitationKinds,
  shownStates,
  type ShownState,
} from './types.ts';

export type InvitationRow = z.infer<typeof invitationSchema>;

/** Where the colour of a state is another one than its word has elsewhere. */
export const stateTones: Partial<Record<ShownState, Tone>> = {
  prepared: 'quiet',
  signed: 'quiet',
  delivered: 'waiting',
  acknowledged: 'waiting',
  substituted: 'good',
  silent: 'bad',
};

type Tone = 'good' | 'waiting' | 'bad' | 'quiet';

export const invitationsTable: TableDefinition<InvitationRow> = {
  name: 'invitations',
  columns: [
    { key: 'country', label: 'invitations.column.country', kind: 'country', sortable: true },
    {
      key: 'state',
      label: 'invitations.column.state',
      kind: 'state',
      sortable: true,
      choices: shownStates.map((value) => ({ value, label: `invitations.state.${value}` })),
    },
    { key: 'answer', label: 'invitations.column.answer', kind: 'list' },
    { key: 'number', label: 'invitations.column.number', kind: 'text', sortable: true },
    { key: 'addressee', label: 'invitations.column.addressee', kind: 'text', sortable: true },
    { key: 'sentAt', label: 'invitations.column.sentAt', kind: 'date', sortable: true },
    { key: 'deliveredAt', label: 'invitations.column.deliveredAt', kind: 'date', sortable: true },
    { key: 'answeredAt', label: 'invitations.column.answeredAt', kind: 'date', sortable: true },
    {
      key: 'signedAt',
      label: 'invitations.column.signedAt',
      kind: 'date',
      sortable: true,
      hidden: true,
    },
    {
      key: 'acknowledgedAt',
      label: 'invitations.column.acknowledgedAt',
      kind: 'date',
      sortable: true,
      hidden: true,
    },
    {
      key: 'substituteOffice',
      label: 'invitations.column.substituteOffice',
      kind: 'text',
      hidden: true,
    },
    {
      key: 'embassyEmail',
      label: 'invitations.column.embassyEmail',
      kind: 'text',
      hidden: true,
    },
    {
      key: 'kind',
      label: 'invitations.column.kind',
      kind: 'choice',
      hidden: true,
      choices: invitationKinds.map((value) => ({ value, label: `invitations.kind.${value}` })),
    },
    {
      key: 'channel',
      label: 'invitations.column.channel',
      kind: 'choice',
      hidden: true,
      choices: channels.map((value) => ({ value, label: `invitations.channel.${value}` })),
    },
    {
      key: 'declineReason',
      label: 'invitations.column.declineReason',
      kind: 'choice',
      hidden: true,
      choices: declineReasons.map((value) => ({
        value,
        label: `invitations.declineReason.${value}`,
      })),
    },
    {
      key: 'preparedAt',
      label: 'invitations.column.preparedAt',
      kind: 'date',
      sortable: true,
      hidden: true,
    },
    {
      key: 'provenance',
      label: 'invitations.column.provenance',
      kind: 'choice',
      hidden: true,
      choices: ['recorded', 'fact', 'invented'].map((value) => ({
        value,
        label: `common.provenance.${value}.word`,
      })),
    },
  ],
};
