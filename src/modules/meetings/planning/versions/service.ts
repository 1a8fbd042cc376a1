import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { isAppError } from '#platform/errors';
import type { Signature } from '#platform/ledger/ledger';
import { toWall } from '../../show/times.ts';
import { keepPlan } from '../plans/service.ts';
import { publish, type Published } from '../publication/service.ts';
import { readNow } from '../reading/service.ts';
import type { MeetingChangeTold, VersionContent } from '../types.ts';
import { compareVersions, contentOfVersion } from './rules.ts';
import { findVersion, listPublished, type Version } from './store.ts';

/** @throws AppError `meeting-version.unknown` */
export async function readVersion(
  db: Database,
  edition: EditionScope,
  number: number,
): Promise<Version> {
  const version = await findVersion(db, edition, number);
  if (!version) throw new AppError('meeting-version.unknown', { number: String(number) });
  return version;
}

export type Compared = {
  changes: readonly MeetingChangeTold[];
  meetings: VersionContent['meetings'];
};

/**
 * What changed from one version to another; null compares with what stands now, which may have
 * changed since by hand.
 *
 * @throws AppError `meeting-version.unknown`
 */
export async function compare(
  db: Database,
  edition: EditionScope,
  { from, to }: { from: number | null; to: number | null },
): Promise<Compared> {
  const meetingsOf = async (number: number | null) =>
    number === null
      ? listPublished(db, edition)
      : (await readVersion(db, edition, number)).content.meetings;
  const [before, after] = await Promise.all([meetingsOf(from), meetingsOf(to)]);
  return { changes: compareVersions(before, after), meetings: [...before, ...after] };
}

/**
 * Publishes an older version anew, as far as its time is not over. Where it does not hold any
 * more, because somebody is away or a place was given to others since, nothing is published and
 * the failure names the plan in which it can be mended.
 *
 * @throws AppError `meeting-version.unknown`; `meeting-plan.breaks-rules`; and as `publish`
 */
export async function bringBack(
  db: Database,
  edition: EditionScope,
  by: Signature,
  { number, basedOn, reason }: { number: number; basedOn: number; reason: string },
): Promise<Published> {
  const { content } = await readVersion(db, edition, number);
  const now = await readNow(db, edition, by.clock);
  const plan = await keepPlan(db, edition, by, {
    content: contentOfVersion(content, now.show, (instant) => toWall(instant, now.zone)),
    ...{ fromVersion: number, now },
  });
  try {
    return await publish(db, edition, by, {
      ...{ planId: plan.id, revision: 0, basedOn, kind: 'rollback', groups: null },
      ...{ replyUntil: null, reason, read: [], broughtBack: number },
    });
  } catch (failure) {
    if (!isAppError(failure)) throw failure;
    throw new AppError(failure.code, { ...failure.details, plan: plan.id });
  }
}
