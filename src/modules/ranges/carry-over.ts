import type { CarriedOver } from '#modules/editions/types';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Signature } from '#platform/ledger/ledger';
import { saveChannels, saveWalks } from './lists/service.ts';
import { enterRange, listRanges, readGround, saveFeature, saveRange } from './service.ts';
import { saveRangeRow } from './store.ts';
import type { RangeGround } from './types.ts';

/**
 * Ranges with everything drawn on them, their radio plan and the ways between stands are taken
 * over, to be looked at by whoever answers for the ground. Opening windows were of the old days.
 */
export async function carryOverRanges(
  tx: Transaction,
  { from, to }: { from: EditionScope; to: EditionScope },
  by: Signature,
): Promise<CarriedOver> {
  const ranges = await listRanges(tx, from);
  for (const { id } of ranges) await copyGround(tx, to, by, await readGround(tx, from, id));
  return { what: 'ranges', fate: 'review', count: ranges.length };
}

async function copyGround(
  tx: Transaction,
  to: EditionScope,
  by: Signature,
  { range, features, channels, walks }: RangeGround,
): Promise<void> {
  const { id: _, version: __, sheet, ...kept } = range;
  const rangeId = await saveRange(tx, to, by, kept);
  if (sheet) await saveRangeRow(tx, to, { ...(await enterRange(tx, to, rangeId)), sheet });
  await saveChannels(tx, to, by, {
    rangeId,
    channels: channels.map(({ id: ___, ...channel }) => ({
      ...channel,
      rangeId: channel.rangeId && rangeId,
    })),
  });
  const codeOf = new Map(channels.map(({ id, code }) => [id, code]));
  const copied = (await readGround(tx, to, rangeId)).channels;
  const ids = new Map<string, string>();
  for (const { id, version: ____, ...feature } of features)
    ids.set(
      id,
      await saveFeature(tx, to, by, {
        ...feature,
        rangeId,
        channelId:
          copied.find(({ code }) => code === codeOf.get(feature.channelId ?? ''))?.id ?? null,
      }),
    );
  await saveWalks(tx, to, by, {
    rangeId,
    walks: walks.map(({ fromId, toId, minutes }) => ({
      ...{ fromId: ids.get(fromId) ?? '', toId: ids.get(toId) ?? '', minutes },
    })),
  });
}
