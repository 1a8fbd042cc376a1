import { saveClaims } from '#modules/results/service';
import { decimal, text } from '#platform/tabular/columns';
import { defineTable, type RecordOf } from '#platform/tabular/records';
import { defineSheet } from '../define-sheet.ts';
import type { Save } from '../sheet.ts';
import { provenance } from './columns.ts';

export const claimSpec = defineTable({
  name: 'claims',
  columns: {
    external_id: text({ required: true, max: 80 }),
    figure_key: text({ required: true, max: 80 }),
    said: text({ required: true, max: 500 }),
    value_low: decimal(),
    value_high: decimal(),
    unit: text({ required: true, max: 40 }),
    said_when: text({ max: 80 }),
    said_by: text({ required: true, max: 120 }),
    source: text({ required: true, max: 500 }),
    explanation_fr: text({ max: 2_000 }),
    explanation_en: text({ max: 2_000 }),
    explanation_tr: text({ max: 2_000 }),
    explanation_ar: text({ max: 2_000 }),
    provenance: provenance(),
  },
  unique: ['external_id'],
  inOrder: [['value_low', 'value_high']],
});

export type ClaimRow = RecordOf<typeof claimSpec>;

export const saveClaimRows: Save<ClaimRow> = async (tx, edition, by, rows) => {
  const saved = await saveClaims(
    tx,
    edition,
    by,
    rows.map((row) => ({
      externalId: row.external_id,
      figureKey: row.figure_key,
      said: row.said,
      valueLow: row.value_low,
      valueHigh: row.value_high,
      unit: row.unit,
      saidWhen: row.said_when ?? '',
      saidBy: row.said_by,
      source: row.source,
      explanation: {
        fr: row.explanation_fr ?? '',
        en: row.explanation_en ?? '',
        tr: row.explanation_tr ?? '',
        ar: row.explanation_ar ?? '',
      },
    })),
  );
  return { ...saved, refused: [] };
};

export const claims = defineSheet({
  name: 'claims',
  spec: claimSpec,
  id: 'external_id',
  save: saveClaimRows,
});
