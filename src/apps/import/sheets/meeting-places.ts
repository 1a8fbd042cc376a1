import { exhibitorIds } from '#modules/exhibitors/service';
import { savePlaces } from '#modules/meetings/places/service';
import { placeKinds } from '#modules/meetings/places/types';
import { choice, flag, integer, reference, text } from '#platform/tabular/columns';
import { defineTable, type RecordOf } from '#platform/tabular/records';
import { defineSheet } from '../define-sheet.ts';
import type { Save } from '../sheet.ts';
import { provenance, provenanceOf } from './columns.ts';

export const meetingPlaceSpec = defineTable({
  name: 'meeting-places',
  columns: {
    code: text({ required: true, max: 20 }),
    name_fr: text({ max: 80 }),
    name_en: text({ max: 80 }),
    name_tr: text({ max: 80 }),
    name_ar: text({ max: 80 }),
    kind: choice(placeKinds, { required: true }),
    hall: reference('hall'),
    exhibitor_external_id: reference('exhibitor'),
    // Meetings at once; one where it is left out.
    capacity: integer({ min: 1, max: 99 }),
    // A room with a door.
    closed: flag(),
    provenance: provenance(),
  },
  unique: ['code'],
});

export type MeetingPlaceRow = RecordOf<typeof meetingPlaceSpec>;

export const saveMeetingPlaceRows: Save<MeetingPlaceRow> = async (tx, edition, by, rows) => {
  const exhibitors = await exhibitorIds(tx, edition);
  const saved = await savePlaces(
    tx,
    edition,
    by,
    rows.map((row) => ({
      code: row.code,
      name: {
        fr: row.name_fr ?? '',
        en: row.name_en ?? '',
        tr: row.name_tr ?? '',
        ar: row.name_ar ?? '',
      },
      kind: row.kind,
      hallId: row.hall,
      exhibitorId: exhibitors.get(row.exhibitor_external_id ?? '') ?? null,
      capacity: row.capacity ?? 1,
      closed: row.closed,
      provenance: provenanceOf(row.provenance),
    })),
  );
  return { ...saved, refused: [] };
};

export const meetingPlaces = defineSheet({
  name: 'meeting-places',
  spec: meetingPlaceSpec,
  id: 'code',
  save: saveMeetingPlaceRows,
});
