import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import type { Fact } from '#platform/ledger/kinds';
import { record, type Signature } from '#platform/ledger/ledger';
import {
  rangeSessionApproved,
  rangeSessionCancelled,
  rangeSessionEndorsed,
  rangeSessionReturned,
  rangeSessionScheduled,
  rangeSessionSubmitted,
  rangeSessionUnscheduled,
} from '../facts.ts';
import { takeOffProgramme } from '../publishing/falling/service.ts';
import { decideAct, type PlanningAct } from '../rules.ts';
import { lockSessions, writeDuties, writeStanding } from '../store.ts';
import { missingFor } from '../submitting/rules.ts';
import { readMissing } from '../submitting/service.ts';
import type { MissingBefore } from '../submitting/types.ts';
import type { Approver, CancelReason, KnownSession, ReturnReason, Standing } from '../types.ts';

/** Which session, and as what it was looked at; without a version as it stands now. */
export type Meant = { id: string; version?: number | null | undefined };

/**
 * Hands a draft to safety and the commander.
 *
 * @throws AppError `range-session.unknown`; `form.changed-meanwhile`;
 * `range-session.act-not-possible`; `range-session.incomplete` with what is missing
 */
export async function submitSession(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  meant: Meant,
): Promise<void> {
  const session = await lock(tx, edition, meant);
  await act(tx, edition, by, session, { kind: 'submit' });
}

/**
 * Says of a session that it may be held, for safety or as the commander. Whoever approves has
 * looked at one version of it; another one is not approved.
 *
 * @throws AppError as `submitSession`; `range-session.approved-already`; `range-session.same-person`
 */
export async function approveSession(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  meant: Meant,
  as: Approver,
): Promise<void> {
  const session = await lock(tx, edition, meant);
  await act(tx, edition, by, session, { kind: 'approve', as });
}

/**
 * Gives a session back to whoever wrote it, and takes it out of the programme at once.
 *
 * @throws AppError as `submitSession`
 */
export async function returnSession(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { reason, ...meant }: Meant & { reason: ReturnReason },
): Promise<void> {
  const session = await lock(tx, edition, meant);
  await act(tx, edition, by, session, { kind: 'return', reason });
}

/** Calls a session off for good, in the programme too. @throws AppError as `submitSession` */
export async function cancelSession(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { reason, ...meant }: Meant & { reason: CancelReason },
): Promise<void> {
  const session = await lock(tx, edition, meant);
  await act(tx, edition, by, session, { kind: 'cancel', reason });
}

/** When a session begins its run and who is on duty; null takes it off the timetable. */
export type Scheduled = {
  id: string;
  startsAt: Date | null;
  officerId: string | null;
  medicId: string | null;
  interpreterId: string | null;
};

/**
 * Writes a timetable: only what is approved by both is on it. What stands as it is leaves no
 * trace.
 *
 * @throws AppError `range-session.unknown`; `range-session.act-not-possible`
 */
export async function saveSchedule(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  scheduled: readonly Scheduled[],
): Promise<void> {
  const sessions = await lockSessions(
    tx,
    edition,
    scheduled.map(({ id }) => id),
  );
  const byId = new Map(sessions.map((session) => [session.id, session]));
  const facts: Fact[] = [];
  for (const { id, startsAt, ...duties } of scheduled) {
    const before = byId.get(id);
    if (!before) throw new AppError('range-session.unknown', { id });
    if (standsAlready(before, { id, startsAt, ...duties })) continue;
    const after = decide(before, { kind: 'schedule', startsAt }, by);
    await writeStanding(tx, edition, id, after);
    await writeDuties(tx, edition, { id, ...duties });
    facts.push(
      startsAt
        ? rangeSessionScheduled(id, { startsAt: startsAt.toISOString(), ...duties })
        : rangeSessionUnscheduled(id, {}),
    );
  }
  if (facts.length > 0) await record(tx, edition, by, facts);
}

async function act(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  before: KnownSession,
  done: PlanningAct,
): Promise<void> {
  const after = decide(before, done, by);
  if (done.kind === 'submit') await refuseIncomplete(tx, edition, before, 'submission');
  if (done.kind === 'approve') await refuseIncomplete(tx, edition, before, 'approval');
  await writeStanding(tx, edition, before.id, after);
  await record(tx, edition, by, factsOf(before, after, done));
  if (done.kind === 'return' || done.kind === 'cancel')
    await takeOffProgramme(tx, edition, by, [before.id]);
}

function decide(before: KnownSession, done: PlanningAct, by: Signature): Standing {
  const { standing, refusal } = decideAct(before, done, {
    by: by.actor.id,
    at: by.clock.now(),
  });
  if (refusal) throw new AppError(refusal, { code: before.code });
  return standing;
}

async function refuseIncomplete(
  tx: Transaction,
  edition: EditionScope,
  session: KnownSession,
  before: MissingBefore,
): Promise<void> {
  const all = (await readMissing(tx, edition, [session])).get(session.id) ?? [];
  const missing = missingFor(all, before);
  if (missing.length > 0)
    throw new AppError('range-session.incomplete', {
      code: session.code,
      count: missing.length,
      missing: missing.map(({ code }) => code).join(', '),
    });
}

function factsOf(before: KnownSession, after: Standing, done: PlanningAct): Fact[] {
  const { id, rangeId, exhibitorId, kind, actor, version } = before;
  const shown = { rangeId, exhibitorId, kind, actor };
  if (done.kind === 'submit') return [rangeSessionSubmitted(id, shown)];
  if (done.kind === 'return') return [rangeSessionReturned(id, { reason: done.reason })];
  if (done.kind === 'cancel') return [rangeSessionCancelled(id, { reason: done.reason })];
  if (done.kind === 'schedule') return [];
  return [
    rangeSessionEndorsed(id, { by: done.as, version }),
    ...(after.state === 'approved' ? [rangeSessionApproved(id, shown)] : []),
  ];
}

function standsAlready(before: KnownSession, wanted: Scheduled): boolean {
  const isSameTime = before.startsAt?.getTime() === wanted.startsAt?.getTime();
  const isInState = before.state === (wanted.startsAt ? 'scheduled' : 'approved');
  return (
    isSameTime &&
    isInState &&
    before.officerId === wanted.officerId &&
    before.medicId === wanted.medicId &&
    before.interpreterId === wanted.interpreterId
  );
}

async function lock(
  tx: Transaction,
  edition: EditionScope,
  { id, version }: Meant,
): Promise<KnownSession> {
  const [session] = await lockSessions(tx, edition, [id]);
  if (!session) throw new AppError('range-session.unknown', { id });
  if (version !== null && version !== undefined && session.version !== version)
    throw new AppError('form.changed-meanwhile');
  return session;
}
