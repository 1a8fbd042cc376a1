import { saveAbsences } from '#modules/meetings/absences/service';
import { absenceReasons, type Absence } from '#modules/meetings/absences/types';
import { readPlaces } from '#modules/meetings/places/service';
import { choice, dateTime, text } from '#platform/tabular/columns';
import { defineTable, type RecordOf } from '#platform/tabular/records';
import { defineSheet } from '../define-sheet.ts';
import { findParties } from '../parties.ts';
import type { Save, Saved } from '../sheet.ts';

export const absenceSpec = defineTable({
  name: 'absences',
  columns: {
    // Of a delegation, an exhibitor or a person; or the code of a place that is shut.
    who_id: text({ required: true, max: 80 }),
    start: dateTime({ required: true }),
    end: dateTime({ required: true }),
    why: choice(absenceReasons, { required: true }),
  },
  unique: ['who_id', 'start'],
  inOrder: [['start', 'end']],
});

export type AbsenceRow = RecordOf<typeof absenceSpec>;

export const saveAbsenceRows: Save<AbsenceRow> = async (tx, edition, by, rows) => {
  const parties = await findParties(
    tx,
    edition,
    rows.map(({ who_id }) => who_id),
  );
  const places = new Map((await readPlaces(tx, edition)).map(({ code, id }) => [code, id]));
  const told: Omit<Absence, 'id'>[] = [];
  const refused: Saved['refused'] = [];
  for (const row of rows) {
    const party = parties.find(row.who_id);
    const placeId = places.get(row.who_id);
    const holder = party
      ? { holderKind: party.kind, holderId: party.id }
      : placeId && { holderKind: 'place' as const, holderId: placeId };
    if (holder) told.push({ ...holder, startsAt: row.start, endsAt: row.end, why: row.why });
    else
      refused.push({
        externalId: keyOf(row),
        code: 'meeting-absence.holder-unknown',
        details: {},
      });
  }
  return { ...(await saveAbsences(tx, edition, by, told)), changed: 0, refused };
};

export const absences = defineSheet({
  name: 'absences',
  spec: absenceSpec,
  id: 'who_id',
  keyOf,
  people: ['who_id'],
  save: saveAbsenceRows,
});

function keyOf({ who_id, start }: AbsenceRow): string {
  return `${who_id} ${start.toISOString()}`;
}
