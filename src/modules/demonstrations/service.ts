import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { listSessions, writeProgrammeRows } from './store.ts';
import type { RangeSession, SessionFilter } from './types.ts';

// What the rest of the demo days builds on stands in the hearts of this module; this is its door.
export {
  approveSession,
  cancelSession,
  returnSession,
  saveSchedule,
  submitSession,
  type Scheduled,
} from './approving/service.ts';
export { readOrders, saveOrders } from './ordering/service.ts';
export { readPosts, removePost, savePost, savePosts } from './posts/service.ts';
export { saveRangeSessions, type SessionRecord } from './submitting/bulk/service.ts';
export { readMissing, saveRangeSession, type SessionInput } from './submitting/service.ts';
export { readWishes, saveInvitations, saveWishes } from './wishes/service.ts';

/** Sessions with their ammunition, in the order of their codes. */
export async function readRangeSessions(
  db: Database,
  edition: EditionScope,
  filter: SessionFilter = {},
): Promise<RangeSession[]> {
  return listSessions(db, edition, filter);
}

/** @throws AppError `range-session.unknown` */
export async function readRangeSession(
  db: Database,
  edition: EditionScope,
  id: string,
): Promise<RangeSession> {
  const [session] = await listSessions(db, edition, { ids: [id] });
  if (!session) throw new AppError('range-session.unknown', { id });
  return session;
}

/** Ties sessions to the programme's rows of them, or with null unties them. */
export async function linkProgramme(
  tx: Transaction,
  edition: EditionScope,
  rows: readonly { id: string; sessionId: string | null }[],
): Promise<void> {
  await writeProgrammeRows(tx, edition, rows);
}
