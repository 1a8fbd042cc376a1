import { randomUUID } from 'node:crypto';
import { readEdition } from '#modules/editions/service';
import { violatedConstraint, type Database, type Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import type { Fact, FactCircumstances } from '#platform/ledger/kinds';
import { sessionCancelled, sessionHeld, sessionScheduled } from './facts.ts';
import { groupByDay, isPublic, refuseState } from './rules.ts';
import { listSessions, lockSession, saveSessionRows } from './store.ts';
import type {
  CancellationReason,
  ProgrammeDay,
  Session,
  SessionRow,
  SessionState,
} from './types.ts';

export type Programme = { timeZone: string; days: ProgrammeDay<SessionRow>[] };

/** The whole programme by local days, convoys and cancelled sessions included. */
export async function readProgramme(db: Database, edition: EditionScope): Promise<Programme> {
  const { timeZone } = await readEdition(db, edition);
  return { timeZone, days: groupByDay(await listSessions(db, edition), timeZone) };
}

/** The programme as anybody may see it; what was cancelled stays in it, as cancelled. */
export async function readPublishedProgramme(
  db: Database,
  edition: EditionScope,
): Promise<Programme> {
  const { timeZone } = await readEdition(db, edition);
  const sessions = (await listSessions(db, edition)).filter(isPublic);
  return { timeZone, days: groupByDay(sessions, timeZone) };
}

export type NewSession = Pick<
  Session,
  'code' | 'type' | 'title' | 'startsAt' | 'endsAt' | 'location' | 'exhibitorId'
>;

/** @throws AppError `programme.ends-before-start`; `programme.exhibitor-unknown` */
export async function scheduleSession(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { code, type, title, startsAt, endsAt, location, exhibitorId }: NewSession,
): Promise<string> {
  if (endsAt <= startsAt) throw new AppError('programme.ends-before-start');
  const session: Session = {
    id: randomUUID(),
    externalId: null,
    code,
    type,
    title,
    startsAt,
    endsAt,
    location,
    exhibitorId,
    state: 'scheduled',
    provenance: 'recorded',
    source: null,
  };
  try {
    await saveSessionRows(tx, edition, [session]);
  } catch (failure) {
    if (violatedConstraint(failure) !== 'session_exhibitor') throw failure;
    throw new AppError('programme.exhibitor-unknown', {}, { cause: failure });
  }
  await record(tx, edition, by, [stateFact(session)]);
  return session.id;
}

/**
 * Records that a session was held, was called off, or is on again.
 *
 * @throws AppError `programme.session-unknown`, or `programme.<StateRefusal>`
 */
export async function enterState(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { id, to, reason }: { id: string; to: SessionState; reason?: CancellationReason | undefined },
): Promise<void> {
  const session = await lockSession(tx, edition, id);
  if (!session) throw new AppError('programme.session-unknown', { id });
  const refusal = refuseState(session, to, by.clock.now());
  if (refusal) throw new AppError(`programme.${refusal}`, { code: session.code });

  const after = { ...session, state: to };
  await saveSessionRows(tx, edition, [after]);
  await record(tx, edition, by, [stateFact(after, reason && { reason })]);
}

/** The row of the ledger for the state a session is in. What was held happened when it began. */
export function stateFact(session: Session, circumstances: FactCircumstances = {}): Fact {
  const { id, type, exhibitorId, state, startsAt } = session;
  const kept = { type, exhibitorId };
  if (state === 'held') return sessionHeld(id, kept, { deviceTime: startsAt, ...circumstances });
  return state === 'cancelled'
    ? sessionCancelled(id, kept, circumstances)
    : sessionScheduled(id, kept, circumstances);
}
