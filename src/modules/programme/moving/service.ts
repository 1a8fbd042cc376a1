import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { record, type Signature } from '#platform/ledger/ledger';
import type { Fact } from '#platform/ledger/kinds';
import { sessionMoved } from '../facts.ts';
import { stateFact } from '../service.ts';
import { lockSessions, saveSessionRows } from '../store.ts';
import type { Session } from '../types.ts';

/** Where a session goes, or whether it takes place; what is left out stays as it is. */
export type SessionMove = {
  id: string;
  startsAt?: Date;
  endsAt?: Date;
  state?: 'scheduled' | 'cancelled';
};

/**
 * Moves many sessions at once, calls them off or puts them on again. What was held stays as it
 * was, and what would not change is not written.
 *
 * @returns the sessions that changed, as they were before
 */
export async function moveSessions(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  moves: readonly SessionMove[],
): Promise<Session[]> {
  const wanted = new Map(moves.map((move) => [move.id, move]));
  const known = await lockSessions(tx, edition, [...wanted.keys()]);
  const before = known.filter((session) => {
    const move = wanted.get(session.id);
    return move && session.state !== 'held' && changes(session, move);
  });
  const after = before.map((session) => ({ ...session, ...wanted.get(session.id) }));

  await saveSessionRows(tx, edition, after);
  const facts = before.flatMap((session, place) => factsOf(session, after[place] ?? session));
  if (facts.length > 0) await record(tx, edition, by, facts);
  return before;
}

function changes(session: Session, { startsAt, endsAt, state }: SessionMove): boolean {
  return (
    (startsAt !== undefined && startsAt.getTime() !== session.startsAt.getTime()) ||
    (endsAt !== undefined && endsAt.getTime() !== session.endsAt.getTime()) ||
    (state !== undefined && state !== session.state)
  );
}

function factsOf(before: Session, after: Session): Fact[] {
  const hasMoved = before.startsAt.getTime() !== after.startsAt.getTime();
  const moved = sessionMoved(after.id, {
    from: before.startsAt.toISOString(),
    to: after.startsAt.toISOString(),
  });
  return [
    ...(hasMoved ? [moved] : []),
    ...(before.state === after.state ? [] : [stateFact(after)]),
  ];
}
