import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import type { Signature } from '#platform/ledger/ledger';
import { listSessions, lockSessions } from '../../store.ts';
import { wrongReference } from '../rules.ts';
import {
  contentOf,
  emptyContent,
  readSurroundings,
  saveRangeSession,
  type SessionInput,
} from '../service.ts';

/**
 * Keeps a draft of a company's own: what it has handed in is no longer its to change, and what
 * belongs to others is as unknown to it as if it were not there.
 *
 * @returns its id
 * @throws AppError as `saveRangeSession`; `range-session.not-yours-now`
 */
export async function saveOwnDraft(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  exhibitorId: string,
  input: SessionInput,
): Promise<string> {
  const [before] = input.id ? await lockSessions(tx, edition, [input.id]) : [];
  if (input.id && before?.exhibitorId !== exhibitorId)
    throw new AppError('range-session.unknown', { id: input.id });
  if (before && before.state !== 'draft')
    throw new AppError('range-session.not-yours-now', { code: before.code });

  const around = (await readSurroundings(tx, edition))(input.rangeId);
  const own = {
    ...around,
    exhibitors: around.exhibitors.filter(({ id }) => id === exhibitorId),
    exhibits: around.exhibits.filter((one) => one.exhibitorId === exhibitorId),
    lots: around.lots.filter((lot) => !lot.exhibitorId || lot.exhibitorId === exhibitorId),
  };
  const content = {
    ...emptyContent,
    code: '',
    ...(before && contentOf(before)),
    ...input,
    exhibitorId,
  };
  const field = wrongReference(content, own);
  if (field) throw new AppError('range-session.refers-to-nothing', { code: content.code, field });
  return saveRangeSession(tx, edition, by, { ...input, exhibitorId });
}

/** @throws AppError `range-session.unknown` where a company asks for another one's */
export async function checkIsOwn(
  db: Database,
  edition: EditionScope,
  { id, only }: { id: string; only: string | null },
): Promise<void> {
  if (!only) return;
  const [session] = await listSessions(db, edition, { ids: [id], exhibitorId: only });
  if (!session) throw new AppError('range-session.unknown', { id });
}
