import { exhibitorIds } from '#modules/exhibitors/service';
import { saveSessions } from '#modules/programme/bulk/service';
import { sessionStates, sessionTypes } from '#modules/programme/types';
import { choice, dateTime, reference, text } from '#platform/tabular/columns';
import { defineTable, type RecordOf } from '#platform/tabular/records';
import { defineSheet } from '../define-sheet.ts';
import type { Save } from '../sheet.ts';
import { provenance, provenanceOf } from './columns.ts';

export const sessionSpec = defineTable({
  name: 'sessions',
  columns: {
    external_id: text({ required: true, max: 80 }),
    code: text({ max: 20 }),
    type: choice(sessionTypes, { required: true }),
    title_fr: text({ required: true, max: 300 }),
    title_en: text({ max: 300 }),
    title_tr: text({ max: 300 }),
    title_ar: text({ max: 300 }),
    start: dateTime({ required: true }),
    end: dateTime({ required: true }),
    // The zone that `start` and `end` are written in, as a reminder: it is the edition's.
    zone: text({ max: 60 }),
    location: text({ max: 120 }),
    exhibitor_external_id: reference('exhibitor'),
    status: choice(sessionStates),
    provenance: provenance(),
    source: text({ max: 500 }),
  },
  unique: ['external_id'],
  inOrder: [['start', 'end']],
});

export type SessionRow = RecordOf<typeof sessionSpec>;

export const saveSessionRows: Save<SessionRow> = async (tx, edition, by, rows) => {
  const exhibitors = await exhibitorIds(tx, edition);
  return saveSessions(
    tx,
    edition,
    by,
    rows.map((row) => ({
      externalId: row.external_id,
      code: row.code ?? row.external_id,
      type: row.type,
      // A title that was not translated is shown in French.
      title: {
        fr: row.title_fr,
        en: row.title_en ?? '',
        tr: row.title_tr ?? '',
        ar: row.title_ar ?? '',
      },
      startsAt: row.start,
      endsAt: row.end,
      location: row.location ?? '',
      exhibitorId: exhibitors.get(row.exhibitor_external_id ?? '') ?? null,
      state: row.status ?? 'scheduled',
      provenance: provenanceOf(row.provenance),
      source: row.source,
    })),
  );
};

export const sessions = defineSheet({
  name: 'sessions',
  spec: sessionSpec,
  id: 'external_id',
  save: saveSessionRows,
});
