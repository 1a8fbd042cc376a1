import type {
  Approver,
  CancelReason,
  RangeSession,
  ReturnReason,
  SessionContent,
  Standing,
} from './types.ts';

export type PlanningAct =
  | { kind: 'submit' }
  | { kind: 'approve'; as: Approver }
  | { kind: 'return'; reason: ReturnReason }
  | { kind: 'cancel'; reason: CancelReason }
  /** On to a timetable, or with null off it. */
  | { kind: 'schedule'; startsAt: Date | null };

export type PlanningRefusal =
  /** The session is not where this act begins. */
  | 'range-session.act-not-possible'
  | 'range-session.approved-already'
  /** Safety and the commander are two persons. */
  | 'range-session.same-person';

export type Decided =
  | { standing: Standing; refusal?: never }
  | { refusal: PlanningRefusal; standing?: never };

/**
 * Takes a session one step on its way: `draft → submitted → approved → scheduled`, approved once
 * safety and the commander have said so in any order, and `cancelled` from anywhere for good.
 *
 * A session that is returned is a draft again and nobody's word for it stands any more.
 */
export function decideAct(
  before: Standing,
  act: PlanningAct,
  { by, at }: { by: string; at: Date },
): Decided {
  if (before.state === 'cancelled') return notPossible;
  if (act.kind === 'submit') return submit(before, by, at);
  if (act.kind === 'approve') return approve(before, act.as, by, at);
  if (act.kind === 'return') return giveBack(before, act.reason);
  if (act.kind === 'schedule') return schedule(before, act.startsAt);
  return { standing: { ...before, state: 'cancelled', returnedFor: act.reason, startsAt: null } };
}

/**
 * What safety and the commander have looked at: whoever changes one of these asks them again. The
 * stand and the air block are among them because a danger area is judged against both, and the
 * lengths because whoever is next on the lane comes when it is clear.
 */
export const approvedFields = [
  'rangeId',
  'exhibitorId',
  'kind',
  'actor',
  'laneId',
  'standId',
  'airBlockId',
  'dangerAreaIds',
  'exhibitIds',
  'ammunition',
  'setUpMinutes',
  'runMinutes',
  'clearMinutes',
] as const satisfies readonly (keyof SessionContent)[];

export type ApprovedField = (typeof approvedFields)[number];

/** Which of what was looked at is another one now. The order of a list says nothing. */
export function changedOfApproved(before: Judged, after: Judged): ApprovedField[] {
  return approvedFields.filter((field) => told(before, field) !== told(after, field));
}

export type Judged = Pick<SessionContent, ApprovedField>;

/** A change of what was approved takes both approvals back, and the session off the timetable. */
export function takeApprovalsBack(before: Standing): Standing {
  if (before.state === 'draft' || before.state === 'cancelled') return standingOf(before);
  return { ...standingOf(before), ...unapproved, state: 'submitted' };
}

/** Where a session is on its way, without what it shows. */
export function standingOf(one: Standing): Standing {
  const { state, submittedAt, submittedBy, safetyAt, safetyBy } = one;
  const { commanderAt, commanderBy, returnedFor, startsAt } = one;
  return {
    ...{ state, submittedAt, submittedBy, safetyAt, safetyBy },
    ...{ commanderAt, commanderBy, returnedFor, startsAt },
  };
}

/** Minutes in which the lane is its own, from the beginning of its set-up. */
export function minutesOnLane(
  session: Pick<RangeSession, 'setUpMinutes' | 'runMinutes' | 'clearMinutes'>,
): number {
  return session.setUpMinutes + session.runMinutes + session.clearMinutes;
}

/** Whether somebody is in command of the lane: of whatever moves, flies or fires. */
export function needsOfficer({ kind }: Pick<RangeSession, 'kind'>): boolean {
  return kind !== 'static';
}

/** Whether a medic stands by: where rounds are fired, and where a guest acts. */
export function needsMedic({ kind, actor }: Pick<RangeSession, 'kind' | 'actor'>): boolean {
  return kind === 'fire' || (actor === 'guest' && kind !== 'static');
}

/** Whether guests may ask to see it: once its exhibitor has handed it in, and until it is called off. */
export function isOffered({ state }: Pick<RangeSession, 'state'>): boolean {
  return state !== 'draft' && state !== 'cancelled';
}

/** Whether a row of orders would come back to its own beginning, and so never be kept. */
export function goesInCircle(orders: readonly { beforeId: string; afterId: string }[]): boolean {
  const waiting = new Set(orders.flatMap(({ beforeId, afterId }) => [beforeId, afterId]));
  for (;;) {
    const free = [...waiting].filter(
      (id) => !orders.some(({ beforeId, afterId }) => afterId === id && waiting.has(beforeId)),
    );
    if (free.length === 0) return waiting.size > 0;
    for (const id of free) waiting.delete(id);
  }
}

const notPossible: Decided = { refusal: 'range-session.act-not-possible' };

const unapproved = {
  safetyAt: null,
  safetyBy: null,
  commanderAt: null,
  commanderBy: null,
  startsAt: null,
} as const;

function submit(before: Standing, by: string, at: Date): Decided {
  if (before.state !== 'draft') return notPossible;
  return {
    standing: {
      ...before,
      state: 'submitted',
      submittedAt: at,
      submittedBy: by,
      returnedFor: null,
    },
  };
}

function approve(before: Standing, as: Approver, by: string, at: Date): Decided {
  if (as === 'safety' ? before.safetyAt : before.commanderAt)
    return { refusal: 'range-session.approved-already' };
  if (before.state !== 'submitted') return notPossible;
  const other = as === 'safety' ? before.commanderBy : before.safetyBy;
  if (other === by) return { refusal: 'range-session.same-person' };

  const said =
    as === 'safety' ? { safetyAt: at, safetyBy: by } : { commanderAt: at, commanderBy: by };
  const after = { ...before, ...said };
  return {
    standing: { ...after, state: after.safetyAt && after.commanderAt ? 'approved' : 'submitted' },
  };
}

function giveBack(before: Standing, reason: ReturnReason): Decided {
  if (before.state === 'draft') return notPossible;
  const unsubmitted = { submittedAt: null, submittedBy: null };
  return {
    standing: { ...before, ...unapproved, ...unsubmitted, state: 'draft', returnedFor: reason },
  };
}

function schedule(before: Standing, startsAt: Date | null): Decided {
  if (before.state !== 'approved' && before.state !== 'scheduled') return notPossible;
  return { standing: { ...before, state: startsAt ? 'scheduled' : 'approved', startsAt } };
}

function told(judged: Judged, field: ApprovedField): string {
  if (field === 'ammunition')
    return judged.ammunition
      .map(({ lotId, rounds }) => `${lotId} ${rounds}`)
      .sort()
      .join();
  const value = judged[field];
  return Array.isArray(value) ? value.toSorted().join() : String(value);
}
