import { sql } from 'kysely';
import { countOne, lastOf, rowsOf, type Figure } from '#platform/ledger/figures';

/** In the order of their names, as a report lists what a figure is counted from. */
const standingKinds = [
  'meeting.cancelled',
  'meeting.held',
  'meeting.missed',
  'meeting.planned',
] as const;

/** Once asked, a meeting stays asked, whatever came of it. */
const asked = everIn('meetings.asked', 'meeting.asked');

/** It had a time and a place, even if it was cancelled or missed later. */
const planned = everIn('meetings.planned', 'meeting.planned');

const held = lastIn('meetings.held', 'meeting.held');

/** Somebody did not come: what the last row of the meeting says. */
const missed = lastIn('meetings.missed', 'meeting.missed');

/** Once given free, a time was given free, even if whoever was missing came in the end. */
const released = everIn('meetings.released', 'meeting.released');

/** At least one side names a day on which it goes on; what a side said last counts. */
const followUps: Figure = {
  key: 'meetings.followUps',
  unit: 'meetings',
  scope: 'edition',
  kinds: ['meeting.rated'],
  count: (ledger) =>
    countOne(
      ledger,
      sql`
      select count(distinct subject_id)::int as value
      from (select distinct on (subject_id, data ->> 'side') subject_id, data
        from ${rowsOf(ledger, 'meeting.rated')} as row
        order by subject_id, data ->> 'side', seq desc) as said
      where (data ->> 'followUp')::boolean`,
    ),
};

export const meetingFigures: readonly Figure[] = [
  asked,
  planned,
  held,
  missed,
  released,
  followUps,
];

/** Meetings of which a fact was ever recorded. */
function everIn(key: string, kind: string): Figure {
  return {
    ...{ key, unit: 'meetings', scope: 'edition', kinds: [kind] },
    count: (ledger) =>
      countOne(
        ledger,
        sql`
        select count(distinct subject_id)::int as value
        from ${rowsOf(ledger, kind)} as meeting`,
      ),
  };
}

/** Meetings whose last row is of a kind, among those that say whether it took place. */
function lastIn(key: string, kind: string): Figure {
  return {
    ...{ key, unit: 'meetings', scope: 'edition', kinds: [...standingKinds] },
    count: (ledger) =>
      countOne(
        ledger,
        sql`
        select count(*)::int as value
        from ${lastOf(ledger, ...standingKinds)} as meeting
        where kind = ${kind}`,
      ),
  };
}
