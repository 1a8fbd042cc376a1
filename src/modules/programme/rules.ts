import type { ProgrammeDay, Session, SessionState } from './types.ts';

export type StateRefusal =
  /** What was held was held; a mistake is told in words, and no row of the ledger is taken back. */
  | 'already-held'
  | 'already-cancelled'
  | 'already-scheduled'
  /** Called off first and then held: it is scheduled again in between. */
  | 'is-cancelled'
  | 'not-begun';

/**
 * Decides whether a session may enter a state. A cancelled session may be scheduled again; a
 * session is held once it has begun.
 *
 * @param now null where the state comes out of a file
 * @returns null where it may
 */
export function refuseState(
  { state: from, startsAt }: Pick<Session, 'state' | 'startsAt'>,
  to: SessionState,
  now: Date | null,
): StateRefusal | null {
  if (from === to) return `already-${to}`;
  if (from === 'held') return 'already-held';
  if (to === 'held' && from === 'cancelled') return 'is-cancelled';
  if (to === 'held' && now && now < startsAt) return 'not-begun';
  return null;
}

/** Convoys are movements of delegations: they are told to those who ride and to nobody else. */
export function isPublic({ type }: Pick<Session, 'type'>): boolean {
  return type !== 'convoy';
}

/** The sessions of each local day of a zone, days and sessions in order of time. */
export function groupByDay<One extends Pick<Session, 'startsAt' | 'code'>>(
  sessions: readonly One[],
  timeZone: string,
): ProgrammeDay<One>[] {
  // Canada writes a date as YYYY-MM-DD.
  const local = new Intl.DateTimeFormat('en-CA', { timeZone });
  const inOrder = sessions.toSorted(
    (one, other) =>
      one.startsAt.getTime() - other.startsAt.getTime() ||
      (one.code < other.code ? -1 : Number(one.code > other.code)),
  );
  const days = new Map<string, One[]>();
  for (const session of inOrder) {
    const date = local.format(session.startsAt);
    const sameDay = days.get(date);
    if (sameDay) sameDay.push(session);
    else days.set(date, [session]);
  }
  return [...days].map(([date, those]) => ({ date, sessions: those }));
}
