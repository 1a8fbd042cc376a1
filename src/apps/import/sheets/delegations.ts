import { saveDelegations } from '#modules/delegations/bulk/service';
import { levels } from '#modules/delegations/types';
import { choice, country, dateTime, integer, text } from '#platform/tabular/columns';
import { defineTable, type RecordOf } from '#platform/tabular/records';
import { defineSheet } from '../define-sheet.ts';
import type { Save } from '../sheet.ts';
import { provenance, provenanceOf } from './columns.ts';

export const delegationSpec = defineTable({
  name: 'delegations',
  columns: {
    external_id: text({ required: true, max: 80 }),
    country: country({ required: true }),
    level: choice(levels, { required: true }),
    name: text({ required: true, max: 200 }),
    liaison_officer: text({ max: 120 }),
    order: integer({ min: 1, max: 10_000 }),
    seeks: text({ max: 2_000 }),
    arrival_at: dateTime(),
    departure_at: dateTime(),
    hotel: text({ max: 200 }),
    provenance: provenance(),
    source: text({ max: 500 }),
  },
  unique: ['external_id'],
  inOrder: [['arrival_at', 'departure_at']],
});

export type DelegationRow = RecordOf<typeof delegationSpec>;

export const saveDelegationRows: Save<DelegationRow> = async (tx, edition, by, rows) =>
  saveDelegations(
    tx,
    edition,
    by,
    rows.map((row) => ({
      externalId: row.external_id,
      country: row.country,
      name: row.name,
      level: row.level,
      precedence: row.order,
      liaisonOfficer: row.liaison_officer,
      seeks: row.seeks,
      arrivesAt: row.arrival_at,
      departsAt: row.departure_at,
      hotel: row.hotel,
      provenance: provenanceOf(row.provenance),
    })),
  );

export const delegations = defineSheet({
  name: 'delegations',
  spec: delegationSpec,
  id: 'external_id',
  gives: 'delegation',
  save: saveDelegationRows,
});
