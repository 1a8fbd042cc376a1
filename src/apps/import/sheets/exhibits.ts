import { exhibitorIds } from '#modules/exhibitors/service';
import { saveExhibits } from '#modules/exhibits/service';
import { endUses, exhibitKinds, exhibitStatuses } from '#modules/exhibits/types';
import { choice, reference, text } from '#platform/tabular/columns';
import { defineTable, type RecordOf } from '#platform/tabular/records';
import { defineSheet } from '../define-sheet.ts';
import type { Save } from '../sheet.ts';
import { provenance, provenanceOf } from './columns.ts';

export const exhibitSpec = defineTable({
  name: 'exhibits',
  columns: {
    exhibit_id: text({ required: true, max: 80 }),
    exhibitor_external_id: reference('exhibitor', { required: true }),
    // On the tag; the next one is given where it is left out.
    code: text({ max: 20 }),
    kind: choice(exhibitKinds, { required: true }),
    designation: text({ required: true, max: 120 }),
    serial: text({ max: 60 }),
    status: choice(exhibitStatuses, { required: true }),
    end_use: choice(endUses),
    import_permit: text({ max: 60 }),
    temporary_admission: text({ max: 60 }),
    // Where it belongs at night.
    store: text({ max: 40 }),
    provenance: provenance(),
  },
  unique: ['exhibit_id', 'code'],
});

export type ExhibitSheetRow = RecordOf<typeof exhibitSpec>;

export const saveExhibitRows: Save<ExhibitSheetRow> = async (tx, edition, by, rows) => {
  const exhibitors = await exhibitorIds(tx, edition);
  return saveExhibits(
    tx,
    edition,
    by,
    rows.map((row) => ({
      externalId: row.exhibit_id,
      exhibitorId: exhibitors.get(row.exhibitor_external_id) ?? '',
      code: row.code,
      kind: row.kind,
      designation: row.designation,
      serial: row.serial ?? '',
      status: row.status,
      endUse: row.end_use ?? 'display',
      importPermit: row.import_permit,
      temporaryAdmission: row.temporary_admission,
      store: row.store ?? '',
      provenance: provenanceOf(row.provenance),
    })),
  );
};

export const exhibits = defineSheet({
  name: 'exhibits',
  spec: exhibitSpec,
  id: 'exhibit_id',
  save: saveExhibitRows,
});
