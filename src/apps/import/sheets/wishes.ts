import { saveWishes } from '#modules/meetings/wishes/service';
import type { Wish } from '#modules/meetings/types';
import { choice, integer, reference, text } from '#platform/tabular/columns';
import { defineTable, type RecordOf } from '#platform/tabular/records';
import { findParties, type Party } from '../parties.ts';
import { defineSheet } from '../define-sheet.ts';
import type { Save } from '../sheet.ts';
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
  const keys = new Map<Wish, string>();
  for (const row of rows) {
    const from = parties.find(row.from_id);
    const to = parties.find(row.to_id);
    if (from && to) keys.set(wishOf(row, from, to), keyOf(row));
  }
  const saved = await saveWishes(tx, edition, by, [...keys.keys()]);
  const refused = saved.refused.map(({ wish, code }) => ({
    externalId: keys.get(wish) ?? '',
    code,
    details: {},
  }));
  return { ...saved, refused };
};

export const wishes = defineSheet({
  name: 'wishes',
  spec: wishSpec,
  id: 'from_id',
  keyOf,
  people: ['from_id', 'to_id'],
  save: saveWishRows,
});

function keyOf(row: WishRow): string {
  return `${row.from_id} → ${row.to_id}`;
}

function wishOf(row: WishRow, from: Party, to: Party): Wish {
  return {
    fromKind: from.kind,
    fromId: from.id,
    toKind: to.kind,
    toId: to.id,
    action: row.action,
    rank: row.rank,
    note: row.note,
    provenance: provenanceOf(row.provenance),
  };
}
