import { randomUUID } from 'node:crypto';
import { readPlan } from '#modules/editions/service';
import { violatedConstraint, type Database, type Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import type { Provenance } from '#platform/schema';
import { rangeFeatureRemoved, rangeFeatureSaved, rangeRemoved, rangeSaved } from './facts.ts';
import { listChannels, listWalks, listWindows } from './lists/store.ts';
import { checkFeature, isDrawnOtherwise, roundPoint } from './rules.ts';
import {
  deleteFeature,
  deleteRange,
  findFeature,
  findRange,
  listFeatures,
  listRangeRows,
  listUses,
  lockRange,
  saveFeatureRow,
  saveRangeRow,
} from './store.ts';
import type { Range, RangeFeature, RangeGround } from './types.ts';

export async function listRanges(db: Database, edition: EditionScope): Promise<Range[]> {
  return listRangeRows(db, edition);
}

/** @throws AppError `range.unknown` */
export async function readGround(
  db: Database,
  edition: EditionScope,
  rangeId: string,
): Promise<RangeGround> {
  const range = await findRange(db, edition, rangeId);
  if (!range) throw new AppError('range.unknown', { id: rangeId });
  const [features, channels, windows, walks] = await Promise.all([
    listFeatures(db, edition, rangeId),
    listChannels(db, edition, rangeId),
    listWindows(db, edition, rangeId),
    listWalks(db, edition, rangeId),
  ]);
  return { range, features, channels, windows, walks };
}

/** Which sessions name what is drawn on a range; a feature that none names is absent. */
export async function readUses(
  db: Database,
  edition: EditionScope,
  rangeId: string,
): Promise<Map<string, string[]>> {
  const uses = await listUses(db, edition, rangeId);
  return new Map(uses.map(({ featureId, sessions }) => [featureId, sessions]));
}

/** Without an id it is a new one; with a version, the one that was read. */
export type RangeInput = Omit<Range, 'id' | 'version' | 'sheet' | 'provenance'> & {
  id?: string | undefined;
  version?: number | undefined;
  provenance?: Provenance | undefined;
};

/**
 * Writes down a range. Its sheet and scale stay as they are, and so does what is drawn on it.
 *
 * @returns its id
 * @throws AppError `range.unknown`; `range.venue-unknown`; `form.changed-meanwhile`
 */
export async function saveRange(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { id = randomUUID(), version, provenance = 'recorded', ...input }: RangeInput,
): Promise<string> {
  const { venues } = await readPlan(tx, edition);
  if (!venues.some((venue) => venue.id === input.venueId))
    throw new AppError('range.venue-unknown', { field: 'venueId' });
  const before =
    version === undefined
      ? await lockRange(tx, edition, id)
      : await enterRange(tx, edition, id, version);

  await saveRangeRow(tx, edition, {
    ...input,
    ...{ id, provenance },
    sheet: before?.sheet ?? null,
    version: (before?.version ?? 0) + 1,
  });
  const { venueId, latitude, longitude, northDegrees, widthM, heightM } = input;
  await record(tx, edition, by, [
    rangeSaved(id, { venueId, latitude, longitude, northDegrees, widthM, heightM }),
  ]);
  return id;
}

/** @throws AppError `range.unknown`; `range.in-use` where sessions, officers or convoys are of it */
export async function removeRange(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  id: string,
): Promise<void> {
  const { venueId } = await enterRange(tx, edition, id);
  try {
    await deleteRange(tx, edition, id);
  } catch (failure) {
    if (!violatedConstraint(failure)) throw failure;
    throw new AppError('range.in-use', {}, { cause: failure });
  }
  await record(tx, edition, by, [rangeRemoved(id, { venueId })]);
}

/** Without an id it is a new one; with a version, the one that was read. */
export type FeatureInput = Omit<RangeFeature, 'id' | 'version' | 'provenance'> & {
  id?: string | undefined;
  version?: number | undefined;
  provenance?: Provenance | undefined;
};

/**
 * Draws something on the plan of a range, its corners to the centimetre.
 *
 * @returns its id
 * @throws AppError `range.unknown`; `range.feature-unknown`; `form.changed-meanwhile`;
 * `range.feature-code-taken`; `range.channel-unknown`; and every `FeatureRefusal`
 */
export async function saveFeature(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { id = randomUUID(), version, provenance = 'recorded', ...input }: FeatureInput,
  drawnOtherwise?: DrawnOtherwise,
): Promise<string> {
  const range = await enterRange(tx, edition, input.rangeId);
  const before = await findFeature(tx, edition, id);
  if (version !== undefined && !before) throw new AppError('range.feature-unknown', { id });
  if (before && before.rangeId !== input.rangeId)
    throw new AppError('range.feature-unknown', { id });
  if (before && version !== undefined && before.version !== version)
    throw new AppError('form.changed-meanwhile');
  const outline = input.outline.map(roundPoint);
  const refusal = checkFeature(range, { ...input, outline });
  if (refusal) throw new AppError(refusal, { code: input.code });

  await write(tx, edition, {
    ...input,
    ...{ id, provenance, outline },
    version: (before?.version ?? 0) + 1,
  });
  const { rangeId, kind, code, floorM, ceilingM, capacity } = input;
  await record(tx, edition, by, [
    rangeFeatureSaved(id, { rangeId, kind, code, outline, floorM, ceilingM, capacity }),
  ]);
  if (before && isDrawnOtherwise(before, { kind, outline, floorM, ceilingM }))
    await drawnOtherwise?.(tx, edition, by, id);
  return id;
}

/**
 * What others do once something is drawn otherwise, in the same transaction: whoever approved a
 * session over it is asked again.
 */
export type DrawnOtherwise = (
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  featureId: string,
) => Promise<unknown>;

/** @throws AppError `range.feature-unknown`; `range.feature-in-use` with the codes of the sessions */
export async function removeFeature(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  id: string,
): Promise<void> {
  const feature = await findFeature(tx, edition, id);
  if (!feature) throw new AppError('range.feature-unknown', { id });
  const { rangeId, kind, code } = feature;
  // Whoever puts it into a session meanwhile waits for this, or is waited for.
  await enterRange(tx, edition, rangeId);
  const sessions = (await readUses(tx, edition, rangeId)).get(id);
  if (sessions) throw new AppError('range.feature-in-use', { code, sessions: sessions.join(', ') });
  await deleteFeature(tx, edition, id);
  await record(tx, edition, by, [rangeFeatureRemoved(id, { rangeId, kind, code })]);
}

/**
 * A range that nobody else writes to until the transaction ends.
 *
 * @throws AppError `range.unknown`; `form.changed-meanwhile` where another version was read
 */
export async function enterRange(
  tx: Transaction,
  edition: EditionScope,
  id: string,
  version?: number,
): Promise<Range> {
  const range = await lockRange(tx, edition, id);
  if (!range) throw new AppError('range.unknown', { id });
  if (version !== undefined && range.version !== version)
    throw new AppError('form.changed-meanwhile');
  return range;
}

async function write(tx: Transaction, edition: EditionScope, feature: RangeFeature): Promise<void> {
  try {
    await saveFeatureRow(tx, edition, feature);
  } catch (failure) {
    const constraint = violatedConstraint(failure);
    if (constraint === 'range_feature_code_once')
      throw new AppError('range.feature-code-taken', { field: 'code', code: feature.code });
    if (constraint === 'range_feature_channel')
      throw new AppError('range.channel-unknown', { field: 'channelId' });
    throw failure;
  }
}
