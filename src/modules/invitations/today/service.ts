import { readEdition } from '#modules/editions/service';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { listChasers } from '../chasers/store.ts';
import { localDay } from '#platform/days/rules';
import { readReplyDays } from '../notes/service.ts';
import { mailStateOf } from '../sending/rules.ts';
import { listDispatches } from '../sending/store.ts';
import { listAllInvitations } from '../store.ts';
import { needsOf, type Need } from './rules.ts';

/** What the invitations of an edition ask of its officers at an instant. */
export async function whatNeedsDoing(
  db: Database,
  edition: EditionScope,
  now: Date,
): Promise<Need[]> {
  const { timeZone } = await readEdition(db, edition);
  const days = await readReplyDays(db, edition, now);
  const invitations = await listAllInvitations(db, edition);
  const failed = new Set(
    (await listDispatches(db, edition))
      .filter((dispatch) => mailStateOf(dispatch) === 'failed')
      .map(({ invitationId }) => invitationId),
  );
  const tasks = new Set(
    (await listChasers(db, edition))
      .filter(({ channel, doneAt }) => channel === 'task' && doneAt === null)
      .map(({ invitationId }) => invitationId),
  );
  const dayOf = (instant: Date | null) => instant && localDay(instant, timeZone);
  return needsOf(
    invitations.map((one) => ({
      ...one,
      sentOn: dayOf(one.sentAt),
      answeredOn: dayOf(one.answeredAt),
      mailFailed: failed.has(one.id),
      hasTask: tasks.has(one.id),
    })),
    days,
  );
}
