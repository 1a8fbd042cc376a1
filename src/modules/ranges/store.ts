import { sql, type Selectable } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { LocalText } from '#platform/i18n';
import type { RangeTable } from '#platform/tables';
import type { Outline, PlanSheet, Range, RangeFeature } from './types.ts';

/** In the order of the alphabet of their French names. */
export async function listRangeRows(db: Database, edition: EditionScope): Promise<Range[]> {
  const rows = await rangesOf(db, edition)
    .orderBy(sql`name->>'fr'`)
    .orderBy('id')
    .execute();
  return rows.map(asRange);
}

export async function findRange(
  db: Database,
  edition: EditionScope,
  id: string,
): Promise<Range | undefined> {
  const row = await rangesOf(db, edition).where('id', '=', id).executeTakeFirst();
  return row && asRange(row);
}

/** Held until the transaction ends, so that two people cannot save over each other. */
export async function lockRange(
  tx: Transaction,
  edition: EditionScope,
  id: string,
): Promise<Range | undefined> {
  const row = await rangesOf(tx, edition).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && asRange(row);
}

export async function saveRangeRow(
  tx: Transaction,
  edition: EditionScope,
  { name, sheet, ...range }: Range,
): Promise<void> {
  const row = {
    ...range,
    name: JSON.stringify(name),
    sheetFileId: sheet?.fileId ?? null,
    sheetKind: sheet?.kind ?? null,
    sheetWidth: sheet?.width ?? null,
    sheetHeight: sheet?.height ?? null,
    scale: sheet?.scale ? JSON.stringify(sheet.scale) : null,
  };
  await tx
    .insertInto('range')
    .values({ editionId: edition, ...row })
    .onConflict((conflict) => conflict.columns(['editionId', 'id']).doUpdateSet(row))
    .execute();
}

export async function deleteRange(
  tx: Transaction,
  edition: EditionScope,
  id: string,
): Promise<void> {
  await tx.deleteFrom('range').where('editionId', '=', edition).where('id', '=', id).execute();
}

/** In the order of kinds, then of codes, numbers by their value. */
export async function listFeatures(
  db: Database,
  edition: EditionScope,
  rangeId: string,
): Promise<RangeFeature[]> {
  return featuresOf(db, edition)
    .where('rangeId', '=', rangeId)
    .orderBy(
      sql`array_position(array['lane','sector','stand','air-block','danger-area','medical','assembly','store'], kind)`,
    )
    .orderBy(sql`regexp_replace(code, '\\d+', '')`)
    .orderBy(sql`nullif(regexp_replace(code, '\\D', '', 'g'), '')::numeric`)
    .orderBy('code')
    .execute();
}

export async function findFeature(
  db: Database,
  edition: EditionScope,
  id: string,
): Promise<RangeFeature | undefined> {
  return featuresOf(db, edition).where('id', '=', id).executeTakeFirst();
}

export async function saveFeatureRow(
  tx: Transaction,
  edition: EditionScope,
  { name, outline, ...feature }: RangeFeature,
): Promise<void> {
  const row = { ...feature, name: JSON.stringify(name), outline: JSON.stringify(outline) };
  await tx
    .insertInto('rangeFeature')
    .values({ editionId: edition, ...row })
    .onConflict((conflict) => conflict.columns(['editionId', 'id']).doUpdateSet(row))
    .execute();
}

export async function deleteFeature(
  tx: Transaction,
  edition: EditionScope,
  id: string,
): Promise<void> {
  await tx
    .deleteFrom('rangeFeature')
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .execute();
}

/**
 * Codes of the sessions of a range that name each feature, as their lane, stand, air block or one
 * of their danger areas. Cancelled ones count: their record would be torn.
 */
export async function listUses(
  db: Database,
  edition: EditionScope,
  rangeId: string,
): Promise<{ featureId: string; sessions: string[] }[]> {
  const { rows } = await sql<{ featureId: string; sessions: string[] }>`
    select feature as "featureId", array_agg(distinct code order by code) as sessions
    from range_session, unnest(array[lane_id, stand_id, air_block_id] || danger_area_ids) as feature
    where edition_id = ${edition} and range_id = ${rangeId} and feature is not null
    group by feature`.execute(db);
  return rows;
}

function rangesOf(db: Database, edition: EditionScope) {
  return db.selectFrom('range').selectAll().where('editionId', '=', edition);
}

function featuresOf(db: Database, edition: EditionScope) {
  return db
    .selectFrom('rangeFeature')
    .select(['id', 'rangeId', 'kind', 'code', 'capacity', 'floorM', 'ceilingM', 'channelId'])
    .select(['version', 'provenance'])
    .select(sql<LocalText>`name`.as('name'))
    .select(sql<Outline>`outline`.as('outline'))
    .where('editionId', '=', edition);
}

function asRange({
  editionId: _edition,
  sheetFileId,
  sheetKind,
  sheetWidth,
  sheetHeight,
  scale,
  name,
  ...row
}: Selectable<RangeTable>): Range {
  return {
    ...row,
    name: name as LocalText,
    sheet:
      sheetFileId && sheetKind && sheetWidth && sheetHeight
        ? {
            fileId: sheetFileId,
            kind: sheetKind,
            width: sheetWidth,
            height: sheetHeight,
            scale: scale as PlanSheet['scale'],
          }
        : null,
  };
}
