import { saveProfiles } from '#modules/meetings/profiles/service';
import { budgetBands, promisedFor } from '#modules/meetings/profiles/types';
import { sectors } from '#modules/needs/taxonomy/types';
import { horizons, purposes } from '#modules/needs/types';
import { choice, integer, list, reference } from '#platform/tabular/columns';
import { defineTable, type RecordOf } from '#platform/tabular/records';
import { defineSheet } from '../define-sheet.ts';
import { findParties, type Party } from '../parties.ts';
import type { Save } from '../sheet.ts';
import { choices, provenance, provenanceOf } from './columns.ts';

export const profileSpec = defineTable({
  name: 'profiles',
  columns: {
    party_id: reference('party', { required: true }),
    seeks: choices(sectors),
    offers: choices(sectors),
    purposes: choices(purposes),
    horizon: choice(horizons),
    budget: choice(budgetBands),
    languages: list({ max: 3 }),
    minimum: integer({ min: 0, max: 99 }),
    minimum_for: choice(promisedFor),
    most_per_half_day: integer({ min: 1, max: 99 }),
    most_per_day: integer({ min: 1, max: 99 }),
    most_per_edition: integer({ min: 1, max: 999 }),
    teams: integer({ min: 1, max: 20 }),
    provenance: provenance(),
  },
  unique: ['party_id'],
});

export type ProfileRow = RecordOf<typeof profileSpec>;

export const saveProfileRows: Save<ProfileRow> = async (tx, edition, by, rows) => {
  const parties = await findParties(
    tx,
    edition,
    rows.map(({ party_id: id }) => id),
  );
  const profiles = rows.flatMap((row) => {
    const party = parties.find(row.party_id);
    return party ? [{ ...party, ...profileOf(row, party) }] : [];
  });
  const { added, changed } = await saveProfiles(tx, edition, by, profiles);
  return { added, changed, unchanged: profiles.length - added - changed, refused: [] };
};

export const profiles = defineSheet({
  name: 'profiles',
  spec: profileSpec,
  id: 'party_id',
  people: ['party_id'],
  save: saveProfileRows,
});

function profileOf(row: ProfileRow, { kind }: Party) {
  const minimum = row.minimum ?? 0;
  // A minimum without a word why was promised to a government, or sold to a company.
  const promise = row.minimum_for ?? (kind === 'exhibitor' ? 'package' : 'official');
  return {
    ...{ seeks: row.seeks, offers: row.offers, purposes: row.purposes, horizon: row.horizon },
    ...{ languages: row.languages, budgetBand: row.budget, teams: row.teams ?? 1 },
    ...{ minimum, minimumFor: minimum > 0 ? promise : null },
    mostPerHalfDay: row.most_per_half_day,
    mostPerDay: row.most_per_day,
    mostPerEdition: row.most_per_edition,
    provenance: provenanceOf(row.provenance),
  };
}
