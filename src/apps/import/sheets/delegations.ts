import { saveDelegations } from '#modules/delegations/bulk/service';
import { delegationIds } from '#modules/delegations/service';
import { levels } from '#modules/delegations/types';
import { readSought } from '#modules/needs/rules';
import { stateNeeds } from '#modules/needs/service';
import { choice, country, dateTime, integer, text } from '#platform/tabular/columns';
import { defineTable, type RecordOf } from '#platform/tabular/records';
import { defineSheet } from '../define-sheet.ts';
import type { Save } from '../sheet.ts';
import { provenance, provenanceOf } from './columns.ts';

export const delegationSpec = defineTable({
  name: 'delegations',
  columns: {
    external_id: text({ required: true, max: 80 }),
    country: country({ required: true }),
    level: choice(levels, { required: true }),
    name: text({ required: true, max: 200 }),
    liaison_officer: text({ max: 120 }),
    order: integer({ min: 1, max: 10_000 }),
    seeks: text({ max: 2_000 }),
    arrival_at: dateTime(),
    departure_at: dateTime(),
    hotel: text({ max: 200 }),
    provenance: provenance(),
    source: text({ max: 500 }),
  },
  unique: ['external_id'],
  inOrder: [['arrival_at', 'departure_at']],
});

export type DelegationRow = RecordOf<typeof delegationSpec>;

/** What a delegation seeks becomes needs where the cell holds codes; other words stay its own. */
export const saveDelegationRows: Save<DelegationRow> = async (tx, edition, by, rows) => {
  const saved = await saveDelegations(
    tx,
    edition,
    by,
    rows.map((row) => ({
      externalId: row.external_id,
      country: row.country,
      name: row.name,
      level: row.level,
      precedence: row.order,
      liaisonOfficer: row.liaison_officer,
      seeks: readSought(row.seeks).words,
      arrivesAt: row.arrival_at,
      departsAt: row.departure_at,
      hotel: row.hotel,
      provenance: provenanceOf(row.provenance),
    })),
  );
  const ids = await delegationIds(tx, edition);
  const refused = new Set(saved.refused.map(({ externalId }) => externalId));
  const taken = rows.filter((row) => !refused.has(row.external_id));
  for (const [provenance, those] of Map.groupBy(taken, soughtBy)) {
    const sought = those.flatMap((row) => soughtIn(row, ids));
    await stateNeeds(tx, edition, by, sought, { statedBy: 'file', provenance });
  }
  return saved;
};

/** A file that tells where its delegations come from is a demo: what they seek was made up for it. */
function soughtBy({ provenance: told }: DelegationRow): 'recorded' | 'invented' {
  return told === null || told === 'recorded' ? 'recorded' : 'invented';
}

function soughtIn({ country, external_id, seeks }: DelegationRow, ids: Map<string, string>) {
  const delegationId = ids.get(external_id);
  if (!delegationId) return [];
  const unsaid = { country, delegationId, horizon: null, note: null };
  return readSought(seeks).sought.map((need) => ({ ...need, ...unsaid }));
}

export const delegations = defineSheet({
  name: 'delegations',
  spec: delegationSpec,
  id: 'external_id',
  gives: 'delegation',
  save: saveDelegationRows,
});
