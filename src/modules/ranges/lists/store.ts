import { randomUUID } from 'node:crypto';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { WindowInput } from '../rules.ts';
import type { RadioChannel, RangeWindow, Walk } from '../types.ts';

/** Those of one range, and those of the whole edition; with null only the latter. */
export async function listChannels(
  db: Database,
  edition: EditionScope,
  rangeId: string | null,
): Promise<RadioChannel[]> {
  return db
    .selectFrom('rangeChannel')
    .select(['id', 'rangeId', 'code', 'frequency', 'use', 'callSign'])
    .where('editionId', '=', edition)
    .where((where) =>
      rangeId === null
        ? where('rangeId', 'is', null)
        : where.or([where('rangeId', '=', rangeId), where('rangeId', 'is', null)]),
    )
    .orderBy('code')
    .execute();
}

export async function deleteChannels(
  tx: Transaction,
  edition: EditionScope,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .deleteFrom('rangeChannel')
    .where('editionId', '=', edition)
    .where('id', 'in', ids)
    .execute();
}

export async function writeChannels(
  tx: Transaction,
  edition: EditionScope,
  channels: readonly RadioChannel[],
): Promise<void> {
  if (channels.length === 0) return;
  await tx
    .insertInto('rangeChannel')
    .values(channels.map((channel) => ({ editionId: edition, ...channel })))
    .onConflict((conflict) =>
      conflict.columns(['editionId', 'id']).doUpdateSet((row) => ({
        rangeId: row.ref('excluded.rangeId'),
        code: row.ref('excluded.code'),
        frequency: row.ref('excluded.frequency'),
        use: row.ref('excluded.use'),
        callSign: row.ref('excluded.callSign'),
      })),
    )
    .execute();
}

export async function listWindows(
  db: Database,
  edition: EditionScope,
  rangeId: string,
): Promise<RangeWindow[]> {
  return db
    .selectFrom('rangeWindow')
    .select(['id', 'rangeId', 'featureId', 'startsAt', 'endsAt', 'opens', 'why'])
    .where('editionId', '=', edition)
    .where('rangeId', '=', rangeId)
    .orderBy('startsAt')
    .orderBy('endsAt')
    .orderBy('id')
    .execute();
}

export async function replaceWindows(
  tx: Transaction,
  edition: EditionScope,
  rangeId: string,
  windows: readonly WindowInput[],
): Promise<void> {
  await tx
    .deleteFrom('rangeWindow')
    .where('editionId', '=', edition)
    .where('rangeId', '=', rangeId)
    .execute();
  if (windows.length === 0) return;
  await tx
    .insertInto('rangeWindow')
    .values(windows.map((window) => ({ editionId: edition, rangeId, id: randomUUID(), ...window })))
    .execute();
}

export async function listWalks(
  db: Database,
  edition: EditionScope,
  rangeId: string,
): Promise<Walk[]> {
  return db
    .selectFrom('rangeWalk')
    .select(['fromId', 'toId', 'minutes'])
    .where('editionId', '=', edition)
    .where('fromId', 'in', (from) =>
      from
        .selectFrom('rangeFeature')
        .select('id')
        .where('editionId', '=', edition)
        .where('rangeId', '=', rangeId),
    )
    .orderBy('fromId')
    .orderBy('toId')
    .execute();
}

export async function replaceWalks(
  tx: Transaction,
  edition: EditionScope,
  featureIds: readonly string[],
  walks: readonly Walk[],
): Promise<void> {
  if (featureIds.length > 0)
    await tx
      .deleteFrom('rangeWalk')
      .where('editionId', '=', edition)
      .where((where) =>
        where.or([where('fromId', 'in', featureIds), where('toId', 'in', featureIds)]),
      )
      .execute();
  if (walks.length > 0)
    await tx
      .insertInto('rangeWalk')
      .values(walks.map((walk) => ({ editionId: edition, ...walk })))
      .execute();
}
