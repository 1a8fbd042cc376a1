import { exhibitorIds, saveExhibitors } from '#modules/exhibitors/service';
import type { Application } from '#modules/exhibitors/types';
import { choice, country, dateTime, flag, reference, text } from '#platform/tabular/columns';
import { defineTable, type RecordOf } from '#platform/tabular/records';
import { defineSheet } from '../define-sheet.ts';
import type { Save } from '../sheet.ts';
import { countries, provenance, provenanceOf } from './columns.ts';

export const exhibitorSpec = defineTable({
  name: 'exhibitors',
  columns: {
    external_id: text({ required: true, max: 80 }),
    company_name: text({ required: true, max: 200 }),
    display_name: text({ max: 200 }),
    country: country({ required: true }),
    co_countries: countries(),
    kind: choice(['company', 'armed-forces', 'state-pavilion', 'operator']),
    main_exhibitor_id: reference('exhibitor'),
    shows_fr: text({ max: 1_000 }),
    shows_en: text({ max: 1_000 }),
    shows_tr: text({ max: 1_000 }),
    shows_ar: text({ max: 1_000 }),
    // How an application ended is the answer of the policy, not of a file; the demo replays it.
    application: choice(['applied', 'admitted', 'refused', 'withdrawn']),
    applied_at: dateTime(),
    decided_at: dateTime(),
    website: text({ max: 300 }),
    provenance: provenance(),
    doubtful: flag(),
    source: text({ max: 500 }),
  },
  unique: ['external_id'],
  inOrder: [['applied_at', 'decided_at']],
});

export type ExhibitorRow = RecordOf<typeof exhibitorSpec>;

export const saveExhibitorRows: Save<ExhibitorRow> = async (tx, edition, by, rows) => {
  const ids = await exhibitorIds(tx, edition);
  const saved = await saveExhibitors(
    tx,
    edition,
    by,
    rows.map((row) => applicationOf(row, ids)),
  );
  return { ...saved, refused: [] };
};

export const exhibitors = defineSheet({
  name: 'exhibitors',
  spec: exhibitorSpec,
  id: 'external_id',
  gives: 'exhibitor',
  within: 'main_exhibitor_id',
  last: (row) => row.main_exhibitor_id !== null,
  save: async (tx, edition, by, rows, zone) => {
    // Whoever shows on another's stand comes after that other, whose id must exist.
    const hosts = rows.filter((row) => row.main_exhibitor_id === null);
    const guests = rows.filter((row) => row.main_exhibitor_id !== null);
    const first = await saveExhibitorRows(tx, edition, by, hosts, zone);
    const second = await saveExhibitorRows(tx, edition, by, guests, zone);
    return {
      added: first.added + second.added,
      changed: first.changed + second.changed,
      unchanged: first.unchanged + second.unchanged,
      refused: [],
    };
  },
});

function applicationOf(row: ExhibitorRow, ids: ReadonlyMap<string, string>): Application {
  const shows = { fr: row.shows_fr, en: row.shows_en, tr: row.shows_tr, ar: row.shows_ar };
  return {
    externalId: row.external_id,
    companyName: row.company_name,
    displayName: row.display_name ?? row.company_name,
    country: row.country,
    coCountries: row.co_countries,
    kind: row.kind ?? 'company',
    mainExhibitorId: row.main_exhibitor_id && (ids.get(row.main_exhibitor_id) ?? null),
    shows: Object.fromEntries(Object.entries(shows).filter(([, words]) => words !== null)),
    provenance: provenanceOf(row.provenance),
    source: row.source,
  };
}
