import { factKind } from '#platform/ledger/kinds';
import type { SessionType } from './types.ts';

/**
 * A session whose type or exhibitor was wrong gets the row of its state again, with the right
 * ones: of several rows about one session the last one stands.
 */
type Kept = { type: SessionType; exhibitorId: string | null };

export const sessionScheduled = factKind<Kept>('session.scheduled');
export const sessionHeld = factKind<Kept>('session.held');
export const sessionCancelled = factKind<Kept>('session.cancelled');
/** Subject: the session; when it was to begin, and when it does, as ISO 8601 in UTC. */
export const sessionMoved = factKind<{ from: string; to: string }>('session.moved');
