import { isDeepStrictEqual } from 'node:util';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { demoInvitationsSet, demoWishesStated } from '../facts.ts';
import { isOffered } from '../rules.ts';
import { listSessions, lockSessions } from '../store.ts';
import type { SessionWish } from '../types.ts';
import { listWishes, lockDelegations, replaceWishes } from './store.ts';
import { MOST_WANTED, type WishFilter } from './types.ts';

/** Who is invited to what and who asked for what, as it was ranked. */
export async function readWishes(
  db: Database,
  edition: EditionScope,
  filter: WishFilter = {},
): Promise<SessionWish[]> {
  return listWishes(db, edition, filter);
}

/** What a delegation wants to see, what it wants most first; none takes all of it back. */
export type Wanted = {
  delegationId: string;
  rangeSessionIds: readonly string[];
  /** Whether an office says so for it. */
  onBehalf: boolean;
};

/**
 * Writes what a delegation wants to see, in the place of what it said before. Ranks are from 1
 * without gaps. The same list again leaves no trace.
 *
 * @throws AppError `delegation.unknown`; `range-session.unknown`, also for one that is not offered;
 * `demo-wish.too-many`
 */
export async function saveWishes(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { delegationId, rangeSessionIds, onBehalf }: Wanted,
): Promise<void> {
  const [delegation] = await lockDelegations(tx, edition, [delegationId]);
  if (!delegation) throw new AppError('delegation.unknown', { id: delegationId });
  const wanted = [...new Set(rangeSessionIds)];
  if (wanted.length > MOST_WANTED) throw new AppError('demo-wish.too-many', { max: MOST_WANTED });

  const before = (await listWishes(tx, edition, { delegationId })).filter(isWanted);
  const had = before.map(({ rangeSessionId }) => rangeSessionId);
  if (isDeepStrictEqual(had, wanted)) return;
  await refuseWithheld(tx, edition, wanted, had);

  const wishes = wanted.map((rangeSessionId, place): SessionWish => ({
    ...{ rangeSessionId, delegationId, kind: 'wanted', rank: place + 1 },
  }));
  await replaceWishes(tx, edition, { kind: 'wanted', delegationId }, wishes, {
    statedAt: by.clock.now(),
    statedBy: by.actor.id,
    onBehalf,
  });
  await record(tx, edition, by, [demoWishesStated(delegationId, { wanted, onBehalf })]);
}

/**
 * Writes whom the host wants to see a session, in the place of whom it wanted before.
 *
 * @throws AppError `range-session.unknown`; `range-session.cancelled`; `delegation.unknown`
 */
export async function saveInvitations(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { rangeSessionId, delegationIds }: { rangeSessionId: string; delegationIds: readonly string[] },
): Promise<void> {
  const [session] = await lockSessions(tx, edition, [rangeSessionId]);
  if (!session) throw new AppError('range-session.unknown', { id: rangeSessionId });
  if (session.state === 'cancelled')
    throw new AppError('range-session.cancelled', { code: session.code });
  const invited = [...new Set(delegationIds)].sort();
  const before = (await listWishes(tx, edition, { rangeSessionId })).filter(
    ({ kind }) => kind === 'invited',
  );
  const had = before.map(({ delegationId }) => delegationId).sort();
  if (isDeepStrictEqual(had, invited)) return;
  const known = new Set((await lockDelegations(tx, edition, invited)).map(({ id }) => id));
  const missing = invited.find((id) => !known.has(id));
  if (missing) throw new AppError('delegation.unknown', { id: missing });

  const wishes = invited.map((delegationId): SessionWish => ({
    ...{ rangeSessionId, delegationId, kind: 'invited', rank: null },
  }));
  await replaceWishes(tx, edition, { kind: 'invited', rangeSessionId }, wishes, {
    statedAt: by.clock.now(),
    statedBy: by.actor.id,
    onBehalf: false,
  });
  await record(tx, edition, by, [demoInvitationsSet(rangeSessionId, { delegationIds: invited })]);
}

/** What is newly wanted must be offered; what was, may be ranked again whatever became of it. */
async function refuseWithheld(
  tx: Transaction,
  edition: EditionScope,
  wanted: readonly string[],
  had: readonly string[],
): Promise<void> {
  const added = wanted.filter((id) => !had.includes(id));
  const offered = new Set(
    (await listSessions(tx, edition, { ids: added })).filter(isOffered).map(({ id }) => id),
  );
  const missing = added.find((id) => !offered.has(id));
  if (missing) throw new AppError('range-session.unknown', { id: missing });
}

function isWanted({ kind }: SessionWish): boolean {
  return kind === 'wanted';
}
