import type { TableRegister } from '../types.ts';

/** What is shown on the demo days and who wants to see it: of companies and delegations. A duty is told to whoever has it. */
export const sessionsRegister: readonly TableRegister[] = [
  {
    table: 'range_post',
    key: ['id'],
    person: 'participant_id',
    personal: [],
    plain: ['edition_id', 'code', 'duty', 'languages', 'shifts', 'provenance'],
    shown: ['range_id', 'code', 'duty', 'languages', 'shifts'],
  },
  ...Object.entries({
    range_session: [
      ...['edition_id', 'external_id', 'code', 'title', 'kind', 'actor', 'danger_area_ids'],
      ...['exhibit_ids', 'weather', 'interpreted', 'dates', 'state', 'submitted_by', 'safety_by'],
      ...['commander_by', 'returned_for', 'provenance'],
    ],
    range_session_ammunition: ['edition_id'],
    range_session_order: ['edition_id'],
    range_session_wish: ['edition_id', 'kind', 'stated_by'],
  }).map(([table, plain]) => ({ table, key: [], person: null, personal: [], plain })),
];
