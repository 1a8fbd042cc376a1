import type { Clock } from '#platform/clock';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import type { Signature } from '#platform/ledger/ledger';
import { acknowledgeNotices, noticesOfMeetings } from '#modules/policy/notices/service';
import type { CountryNotice, ReadNotice } from '#modules/policy/notices/types';
import type { MeetingReach } from '../types.ts';
import { listDealings } from './store.ts';

export type MeetingNotices = {
  meetingId: string;
  guest: string;
  notices: CountryNotice[];
  /** Of these, those that nobody has read yet in their present version. */
  unread: string[];
};

/**
 * What an exhibitor is shown before meetings: of some meetings by their ids, or of all that are
 * still to be held. Meetings without a notice are left out.
 */
export async function readMeetingNotices(
  db: Database,
  edition: EditionScope,
  clock: Clock,
  reach: Pick<MeetingReach, 'exhibitorId'>,
  ids: readonly string[] | 'coming',
): Promise<MeetingNotices[]> {
  const meetings = await listDealings(db, edition, reach, ids);
  const found = await noticesOfMeetings(db, edition, clock, meetings);
  return meetings.flatMap(({ id: meetingId, guest }) => {
    const { notices = [], unread = [] } = found.get(meetingId) ?? {};
    return notices.length > 0
      ? [{ meetingId, guest, notices, unread: unread.map(({ id }) => id) }]
      : [];
  });
}

/**
 * Keeps that the notices about a meeting were read, by the exhibitor or for it.
 *
 * @throws AppError `meeting.unknown`, also for one of another company; `country-notice.not-read`
 */
export async function acknowledge(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { meetingId, read }: { meetingId: string; read: readonly ReadNotice[] },
): Promise<void> {
  const [meeting] = await listDealings(tx, edition, by.actor, [meetingId]);
  if (!meeting) throw new AppError('meeting.unknown', { id: meetingId });
  await acknowledgeNotices(tx, edition, by, meeting, read);
}
