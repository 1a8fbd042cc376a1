import { readPlan } from '#modules/editions/service';
import { readGround } from '#modules/ranges/service';
import type { Clock } from '#platform/clock';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { readOrders, readPosts, readRangeSessions, readWishes } from '../service.ts';
import { readRangeSettings } from '../settings/service.ts';
import { compileRangeShow } from './compile.ts';
import {
  findChosenPosts,
  listEngagements,
  listGuests,
  listRangeAudience,
  listRides,
} from './store.ts';
import type { RangeGathered, ReadRangeShow, ShowWanted } from './types.ts';

/**
 * The demo days of one range as the engine reads them, and the timetable as it is published. It is
 * read with a fixed number of queries, whatever its size. Times are local to the edition, ids those
 * of the database.
 *
 * @throws AppError `edition.unknown`, `range.unknown`
 */
export async function readRangeShow(
  db: Database,
  edition: EditionScope,
  rangeId: string,
  clock: Clock,
  wanted: ShowWanted = {},
): Promise<ReadRangeShow> {
  return compileRangeShow(await gatherRange(db, edition, rangeId, clock), wanted);
}

/** Everything a show of this range is made of. @throws AppError `edition.unknown`, `range.unknown` */
export async function gatherRange(
  db: Database,
  edition: EditionScope,
  rangeId: string,
  clock: Clock,
): Promise<RangeGathered> {
  const [plan, ground, { settings }, sessions] = await Promise.all([
    readPlan(db, edition),
    readGround(db, edition, rangeId),
    readRangeSettings(db, edition),
    readRangeSessions(db, edition, { rangeId }),
  ]);
  const [posts, orders, wishes, audience] = await Promise.all([
    readPosts(db, edition, rangeId),
    readOrders(db, edition),
    readWishes(db, edition),
    listRangeAudience(db, edition, rangeId),
  ]);
  const [rides, guests, engagements, chosen] = await Promise.all([
    listRides(db, edition, rangeId),
    listGuests(db, edition),
    listEngagements(db, edition),
    findChosenPosts(db, edition, rangeId),
  ]);
  return {
    edition,
    zone: plan.edition.timeZone,
    now: clock.now(),
    days: plan.days.filter(({ kind }) => kind === 'demo'),
    ...{ ground, settings, sessions, posts, orders, wishes, audience, rides, guests, engagements },
    chosen,
  };
}
