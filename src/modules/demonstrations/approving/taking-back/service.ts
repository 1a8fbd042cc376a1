import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { record, type Signature } from '#platform/ledger/ledger';
import { rangeSessionChanged } from '../../facts.ts';
import { takeOffProgramme } from '../../publishing/falling/service.ts';
import { takeApprovalsBack, type ApprovedField } from '../../rules.ts';
import { listSessions, lockSessions, writeSessions } from '../../store.ts';
import type { KnownSession } from '../../types.ts';

/**
 * Takes back every approval that looked at something on the ground, because it is drawn otherwise
 * now: an area that has grown is not the one that was approved. What was on the timetable leaves
 * the programme at once, and whoever was to see it is told.
 *
 * @returns the codes of the sessions that wait for both again
 */
export async function takeBackOver(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  featureId: string,
): Promise<string[]> {
  const all = await listSessions(tx, edition, { states: ['submitted', 'approved', 'scheduled'] });
  const sessions = await lockSessions(
    tx,
    edition,
    all.filter((session) => fieldsOver(session, featureId).length > 0).map(({ id }) => id),
  );
  // Another version, also where nobody has approved yet: what they have read is not what is there.
  await writeSessions(
    tx,
    edition,
    sessions.map((session) => ({
      ...session,
      ...takeApprovalsBack(session),
      version: session.version + 1,
    })),
  );
  const approved = sessions.filter(isApproved);
  const facts = approved.map((session) =>
    rangeSessionChanged(session.id, {
      fields: [],
      takesApprovalsBack: fieldsOver(session, featureId),
    }),
  );
  if (facts.length > 0) await record(tx, edition, by, facts);
  await takeOffProgramme(
    tx,
    edition,
    by,
    approved.map(({ id }) => id),
  );
  return approved.map(({ code }) => code).sort();
}

function isApproved({ safetyAt, commanderAt }: KnownSession): boolean {
  return safetyAt !== null || commanderAt !== null;
}

function fieldsOver(session: KnownSession, featureId: string): ApprovedField[] {
  const { laneId, standId, airBlockId, dangerAreaIds } = session;
  const over: [ApprovedField, boolean][] = [
    ['laneId', laneId === featureId],
    ['standId', standId === featureId],
    ['airBlockId', airBlockId === featureId],
    ['dangerAreaIds', dangerAreaIds.includes(featureId)],
  ];
  return over.flatMap(([field, isOver]) => (isOver ? field : []));
}
