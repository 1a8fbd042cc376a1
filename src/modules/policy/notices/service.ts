import { readEdition } from '#modules/editions/service';
import type { Clock } from '#platform/clock';
import { violatedConstraint, type Database, type Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { noticeKept, noticeShown, noticeWithdrawn } from './facts.ts';
import { isInForce, noticesFor, unread } from './rules.ts';
import {
  addNotice,
  addShown,
  countShown,
  findByReference,
  listNotices,
  listShown,
  lockNotice,
  markWithdrawn,
  saveNotice,
} from './store.ts';
import type { CountryNotice, NewNotice, ReadNotice } from './types.ts';

/** A meeting as the notices see it. */
export type MeetingOf = {
  id: string;
  exhibitorId: string;
  /** Of the exhibitor and of the states on its joint stand. */
  exhibitorCountries: readonly string[];
  /** Of the guest. */
  country: string;
};

export type NoticeRow = CountryNotice & { inForce: boolean; shown: number };

/** Every notice with whether it is in force today, and how often it was shown. */
export async function readNotices(
  db: Database,
  edition: EditionScope,
  clock: Clock,
): Promise<NoticeRow[]> {
  const onDate = await today(db, edition, clock);
  const shown = await countShown(db, edition);
  return (await listNotices(db, edition)).map((notice) => ({
    ...notice,
    inForce: isInForce(notice, onDate),
    shown: shown.get(notice.id) ?? 0,
  }));
}

/**
 * Writes a notice down, or changes the one of its id. Who has read the old one reads the new one.
 *
 * @throws AppError `country-notice.unknown`; `country-notice.twice` where the country has one of
 * this reference
 */
export async function keepNotice(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { id, ...notice }: NewNotice & { id?: string | undefined },
): Promise<string> {
  const known = id ? await lockNotice(tx, edition, id) : undefined;
  if (id && !known) throw new AppError('country-notice.unknown', { id });
  if (known) return rewrite(tx, edition, by, known, notice);
  return write(tx, edition, by, notice).catch((failure: unknown) => {
    if (violatedConstraint(failure) !== 'country_notice_once') throw failure;
    throw new AppError('country-notice.twice');
  });
}

/** Saves the notices of a file, known again by country and reference; the same file twice changes nothing. */
export async function saveNotices(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  notices: readonly NewNotice[],
): Promise<{ added: number; changed: number; unchanged: number }> {
  const outcome = { added: 0, changed: 0, unchanged: 0 };
  for (const notice of notices) {
    const known = await findByReference(tx, edition, notice);
    if (!known) {
      await write(tx, edition, by, notice);
      outcome.added += 1;
    } else if (known.withdrawnAt || !isSame(known, notice)) {
      await rewrite(tx, edition, by, known, notice);
      outcome.changed += 1;
    } else outcome.unchanged += 1;
  }
  return outcome;
}

/** @throws AppError `country-notice.unknown`, also for one that is withdrawn already */
export async function withdrawNotice(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { id, reason }: { id: string; reason: string },
): Promise<void> {
  const notice = await lockNotice(tx, edition, id);
  if (!notice || notice.withdrawnAt) throw new AppError('country-notice.unknown', { id });
  await markWithdrawn(tx, edition, id, by.clock.now());
  const { country, reference } = notice;
  await record(tx, edition, by, [noticeWithdrawn(id, { country, reference }, { reason })]);
}

/** Of each meeting, the notices that its exhibitor is to be shown, and those not yet read. */
export async function noticesOfMeetings(
  db: Database,
  edition: EditionScope,
  clock: Clock,
  meetings: readonly MeetingOf[],
): Promise<Map<string, { notices: CountryNotice[]; unread: CountryNotice[] }>> {
  const countries = [...new Set(meetings.map(({ country }) => country))];
  const known = await listNotices(db, edition, countries);
  if (known.length === 0) return new Map();
  const onDate = await today(db, edition, clock);
  const ids = meetings.map(({ id }) => id);
  const read = await listShown(db, edition, ids);
  return new Map(
    meetings.map((meeting) => {
      const notices = noticesFor(known, { ...meeting, onDate });
      return [meeting.id, { notices, unread: unread(notices, read.get(meeting.id) ?? []) }];
    }),
  );
}

/**
 * Keeps that the notices about a meeting were read, once for each version.
 *
 * @throws AppError `country-notice.not-read` where one in force is not among those read
 */
export async function acknowledgeNotices(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  meeting: MeetingOf,
  read: readonly ReadNotice[],
): Promise<void> {
  const found = (await noticesOfMeetings(tx, edition, by.clock, [meeting])).get(meeting.id);
  if (!found) return;
  if (unread(found.unread, read).length > 0) throw new AppError('country-notice.not-read');
  const { id: meetingId, exhibitorId, country } = meeting;
  for (const { id: noticeId, version } of found.unread) {
    const shown = { noticeId, version, exhibitorId, meetingId };
    const signed = { shownAt: by.clock.now(), shownBy: by.actor.id };
    if (await addShown(tx, edition, { ...shown, ...signed }))
      await record(tx, edition, by, [noticeShown(noticeId, { ...shown, country })]);
  }
}

async function write(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  notice: NewNotice,
): Promise<string> {
  const id = await addNotice(tx, edition, notice, keeping(by));
  await record(tx, edition, by, [noticeKept(id, told(notice, 1))]);
  return id;
}

async function rewrite(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  known: CountryNotice,
  notice: NewNotice,
): Promise<string> {
  if (!known.withdrawnAt && isSame(known, notice)) return known.id;
  const version = known.version + 1;
  await saveNotice(tx, edition, { ...notice, id: known.id, version }, keeping(by)).catch(
    (failure: unknown) => {
      if (violatedConstraint(failure) !== 'country_notice_once') throw failure;
      throw new AppError('country-notice.twice');
    },
  );
  await record(tx, edition, by, [noticeKept(known.id, told(notice, version))]);
  return known.id;
}

function told({ country, reference, binds }: NewNotice, version: number) {
  return { country, reference, version, binds };
}

function keeping({ actor, clock }: Signature) {
  return { keptAt: clock.now(), keptBy: actor.id };
}

function isSame(known: NewNotice, notice: NewNotice): boolean {
  return comparable(known) === comparable(notice);
}

function comparable({ body, binds, ...notice }: NewNotice): string {
  const { country, authority, reference, validFrom, validTo, source, provenance } = notice;
  const words = [body.fr, body.en, body.tr, body.ar];
  const bound = binds && [...binds].toSorted();
  return JSON.stringify([
    ...[country, authority, reference, validFrom, validTo, source, provenance],
    ...[words, bound],
  ]);
}

/** A local date, as acts bind by the day. */
async function today(db: Database, edition: EditionScope, clock: Clock): Promise<string> {
  const { timeZone } = await readEdition(db, edition);
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  return format.format(clock.now());
}
