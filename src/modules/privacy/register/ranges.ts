import type { TableRegister } from '../types.ts';

/** The ground itself: places, shapes, hours, call signs of desks. It names nobody. */
export const rangesRegister: readonly TableRegister[] = Object.entries({
  range: [
    ...['edition_id', 'venue_id', 'name', 'sheet_file_id', 'sheet_kind', 'scale'],
    'provenance',
  ],
  range_channel: ['edition_id', 'code', 'frequency', 'use', 'call_sign'],
  range_feature: ['edition_id', 'kind', 'code', 'name', 'outline', 'provenance'],
  range_window: ['edition_id', 'why'],
  range_walk: ['edition_id'],
  // What the office said of a place, and which accounts said it.
  range_word: ['edition_id', 'word', 'said_by', 'signed_by'],
}).map(([table, plain]) => ({ table, key: [], person: null, personal: [], plain }));
