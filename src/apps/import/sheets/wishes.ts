import { saveWishes } from '#modules/meetings/bulk/service';
import type { Wish } from '#modules/meetings/types';
import { choice, integer, reference, text } from '#platform/tabular/columns';
import { defineTable, type RecordOf } from '#platform/tabular/records';
import { findParties } from '../parties.ts';
import { defineSheet, type Save } from '../sheet.ts';
import { provenance, provenanceOf } from './columns.ts';

export const wishSpec = defineTable({
  name: 'wishes',
  columns: {
    from_id: reference('party', { required: true }),
    to_id: reference('party', { required: true }),
    to_kind: choice(['org', 'person']),
    action: choice(['must', 'meet', 'never'], { required: true, also: { never: ['no'] } }),
    rank: integer({ min: 1, max: 32_000 }),
    note: text({ max: 1_000 }),
    provenance: provenance(),
  },
  unique: ['from_id', 'to_id'],
});

export type WishRow = RecordOf<typeof wishSpec>;

export const saveWishRows: Save<WishRow> = async (tx, edition, by, rows) => {
  const named = rows.flatMap((row) => [row.from_id, row.to_id]);
  const parties = await findParties(tx, edition, named);
  const wishes = rows.flatMap((row): Wish[] => {
    const from = parties.find(row.from_id);
    const to = parties.find(row.to_id);
    if (!from || !to) return [];
    return [
      {
        fromKind: from.kind,
        fromId: from.id,
        toKind: to.kind,
        toId: to.id,
        action: row.action,
        rank: row.rank,
        note: row.note,
        provenance: provenanceOf(row.provenance),
      },
    ];
  });
  return { refused: [], ...(await saveWishes(tx, edition, by, wishes)) };
};

export const wishes = defineSheet({
  name: 'wishes',
  spec: wishSpec,
  id: 'from_id',
  people: ['from_id', 'to_id'],
  save: saveWishRows,
});
