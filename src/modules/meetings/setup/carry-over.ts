import { randomUUID } from 'node:crypto';
import { readEdition, readPlan } from '#modules/editions/service';
import type { CarriedOver, EditionDay } from '#modules/editions/types';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { localDay } from '#platform/days/rules';
import type { Signature } from '#platform/ledger/ledger';
import { instantOf } from '#platform/tabular/values';
import { readPlaces, savePlaces } from '../places/service.ts';
import { defaultSettings } from '../settings/defaults.ts';
import { readSavedSettings, saveSettings } from '../settings/service.ts';
import type { MeetingBlock, MeetingSettings } from '../settings/types.ts';
import { toWall } from '../show/times.ts';

type Both = { from: EditionScope; to: EditionScope };

/**
 * Hours, limits and weights are taken over to be looked at, where somebody had set them: the
 * hours of each fair day at the same clock on the fair day of the same place, without the window
 * for asking, which was one of the old edition.
 */
export async function carryOverMeetingSettings(
  tx: Transaction,
  { from, to }: Both,
  by: Signature,
): Promise<CarriedOver> {
  const { settings, version } = await readSavedSettings(tx, from);
  const what = 'meeting-settings' as const;
  if (version === 0) return { what, fate: 'review', count: 0 };
  const before = await readPlan(tx, from);
  const after = await readPlan(tx, to);
  const halls = new Set(after.halls.map(({ id }) => id));
  const blocks = movedBlocks(settings.blocks, {
    ...{ before: fairDays(before.days), after: fairDays(after.days) },
    zone: (await readEdition(tx, to)).timeZone,
    oldZone: before.edition.timeZone,
  });
  const carried: MeetingSettings = {
    ...settings,
    blocks: blocks.length > 0 ? blocks : defaultSettings(after).blocks,
    walking: settings.walking.filter(
      ({ fromHall, toHall }) => halls.has(fromHall) && halls.has(toHall),
    ),
    asking: { ...settings.asking, opensAt: null, closesAt: null },
  };
  await saveSettings(tx, to, by, { settings: carried, version: 0 });
  return { what, fate: 'review', count: carried.blocks.length };
}

/** Tables and rooms are taken over; stands come again when they are given to somebody. */
export async function carryOverMeetingPlaces(
  tx: Transaction,
  { from, to }: Both,
  by: Signature,
): Promise<CarriedOver> {
  const halls = new Set((await readPlan(tx, to)).halls.map(({ id }) => id));
  const places = (await readPlaces(tx, from))
    .filter(({ exhibitorId }) => exhibitorId === null)
    .map(({ hallId, ...place }) => ({
      ...place,
      hallId: hallId !== null && halls.has(hallId) ? hallId : null,
      id: randomUUID(),
    }));
  await savePlaces(tx, to, by, places);
  return { what: 'meeting-places', fate: 'carried', count: places.length };
}

function fairDays(days: readonly EditionDay[]): string[] {
  return days.filter(({ kind }) => kind === 'fair').map(({ date }) => date);
}

/** The blocks of the n-th fair day on the n-th fair day; further days have those of the last one. */
function movedBlocks(
  blocks: readonly MeetingBlock[],
  days: { before: readonly string[]; after: readonly string[]; zone: string; oldZone: string },
): MeetingBlock[] {
  const { before, after, zone, oldZone } = days;
  const byDay = Map.groupBy(blocks, ({ startsAt }) => localDay(startsAt, oldZone));
  return after.flatMap((date, place) => {
    const old = before[Math.min(place, before.length - 1)] ?? '';
    const moved = (instant: Date) => instantOf(date, toWall(instant, oldZone).slice(11), zone);
    return (byDay.get(old) ?? []).map(({ id, halfDay, startsAt, endsAt, step }) => ({
      id: id.replace(old, date),
      halfDay: halfDay.replace(old, date),
      ...{ startsAt: moved(startsAt), endsAt: moved(endsAt), step },
    }));
  });
}
