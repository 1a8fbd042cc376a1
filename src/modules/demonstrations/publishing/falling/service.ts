import { prepareAlert, sendAlert } from '#modules/alerts/service';
import type { NewAlertMessage } from '#modules/alerts/types';
import { moveSessions } from '#modules/programme/moving/service';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Signature } from '#platform/ledger/ledger';
import { listSessions } from '../../store.ts';
import type { RangeSession } from '../../types.ts';
import { messagesOfTimetable } from '../messages/rules.ts';
import { listAudience, replaceRangeAudience } from '../store.ts';

/** Whether a session may be on no timetable: it is called off, or waits for an approval. */
export function isFallen({ state }: Pick<RangeSession, 'state'>): boolean {
  return state !== 'approved' && state !== 'scheduled';
}

/**
 * Takes sessions that have lost an approval or were called off out of the programme at once: their
 * rows are cancelled, nobody is to see them any more, and whoever was to is told, and the exhibitor
 * unless it did so itself. Of those that still stand, and of those that never stood there, nothing
 * is done.
 */
export async function takeOffProgramme(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  ids: readonly string[],
): Promise<void> {
  const fallen = (await listSessions(tx, edition, { ids })).filter(isFallen);
  if (fallen.length === 0) return;
  const fallenIds = fallen.map(({ id }) => id);
  const seeing = Map.groupBy(
    await listAudience(tx, edition, fallenIds),
    ({ rangeSessionId }) => rangeSessionId,
  );
  await replaceRangeAudience(tx, edition, fallenIds, []);
  const cancelled = await moveSessions(
    tx,
    edition,
    by,
    fallen.flatMap(({ sessionId: id }) => (id ? [{ id, state: 'cancelled' as const }] : [])),
  );
  const shown = new Set(cancelled.map(({ id }) => id));

  const messages = fallen.flatMap(({ id, code, title, exhibitorId, sessionId }) => {
    const groups = (seeing.get(id) ?? []).map(({ delegationId }) => delegationId);
    const knows = exhibitorId === by.actor.exhibitorId || !shown.has(sessionId ?? '');
    return lostBy({ id, code, title, groups, exhibitorId: knows ? null : exhibitorId });
  });
  const alertId = await prepareAlert(tx, edition, by, { cause: 'timetable', messages });
  if (alertId) await sendAlert(tx, edition, by, alertId);
}

function lostBy(
  session: Pick<RangeSession, 'id' | 'code' | 'title' | 'exhibitorId'> & { groups: string[] },
): NewAlertMessage[] {
  const before = [{ ...session, place: null, startsAt: new Date(0) }];
  return messagesOfTimetable({ before, after: [] });
}
