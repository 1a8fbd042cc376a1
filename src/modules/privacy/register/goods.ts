import type { TableRegister } from '../types.ts';

/** Goods, who took them, and rounds: ids, codes and papers of companies. Who took what is told to whoever did. */
export const goodsRegister: readonly TableRegister[] = [
  {
    table: 'exhibit_movement',
    key: ['id'],
    person: 'taken_by',
    personal: [],
    plain: ['edition_id', 'place', 'place_id', 'recorded_by'],
    shown: ['exhibit_id', 'place', 'moved_at', 'due_back_at'],
  },
  ...Object.entries({
    exhibit: [
      ...['edition_id', 'external_id', 'code', 'kind', 'designation', 'serial', 'status'],
      ...['end_use', 'import_permit', 'temporary_admission', 'store', 'state', 'provenance'],
    ],
    exhibit_count: ['edition_id', 'place', 'counted_by', 'witnessed_by', 'expected', 'found'],
    exhibit_setting: ['edition_id'],
    ammunition_lot: ['edition_id', 'code', 'nature', 'provenance'],
    // Two signatures are two accounts; a badge is a number of the log.
    ammunition_entry: ['edition_id', 'kind', 'signed_by', 'countersigned_by'],
    ammunition_proposal: ['edition_id', 'kind', 'proposed_by', 'settled_by'],
  }).map(([table, plain]) => ({ table, key: [], person: null, personal: [], plain })),
];
