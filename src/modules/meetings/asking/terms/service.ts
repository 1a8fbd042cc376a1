import { readEdition } from '#modules/editions/service';
import type { Clock } from '#platform/clock';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { readSettings } from '../../settings/service.ts';
import type { MeetingSettings } from '../../settings/types.ts';
import { toWall } from '../../show/times.ts';
import { holdUntil, isShowDay } from '../rules.ts';

/** What holds for asking at this instant. */
export type Terms = {
  settings: MeetingSettings;
  timeZone: string;
  now: Date;
  /** Until when a proposal made now counts that hopes for a time, or for none. */
  holdUntil: (startsAt: Date | null) => Date;
};

export async function readTerms(db: Database, edition: EditionScope, clock: Clock): Promise<Terms> {
  const [about, settings] = await Promise.all([
    readEdition(db, edition),
    readSettings(db, edition),
  ]);
  const now = clock.now();
  const today = toWall(now, about.timeZone).slice(0, 10);
  const onShowDay = isShowDay(about, today);
  return {
    ...{ settings, now, timeZone: about.timeZone },
    holdUntil: (startsAt) => holdUntil(settings.asking, { now, isShowDay: onShowDay, startsAt }),
  };
}
