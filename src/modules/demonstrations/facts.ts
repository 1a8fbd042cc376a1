import { factKind } from '#platform/ledger/kinds';
import type {
  Approver,
  CancelReason,
  Duty,
  ReturnReason,
  SessionActor,
  SessionKind,
} from './types.ts';

/** What is shown by whom, as the figures count it. */
type Shown = {
  rangeId: string;
  exhibitorId: string | null;
  kind: SessionKind;
  actor: SessionActor;
};

export const rangeSessionDrafted = factKind<Shown>('range-session.drafted');

/** `fields` by name; `takesApprovalsBack` those of them for which safety and the commander are asked again. */
export const rangeSessionChanged = factKind<{
  fields: string[];
  takesApprovalsBack: string[];
}>('range-session.changed');

export const rangeSessionSubmitted = factKind<Shown>('range-session.submitted');

/** One of the two has said so. */
export const rangeSessionEndorsed = factKind<{ by: Approver; version: number }>(
  'range-session.endorsed',
);

/** Both have. */
export const rangeSessionApproved = factKind<Shown>('range-session.approved');

export const rangeSessionReturned = factKind<{ reason: ReturnReason }>('range-session.returned');

export const rangeSessionCancelled = factKind<{ reason: CancelReason }>('range-session.cancelled');

export const rangeSessionScheduled = factKind<{
  startsAt: string;
  officerId: string | null;
  medicId: string | null;
  interpreterId: string | null;
}>('range-session.scheduled');

/** Off the timetable; it is approved as before. */
export const rangeSessionUnscheduled = factKind<Record<string, never>>('range-session.unscheduled');

/** The ids of what comes one after the other, all of the edition. */
export const rangeOrderSet = factKind<{ pairs: [string, string][] }>('range-order.set');

export const rangePostSaved = factKind<{ rangeId: string; code: string; duty: Duty }>(
  'range-post.saved',
);

export const rangePostRemoved = factKind<{ code: string }>('range-post.removed');

/** What a delegation wants to see, best first; its subject is the delegation. */
export const demoWishesStated = factKind<{ wanted: string[]; onBehalf: boolean }>(
  'demo-wish.stated',
);

/** Whom the host wants to see a session; its subject is the session. */
export const demoInvitationsSet = factKind<{ delegationIds: string[] }>('demo-invitation.set');
