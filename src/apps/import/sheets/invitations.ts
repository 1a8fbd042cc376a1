import { saveInvitations } from '#modules/invitations/bulk/service';
import {
  channels,
  invitationKinds,
  invitationRoles,
  type InvitationRecord,
} from '#modules/invitations/types';
import { locales } from '#platform/i18n';
import { choice, country, dateTime, email, text } from '#platform/tabular/columns';
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
    signed_at: dateTime(),
    sent_at: dateTime(),
    delivered_at: dateTime(),
    acknowledged_at: dateTime(),
    answered_at: dateTime(),
    answer: choices([...invitationRoles, 'declined']),
    decline_reason: text({ max: 200 }),
    substitute_office: text({ max: 200 }),
    kind: choice(invitationKinds),
    courtesy_languages: choices(locales),
    embassy_address: text({ max: 400 }),
    embassy_email: email(),
    provenance: provenance(),
    source: text({ max: 500 }),
  },
  unique: ['external_id'],
  inOrder: [
    ['prepared_at', 'signed_at'],
    ['signed_at', 'sent_at'],
    ['prepared_at', 'sent_at'],
    ['sent_at', 'delivered_at'],
    ['sent_at', 'acknowledged_at'],
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
    kind: row.kind,
    courtesyLanguages: row.courtesy_languages.length > 0 ? row.courtesy_languages : null,
    embassyAddress: row.embassy_address,
    embassyEmail: row.embassy_email,
    preparedAt: row.prepared_at,
    signedAt: row.signed_at,
    sentAt: row.sent_at,
    deliveredAt: row.delivered_at,
    acknowledgedAt: row.acknowledged_at,
    answeredAt: row.answered_at,
    answer: row.answer.filter((one) => one !== 'declined'),
    declined: row.answer.includes('declined'),
    declineReason: row.decline_reason,
    substituteOffice: row.substitute_office,
    provenance: provenanceOf(row.provenance),
  };
}
