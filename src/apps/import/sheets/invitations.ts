import { saveInvitations } from '#modules/invitations/bulk/service';
import { channels, invitationRoles, type InvitationRecord } from '#modules/invitations/types';
import { locales } from '#platform/i18n';
import { choice, country, dateTime, text } from '#platform/tabular/columns';
import { defineTable, type RecordOf } from '#platform/tabular/records';
import { defineSheet } from '../define-sheet.ts';
import type { Save } from '../sheet.ts';
import { choices, provenance, provenanceOf } from './columns.ts';

export const invitationSpec = defineTable({
  name: 'invitations',
  columns: {
    external_id: text({ required: true, max: 80 }),
    country: country({ required: true }),
    addressee_title: text({ required: true, max: 200 }),
    channel: choice(channels),
    language: choice(locales),
    number: text({ max: 60 }),
    prepared_at: dateTime(),
    sent_at: dateTime(),
    delivered_at: dateTime(),
    answered_at: dateTime(),
    answer: choices([...invitationRoles, 'declined']),
    decline_reason: text({ max: 200 }),
    provenance: provenance(),
    source: text({ max: 500 }),
  },
  unique: ['external_id'],
  inOrder: [
    ['prepared_at', 'sent_at'],
    ['sent_at', 'delivered_at'],
    ['sent_at', 'answered_at'],
  ],
});

export type InvitationRow = RecordOf<typeof invitationSpec>;

export const saveInvitationRows: Save<InvitationRow> = async (tx, edition, by, rows) =>
  saveInvitations(tx, edition, by, rows.map(recordOf));

export const invitations = defineSheet({
  name: 'invitations',
  spec: invitationSpec,
  id: 'external_id',
  save: saveInvitationRows,
});

function recordOf(row: InvitationRow): InvitationRecord {
  return {
    externalId: row.external_id,
    country: row.country,
    addressee: row.addressee_title,
    channel: row.channel ?? 'note-verbale',
    language: row.language ?? 'fr',
    number: row.number,
    preparedAt: row.prepared_at,
    sentAt: row.sent_at,
    deliveredAt: row.delivered_at,
    answeredAt: row.answered_at,
    answer: row.answer.filter((one) => one !== 'declined'),
    declined: row.answer.includes('declined'),
    declineReason: row.decline_reason,
    provenance: provenanceOf(row.provenance),
  };
}
