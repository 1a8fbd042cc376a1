import { exhibitorIds } from '#modules/exhibitors/service';
import { saveStands } from '#modules/stands/service';
import { standTypes } from '#modules/stands/types';
import { choice, decimal, integer, reference, text } from '#platform/tabular/columns';
import { defineTable, type RecordOf } from '#platform/tabular/records';
import { defineSheet } from '../define-sheet.ts';
import type { Save } from '../sheet.ts';
import { provenance, provenanceOf } from './columns.ts';

const SMALLEST_M = 0.1;

export const standSpec = defineTable({
  name: 'stands',
  columns: {
    code: text({ required: true, max: 20 }),
    hall: reference('hall', { required: true }),
    type: choice(standTypes),
    width_m: decimal({ required: true, min: SMALLEST_M, max: 500 }),
    depth_m: decimal({ required: true, min: SMALLEST_M, max: 500 }),
    // Left out, it is the width times the depth.
    area_m2: decimal({ min: SMALLEST_M, max: 100_000 }),
    open_sides: integer({ min: 0, max: 4 }),
    exhibitor_external_id: reference('exhibitor'),
    x_m: decimal({ min: 0, max: 10_000 }),
    y_m: decimal({ min: 0, max: 10_000 }),
    provenance: provenance(),
  },
  unique: ['code'],
});

export type StandRow = RecordOf<typeof standSpec>;

export const saveStandRows: Save<StandRow> = async (tx, edition, by, rows) => {
  const ids = await exhibitorIds(tx, edition);
  const saved = await saveStands(
    tx,
    edition,
    by,
    rows.map((row) => ({
      code: row.code,
      hallId: row.hall,
      type: row.type ?? 'in-line',
      xM: row.x_m ?? 0,
      yM: row.y_m ?? 0,
      widthM: row.width_m,
      depthM: row.depth_m,
      netAreaM2: row.area_m2 ?? row.width_m * row.depth_m,
      openSides: row.open_sides ?? 1,
      exhibitorId:
        row.exhibitor_external_id === null ? null : (ids.get(row.exhibitor_external_id) ?? null),
      provenance: provenanceOf(row.provenance),
    })),
  );
  return { ...saved, refused: [] };
};

export const stands = defineSheet({
  name: 'stands',
  spec: standSpec,
  id: 'code',
  save: saveStandRows,
});
