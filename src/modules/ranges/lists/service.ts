import { randomUUID } from 'node:crypto';
import { violatedConstraint, type Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { rangeChannelsSet, rangeWalksSet, rangeWindowsSet } from '../facts.ts';
import { checkWindows, pairUp, type WindowInput } from '../rules.ts';
import { enterRange } from '../service.ts';
import { listFeatures, saveRangeRow } from '../store.ts';
import type { RadioChannel, Range, RangeFeature, Walk } from '../types.ts';
import {
  deleteChannels,
  listChannels,
  replaceWalks,
  replaceWindows,
  writeChannels,
} from './store.ts';

/** With the version of the range that was read; without one, whatever stands there is replaced. */
type OfRange = { rangeId: string; version?: number | undefined };

export type ChannelInput = Omit<RadioChannel, 'id'> & { id?: string | undefined };

/**
 * The radio plan of a range together with the channels of the whole edition (`rangeId` null): what
 * is not in the list is removed.
 *
 * @throws AppError `range.unknown`; `form.changed-meanwhile`; `range.channel-code-taken`;
 * `range.channel-in-use` where a feature or a convoy still names one that is not in the list
 */
export async function saveChannels(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { rangeId, version, channels }: OfRange & { channels: readonly ChannelInput[] },
): Promise<void> {
  const range = await enterRange(tx, edition, rangeId, version);
  const known = await listChannels(tx, edition, rangeId);
  const rows = channels.map((channel) => ({
    ...channel,
    id: known.find(({ id }) => id === channel.id)?.id ?? randomUUID(),
    rangeId: channel.rangeId && rangeId,
  }));
  const twice = rows.find(({ code }, row) => rows.findIndex((one) => one.code === code) < row);
  if (twice) throw new AppError('range.channel-code-taken');

  const kept = new Set(rows.map(({ id }) => id));
  const gone = known.filter(({ id }) => !kept.has(id));
  try {
    await deleteChannels(
      tx,
      edition,
      gone.map(({ id }) => id),
    );
    // A code that one channel gives up is free only once that channel has another one.
    const renamed = rows.filter((row) =>
      known.some(({ id, code }) => id === row.id && code !== row.code),
    );
    await writeChannels(
      tx,
      edition,
      renamed.map((row) => ({ ...row, code: row.id })),
    );
    await writeChannels(tx, edition, rows);
  } catch (failure) {
    throw refusalOf(failure, gone) ?? failure;
  }
  await bump(tx, edition, range);
  await record(tx, edition, by, [
    rangeChannelsSet(rangeId, { channels: rows.map(({ code, use }) => ({ code, use })) }),
  ]);
}

/**
 * When the range, its lanes and its air blocks are open, and when they are closed within that: the
 * whole list anew.
 *
 * @throws AppError `range.unknown`; `form.changed-meanwhile`; `range.feature-unknown`;
 * `range.window-ends-before-it-starts` and `range.window-twice` with the number of the row
 */
export async function saveWindows(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { rangeId, version, windows }: OfRange & { windows: readonly WindowInput[] },
): Promise<void> {
  const range = await enterRange(tx, edition, rangeId, version);
  const fault = checkWindows(windows);
  if (fault) throw new AppError(fault.refusal, { row: fault.row + 1 });
  refuseStrangers(
    await listFeatures(tx, edition, rangeId),
    windows.flatMap(({ featureId }) => featureId ?? []),
  );

  // Only a closure has a reason.
  const rows = windows.map((window) => ({ ...window, why: window.opens ? null : window.why }));
  await replaceWindows(tx, edition, rangeId, rows);
  await bump(tx, edition, range);
  await record(tx, edition, by, [
    rangeWindowsSet(rangeId, {
      windows: rows.map(({ featureId, startsAt, endsAt, opens, why }) => ({
        ...{ featureId, opens, why },
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
      })),
    }),
  ]);
}

/**
 * Minutes on foot between places of a range, either way: the whole list anew.
 *
 * @throws AppError `range.unknown`; `form.changed-meanwhile`; `range.feature-unknown`
 */
export async function saveWalks(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { rangeId, version, walks }: OfRange & { walks: readonly Walk[] },
): Promise<void> {
  const range = await enterRange(tx, edition, rangeId, version);
  const features = await listFeatures(tx, edition, rangeId);
  const pairs = pairUp(walks);
  refuseStrangers(
    features,
    pairs.flatMap(({ fromId, toId }) => [fromId, toId]),
  );
  await replaceWalks(
    tx,
    edition,
    features.map(({ id }) => id),
    pairs,
  );
  await bump(tx, edition, range);
  await record(tx, edition, by, [rangeWalksSet(rangeId, { walks: pairs })]);
}

async function bump(tx: Transaction, edition: EditionScope, range: Range): Promise<void> {
  await saveRangeRow(tx, edition, { ...range, version: range.version + 1 });
}

function refuseStrangers(features: readonly RangeFeature[], ids: readonly string[]): void {
  const known = new Set(features.map(({ id }) => id));
  const stranger = ids.find((id) => !known.has(id));
  if (stranger) throw new AppError('range.feature-unknown', { id: stranger });
}

function refusalOf(failure: unknown, gone: readonly RadioChannel[]): AppError | null {
  const constraint = violatedConstraint(failure);
  if (constraint === 'range_channel_code_once')
    return new AppError('range.channel-code-taken', {}, { cause: failure });
  if (constraint === 'range_feature_channel' || constraint === 'convoy_channel')
    return new AppError(
      'range.channel-in-use',
      { codes: gone.map(({ code }) => code).join(', ') },
      { cause: failure },
    );
  return null;
}
