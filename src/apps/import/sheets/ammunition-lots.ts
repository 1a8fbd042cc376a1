import { exhibitorIds } from '#modules/exhibitors/service';
import { saveLots } from '#modules/exhibits/ammunition/lots/service';
import { reference, text } from '#platform/tabular/columns';
import { defineTable, type RecordOf } from '#platform/tabular/records';
import { defineSheet } from '../define-sheet.ts';
import type { Save } from '../sheet.ts';
import { provenance, provenanceOf } from './columns.ts';

/** Lots by what is stamped on their crates. Rounds come in by entries that two sign, never by a file. */
export const lotSpec = defineTable({
  name: 'ammunition-lots',
  columns: {
    code: text({ required: true, max: 60 }),
    // Left out, it is the host force's.
    exhibitor_external_id: reference('exhibitor'),
    nature: text({ required: true, max: 120 }),
    provenance: provenance(),
  },
  unique: ['code'],
});

export type LotSheetRow = RecordOf<typeof lotSpec>;

export const saveLotRows: Save<LotSheetRow> = async (tx, edition, by, rows) => {
  const exhibitors = await exhibitorIds(tx, edition);
  const saved = await saveLots(
    tx,
    edition,
    by,
    rows.map((row) => ({
      code: row.code,
      exhibitorId: exhibitors.get(row.exhibitor_external_id ?? '') ?? null,
      nature: row.nature,
      provenance: provenanceOf(row.provenance),
    })),
  );
  return { ...saved, refused: [] };
};

export const ammunitionLots = defineSheet({
  name: 'ammunition-lots',
  spec: lotSpec,
  id: 'code',
  save: saveLotRows,
});
