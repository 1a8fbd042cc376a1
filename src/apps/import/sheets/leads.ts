import { exhibitorIds } from '#modules/exhibitors/service';
import { saveLeads } from '#modules/leads/service';
import { ratings } from '#modules/leads/types';
import { findByExternalIds } from '#modules/participants/service';
import { choice, dateTime, flag, reference, text } from '#platform/tabular/columns';
import { defineTable, type RecordOf } from '#platform/tabular/records';
import { defineSheet } from '../define-sheet.ts';
import type { Save } from '../sheet.ts';
import { provenance, provenanceOf } from './columns.ts';

export const leadSpec = defineTable({
  name: 'leads',
  columns: {
    lead_id: text({ required: true, max: 80 }),
    scanned_at: dateTime({ required: true }),
    exhibitor_external_id: reference('exhibitor', { required: true }),
    person_external_id: reference('person'),
    rating: choice(ratings),
    next_step: text({ max: 300 }),
    consent: flag(),
    provenance: provenance(),
  },
  unique: ['lead_id'],
});

export type LeadRow = RecordOf<typeof leadSpec>;

export const saveLeadRows: Save<LeadRow> = async (tx, edition, by, rows) => {
  const exhibitors = await exhibitorIds(tx, edition);
  const named = rows.flatMap((row) => row.person_external_id ?? []);
  const people = await findByExternalIds(tx, edition, [...new Set(named)]);
  return saveLeads(
    tx,
    edition,
    by,
    rows.map((row) => ({
      externalId: row.lead_id,
      exhibitorId: exhibitors.get(row.exhibitor_external_id) ?? '',
      participantId: people.get(row.person_external_id ?? '') ?? null,
      scannedAt: row.scanned_at,
      rating: row.rating,
      nextStep: row.next_step,
      consent: row.consent,
      provenance: provenanceOf(row.provenance),
    })),
  );
};

export const leads = defineSheet({
  name: 'leads',
  spec: leadSpec,
  id: 'lead_id',
  people: ['person_external_id'],
  save: saveLeadRows,
});
