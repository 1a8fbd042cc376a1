import type { TableRegister } from '../types.ts';

/** Times of demonstrations and what parties were told of them: of companies and delegations, of nobody in person. */
export const timetableRegister: readonly TableRegister[] = Object.entries({
  alert: ['edition_id', 'cause', 'state', 'prepared_by', 'sent_by'],
  alert_message: ['edition_id', 'party_kind', 'desk', 'lines', 'read_by'],
  range_session_audience: ['edition_id'],
  range_setting: ['edition_id', 'content'],
  range_timetable: [
    ...['edition_id', 'kind', 'state', 'request', 'content', 'result', 'made_by'],
    'published_by',
  ],
}).map(([table, plain]) => ({ table, key: [], person: null, personal: [], plain }));
