import { localDay } from '#platform/days/rules';
import type { MeetingBlock, MeetingSettings, MostMeetings } from './types.ts';

/** What is wrong with settings, at which field and in which row of it, counted from 1. */
export type SettingsFault = {
  code:
    | 'block-backwards'
    | 'block-overlaps'
    | 'block-outside-days'
    | 'block-off-grid'
    | 'block-twice'
    | 'length-off-list'
    | 'length-fits-nowhere'
    | 'hall-unknown'
    | 'hall-to-itself'
    | 'window-backwards'
    | 'released-before-late';
  /** As the form names it: `blocks.2.endsAt`. */
  field: string;
  row: number;
};

/** Meetings begin and end on it. */
export const GRID_MINUTES = 5;

type About = { days: readonly string[]; halls: readonly string[]; timeZone: string };

/**
 * What of settings cannot be. All of it, in the order of the form, so that nobody mends one
 * mistake to be told of the next.
 */
export function refuseSettings(settings: MeetingSettings, about: About): SettingsFault[] {
  return [
    ...settings.blocks.flatMap((_, place) => blockFaults(settings.blocks, place, about)),
    ...lengthFaults(settings),
    ...settings.walking.flatMap((way, place): SettingsFault[] => {
      const row = place + 1;
      if (way.fromHall === way.toHall)
        return [{ code: 'hall-to-itself', field: `walking.${place}.toHall`, row }];
      const unknown = (['fromHall', 'toHall'] as const).find(
        (end) => !about.halls.includes(way[end]),
      );
      return unknown ? [{ code: 'hall-unknown', field: `walking.${place}.${unknown}`, row }] : [];
    }),
    ...windowFaults(settings),
    ...(settings.releaseMinutes < settings.lateMinutes
      ? [{ code: 'released-before-late' as const, field: 'releaseMinutes', row: 1 }]
      : []),
  ];
}

function blockFaults(
  blocks: readonly MeetingBlock[],
  place: number,
  { days, timeZone }: About,
): SettingsFault[] {
  const block = blocks[place];
  if (!block) return [];
  const fault = (code: SettingsFault['code'], field: keyof MeetingBlock): SettingsFault[] => [
    { code, field: `blocks.${place}.${field}`, row: place + 1 },
  ];
  const before = blocks.slice(0, place);
  if (before.some(({ id }) => id === block.id)) return fault('block-twice', 'id');
  if (block.endsAt <= block.startsAt) return fault('block-backwards', 'endsAt');
  if (!isOnGrid(block.startsAt)) return fault('block-off-grid', 'startsAt');
  if (!isOnGrid(block.endsAt)) return fault('block-off-grid', 'endsAt');
  const [from, until] = [localDay(block.startsAt, timeZone), localDay(block.endsAt, timeZone)];
  if (!days.includes(from)) return fault('block-outside-days', 'startsAt');
  if (until !== from) return fault('block-outside-days', 'endsAt');
  const crosses = before.some((one) => one.startsAt < block.endsAt && block.startsAt < one.endsAt);
  return crosses ? fault('block-overlaps', 'startsAt') : [];
}

function lengthFaults({ lengths, defaultLength, blocks }: MeetingSettings): SettingsFault[] {
  if (!lengths.includes(defaultLength))
    return [{ code: 'length-off-list', field: 'defaultLength', row: 1 }];
  if (blocks.length === 0) return [];
  const longest = Math.max(...blocks.map(minutesOf));
  return lengths.some((length) => length > longest)
    ? [{ code: 'length-fits-nowhere', field: 'lengths', row: 1 }]
    : [];
}

function windowFaults({ asking: { opensAt, closesAt } }: MeetingSettings): SettingsFault[] {
  return opensAt && closesAt && closesAt <= opensAt
    ? [{ code: 'window-backwards', field: 'asking.closesAt', row: 1 }]
    : [];
}

function minutesOf({ startsAt, endsAt }: MeetingBlock): number {
  return (endsAt.getTime() - startsAt.getTime()) / 60_000;
}

function isOnGrid(instant: Date): boolean {
  return instant.getTime() % (GRID_MINUTES * 60_000) === 0;
}

/**
 * Whether a meeting may begin at an instant: on a step of a block, with room for all of it
 * before the block ends.
 */
export function isBeginning(
  blocks: readonly MeetingBlock[],
  startsAt: Date,
  minutes: number,
): boolean {
  const endsAt = startsAt.getTime() + minutes * 60_000;
  return blocks.some(
    (block) =>
      block.startsAt <= startsAt &&
      endsAt <= block.endsAt.getTime() &&
      (startsAt.getTime() - block.startsAt.getTime()) % (block.step * 60_000) === 0,
  );
}

/** The limits of one party: what its own profile says stands before what holds for its kind. */
export function mostFor(
  kind: MostMeetings,
  own: { [Span in keyof MostMeetings]?: number | null | undefined } = {},
): MostMeetings {
  return {
    halfDay: own.halfDay ?? kind.halfDay,
    day: own.day ?? kind.day,
    edition: own.edition ?? kind.edition,
  };
}
