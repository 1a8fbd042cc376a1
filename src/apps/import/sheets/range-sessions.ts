import { readChoices } from '#modules/demonstrations/dossier/service';
import { saveRangeSessions, type SessionRecord } from '#modules/demonstrations/service';
import { actors, interpretedLanguages, sessionKinds } from '#modules/demonstrations/types';
import { exhibitorIds } from '#modules/exhibitors/service';
import { listRanges } from '#modules/ranges/service';
import { choice, decimal, flag, integer, list, reference, text } from '#platform/tabular/columns';
import { defineTable, type RecordOf } from '#platform/tabular/records';
import { defineSheet } from '../define-sheet.ts';
import type { Save } from '../sheet.ts';
import { dates, provenance, provenanceOf } from './columns.ts';

const minutes = (min: number) => integer({ min, max: 240 });

export const rangeSessionSpec = defineTable({
  name: 'range-sessions',
  columns: {
    // As it is called on the radio: R07.
    code: text({ required: true, max: 20 }),
    external_id: text({ max: 80 }),
    // The venue of its range; may be left out where the edition has one range.
    venue: text({ max: 40 }),
    // None for what the host army shows of its own.
    exhibitor_external_id: reference('exhibitor'),
    title_fr: text({ required: true, max: 160 }),
    title_en: text({ max: 160 }),
    title_tr: text({ max: 160 }),
    title_ar: text({ max: 160 }),
    kind: choice(sessionKinds, { required: true }),
    actor: choice(actors, { required: true }),
    // Codes of what is drawn on the range.
    lane: text({ max: 20 }),
    stand: text({ max: 20 }),
    air_block: text({ max: 20 }),
    danger_areas: list({ max: 20 }),
    // Codes on the tags of the register.
    exhibits: list({ max: 20 }),
    // LOT-1:30|LOT-2:10, rounds by lot.
    ammunition: list({ max: 60 }),
    // 10, 20 and 10 minutes where they are left out.
    set_up_minutes: minutes(0),
    run_minutes: minutes(5),
    clear_minutes: minutes(0),
    // Nothing limits where these are left out.
    wind_mps: decimal({ min: 0, max: 100 }),
    visibility_m: integer({ min: 0, max: 100_000 }),
    ceiling_m: integer({ min: 0, max: 100_000 }),
    dry: flag(),
    // May be in the dark; by day where it is left out.
    night: flag(),
    // 0 silent to 3.
    loudness: integer({ min: 0, max: 3 }),
    fuel_litres: integer({ min: 0, max: 100_000 }),
    // Spectators; whatever the stand holds where it is left out.
    seats: integer({ min: 0, max: 100_000 }),
    // ISO 639-1, where somebody interprets.
    interpreted: choice(interpretedLanguages),
    // Local dates, 2025-11-13; any where it is left out.
    dates: dates(),
    // Must be on every timetable.
    required: flag(),
    // Handed to safety and the commander at once, where it is complete.
    submit: flag(),
    provenance: provenance(),
  },
  unique: ['code', 'external_id'],
});

export type RangeSessionSheetRow = RecordOf<typeof rangeSessionSpec>;

export const saveRangeSessionRows: Save<RangeSessionSheetRow> = async (tx, edition, by, rows) => {
  const [ranges, choices, exhibitors] = await Promise.all([
    listRanges(tx, edition),
    readChoices(tx, edition, null),
    exhibitorIds(tx, edition),
  ]);
  const lookUp = {
    rangeId: (venue: string | null) =>
      ranges.find(({ venueId }) => venueId === venue)?.id ??
      (venue === null && ranges.length === 1 ? (ranges[0]?.id ?? '') : ''),
    // A code that stands for nothing stays as it is written, and is refused by its field.
    feature: (rangeId: string, code: string) =>
      choices.features.find((one) => one.rangeId === rangeId && one.code === code)?.id ?? code,
    exhibit: (code: string) => choices.exhibits.find((one) => one.code === code)?.id ?? code,
    lot: (code: string) => choices.lots.find((one) => one.code === code)?.id ?? code,
    exhibitor: (externalId: string | null) => exhibitors.get(externalId ?? '') ?? null,
  };
  const saved = await saveRangeSessions(
    tx,
    edition,
    by,
    rows.map((row) => recordOf(row, lookUp)),
  );
  return {
    ...saved,
    refused: saved.refused.map(({ code, refusal, details }) => ({
      ...{ externalId: code, code: refusal, details },
    })),
  };
};

export const rangeSessions = defineSheet({
  name: 'range-sessions',
  spec: rangeSessionSpec,
  id: 'code',
  save: saveRangeSessionRows,
});

type LookUp = {
  rangeId(venue: string | null): string;
  feature(rangeId: string, code: string): string;
  exhibit(code: string): string;
  lot(code: string): string;
  exhibitor(externalId: string | null): string | null;
};

function recordOf(row: RangeSessionSheetRow, lookUp: LookUp): SessionRecord {
  const rangeId = lookUp.rangeId(row.venue);
  const feature = (code: string | null) => code && lookUp.feature(rangeId, code);
  return {
    code: row.code,
    externalId: row.external_id,
    rangeId,
    exhibitorId: lookUp.exhibitor(row.exhibitor_external_id),
    title: {
      fr: row.title_fr,
      en: row.title_en ?? '',
      tr: row.title_tr ?? '',
      ar: row.title_ar ?? '',
    },
    kind: row.kind,
    actor: row.actor,
    laneId: feature(row.lane),
    standId: feature(row.stand),
    airBlockId: feature(row.air_block),
    dangerAreaIds: row.danger_areas.map((code) => lookUp.feature(rangeId, code)),
    exhibitIds: row.exhibits.map((code) => lookUp.exhibit(code)),
    ammunition: row.ammunition.flatMap((cell) => roundsIn(cell, lookUp)),
    setUpMinutes: row.set_up_minutes ?? 10,
    runMinutes: row.run_minutes ?? 20,
    clearMinutes: row.clear_minutes ?? 10,
    weather: {
      windMps: row.wind_mps,
      visibilityM: row.visibility_m,
      ceilingM: row.ceiling_m,
      dry: row.dry,
      daylight: !row.night,
    },
    loudness: row.loudness ?? 0,
    fuelLitres: row.fuel_litres ?? 0,
    seats: row.seats,
    interpreted: row.interpreted,
    dates: row.dates,
    required: row.required,
    submit: row.submit,
    provenance: provenanceOf(row.provenance),
  };
}

/** `LOT-1:30`. Without a count it is as wrong as without a lot, and refused as one. */
function roundsIn(cell: string, lookUp: LookUp): SessionRecord['ammunition'] & {} {
  const [, code = cell, count = ''] = /^(.*):\s*(\d{1,6})$/.exec(cell) ?? [];
  const rounds = Number(count);
  return [{ lotId: rounds > 0 ? lookUp.lot(code.trim()) : cell, rounds }];
}
