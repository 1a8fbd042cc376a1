import { sql } from 'kysely';
import { countOne, lastOf, rowsOf, type Figure } from '#platform/ledger/figures';

/** Once asked, a meeting stays asked, whatever came of it. */
const asked: Figure = {
  key: 'meetings.asked',
  unit: 'meetings',
  scope: 'edition',
  kinds: ['meeting.asked'],
  count: (ledger) =>
    countOne(
      ledger,
      sql`
      select count(distinct subject_id)::int as value
      from ${rowsOf(ledger, 'meeting.asked')} as meeting`,
    ),
};

/** It had a time and a place, even if it was cancelled or missed later. */
const planned: Figure = {
  key: 'meetings.planned',
  unit: 'meetings',
  scope: 'edition',
  kinds: ['meeting.planned'],
  count: (ledger) =>
    countOne(
      ledger,
      sql`
      select count(distinct subject_id)::int as value
      from ${rowsOf(ledger, 'meeting.planned')} as meeting`,
    ),
};

const held: Figure = {
  key: 'meetings.held',
  unit: 'meetings',
  scope: 'edition',
  kinds: ['meeting.cancelled', 'meeting.held', 'meeting.missed', 'meeting.planned'],
  count: (ledger) =>
    countOne(
      ledger,
      sql`
      select count(*)::int as value
      from ${lastOf(ledger, 'meeting.planned', 'meeting.held', 'meeting.missed', 'meeting.cancelled')} as meeting
      where kind = 'meeting.held'`,
    ),
};

export const meetingFigures: readonly Figure[] = [asked, planned, held];
