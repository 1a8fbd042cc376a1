import { saveMeetings } from '#modules/meetings/bulk/service';
import { meetingStates, type MeetingRecord } from '#modules/meetings/types';
import { choice, dateTime, list, reference, text } from '#platform/tabular/columns';
import { defineTable, type RecordOf } from '#platform/tabular/records';
import { findParties, type Parties } from '../parties.ts';
import { defineSheet } from '../define-sheet.ts';
import type { Save, Saved } from '../sheet.ts';
import { provenance, provenanceOf } from './columns.ts';

export const meetingSpec = defineTable({
  name: 'meetings',
  columns: {
    meeting_id: text({ required: true, max: 80 }),
    type: text({ max: 40 }),
    subject: text({ max: 300 }),
    start: dateTime(),
    end: dateTime(),
    location: text({ max: 120 }),
    organiser: reference('party', { required: true }),
    confirmed: list({ max: 80 }),
    pending: reference('party'),
    status: choice(meetingStates, { required: true }),
    provenance: provenance(),
  },
  unique: ['meeting_id'],
  inOrder: [['start', 'end']],
});

export type MeetingRow = RecordOf<typeof meetingSpec>;

export const saveMeetingRows: Save<MeetingRow> = async (tx, edition, by, rows) => {
  const named = rows.flatMap((row) => [row.organiser, row.pending ?? '', ...row.confirmed]);
  const parties = await findParties(tx, edition, named);
  const records: MeetingRecord[] = [];
  const refused: Saved['refused'] = [];
  for (const row of rows) {
    const record = recordOf(row, parties);
    if (record) records.push(record);
    else
      refused.push({ externalId: row.meeting_id, code: 'import.meeting-without-two', details: {} });
  }
  const saved = await saveMeetings(tx, edition, by, records);
  return { ...saved, refused: [...refused, ...saved.refused] };
};

export const meetings = defineSheet({
  name: 'meetings',
  spec: meetingSpec,
  id: 'meeting_id',
  people: ['organiser', 'pending'],
  peopleLists: ['confirmed'],
  save: saveMeetingRows,
});

/** A meeting has an exhibitor and a guest; who they are is told by whoever asked, was asked or agreed. */
function recordOf(row: MeetingRow, parties: Parties): MeetingRecord | undefined {
  const asker = parties.find(row.organiser);
  const asked = row.pending === null ? undefined : parties.find(row.pending);
  const coming = row.confirmed.flatMap((one) => parties.comesFor(one) ?? []);
  const all = [asker, asked, ...coming].filter((one) => one !== undefined);
  const exhibitor = all.find(({ kind }) => kind === 'exhibitor');
  const guest =
    all.find(({ kind }) => kind === 'delegation') ?? all.find(({ kind }) => kind === 'participant');
  if (!asker || !exhibitor || !guest) return undefined;

  return {
    externalId: row.meeting_id,
    exhibitorId: exhibitor.id,
    delegationId: guest.kind === 'delegation' ? guest.id : null,
    participantId: guest.kind === 'participant' ? guest.id : null,
    askedBy: asker.kind,
    subject: row.subject ?? '',
    state: row.status,
    startsAt: row.start,
    endsAt: row.end,
    place: row.location,
    provenance: provenanceOf(row.provenance),
  };
}
