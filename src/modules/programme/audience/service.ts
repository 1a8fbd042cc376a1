import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { lockSession } from '../store.ts';
import { audienceSet } from './facts.ts';
import { countKnown, listAudiences, listBusyAudiences as busy, replaceAudience } from './store.ts';
import type { Audience, SessionAudience } from './types.ts';

/** Whom the sessions that take place keep busy, in order of time. */
export async function listBusyAudiences(
  db: Database,
  edition: EditionScope,
): Promise<SessionAudience[]> {
  return busy(db, edition);
}

/** The audience of every session that has one, by the id of the session. */
export async function readAudiences(
  db: Database,
  edition: EditionScope,
): Promise<Map<string, Audience[]>> {
  return listAudiences(db, edition);
}

/**
 * Says whom a session keeps busy. Meetings that are planned meanwhile stay until a run or a
 * repair moves them.
 *
 * @throws AppError `programme.session-unknown`; `programme.audience-unknown` for a party that is
 * not of the edition
 */
export async function setAudience(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { sessionId, audience }: { sessionId: string; audience: readonly Audience[] },
): Promise<void> {
  if (!(await lockSession(tx, edition, sessionId)))
    throw new AppError('programme.session-unknown', { id: sessionId });
  const asked = distinct(audience);
  const named = asked.filter(({ id }) => id !== null);
  if ((await countKnown(tx, edition, named)) !== named.length)
    throw new AppError('programme.audience-unknown');

  const before = (await listAudiences(tx, edition)).get(sessionId) ?? [];
  if (keysOf(before) === keysOf(asked)) return;
  await replaceAudience(tx, edition, sessionId, asked);
  await record(tx, edition, by, [audienceSet(sessionId, { audience: asked })]);
}

function distinct(audience: readonly Audience[]): Audience[] {
  return [...new Map(audience.map((one) => [keyOf(one), one])).values()];
}

function keysOf(audience: readonly Audience[]): string {
  return audience.map(keyOf).toSorted().join(' ');
}

function keyOf({ kind, id }: Audience): string {
  return `${kind}:${id ?? ''}`;
}
