import type { Stage } from '#modules/editions/types';
import type { DeclineReason, InvitationRole, Progress } from './types.ts';

/** What an officer saw happen to an invitation, and when. */
export type Step =
  | { step: 'sent'; at: Date }
  | { step: 'delivered'; at: Date }
  | { step: 'answered'; at: Date; roles: readonly InvitationRole[] }
  | { step: 'declined'; at: Date; reason: DeclineReason };

export type StepRefusal =
  /** It has left already. */
  | 'already-sent'
  /** What has not left can neither arrive nor be answered. */
  | 'not-sent'
  | 'already-delivered'
  /** The date lies before that of the step before. */
  | 'before-earlier-step'
  | 'in-the-future'
  /** An answer names one role at least. */
  | 'answer-without-role'
  /** The show has begun: who comes is now told by the gates. */
  | 'answer-closed';

export type StepVerdict =
  | { accepted: true; progress: Progress }
  | { accepted: false; refusal: StepRefusal };

/**
 * Decides whether a step may be recorded, and what the invitation is after it.
 *
 * No date lies before that of the step before. An answer needs no receipt: the government that
 * answers has the letter, so the invitation counts as delivered, but no date of delivery is
 * made up and none goes into the ledger. A receipt that turns up after the answer is still
 * recorded, with a date not after it, and the answer stands. A first answer may be recorded at
 * any time; it may be changed until the show begins.
 *
 * @param now null where the dates come out of a file and were checked against each other only
 */
export function decideStep(
  before: Progress,
  step: Step,
  { stage, now }: { stage: Stage; now: Date | null },
): StepVerdict {
  if (now && step.at > now) return refuse('in-the-future');
  switch (step.step) {
    case 'sent':
      return decideSent(before, step.at);
    case 'delivered':
      return decideDelivered(before, step.at);
    case 'answered':
    case 'declined':
      return decideAnswer(before, step, stage);
  }
}

/** Whether it has arrived, by a receipt or because it was answered. */
export function hasArrived({ state }: Pick<Progress, 'state'>): boolean {
  return state === 'delivered' || hasAnswer({ state });
}

export function hasAnswer({ state }: Pick<Progress, 'state'>): boolean {
  return state === 'answered' || state === 'declined';
}

/** Sent, and nothing was heard since. */
export function isSilent({ state }: Pick<Progress, 'state'>): boolean {
  return state === 'sent' || state === 'delivered';
}

/** Whether an answer may still become another one. */
export function mayChangeAnswer(stage: Stage): boolean {
  return stage === 'preparation' || stage === 'invitations' || stage === 'accreditation';
}

/** How a group of governments has answered. Each figure counts governments once. */
export type Standing = {
  invited: number;
  sent: number;
  /** By receipt, or by an answer. */
  delivered: number;
  answered: number;
  declined: number;
  silent: number;
};

export function countStanding(
  invitations: readonly Pick<Progress, 'state' | 'sentAt'>[],
): Standing {
  const count = (is: (one: Pick<Progress, 'state' | 'sentAt'>) => boolean) =>
    invitations.filter(is).length;
  return {
    invited: invitations.length,
    sent: count(({ sentAt }) => sentAt !== null),
    delivered: count(hasArrived),
    answered: count(({ state }) => state === 'answered'),
    declined: count(({ state }) => state === 'declined'),
    silent: count(isSilent),
  };
}

/**
 * The next free numbers of an edition's notes, and the counter after them. Numbers that a note
 * carries already are passed over, because protocol also gives numbers by hand.
 */
export function nextNumbers(
  { numberForm, nextNumber }: { numberForm: string; nextNumber: number },
  used: ReadonlySet<string>,
  wanted: number,
): { numbers: string[]; nextNumber: number } {
  const numbers: string[] = [];
  let next = nextNumber;
  while (numbers.length < wanted) {
    const number = numberForm.replace('{number}', String(next).padStart(3, '0'));
    if (!used.has(number)) numbers.push(number);
    next += 1;
  }
  return { numbers, nextNumber: next };
}

function decideSent(before: Progress, at: Date): StepVerdict {
  if (before.sentAt) return refuse('already-sent');
  if (at < before.preparedAt) return refuse('before-earlier-step');
  return accept({ ...before, state: 'sent', sentAt: at });
}

function decideDelivered(before: Progress, at: Date): StepVerdict {
  if (!before.sentAt) return refuse('not-sent');
  if (before.deliveredAt) return refuse('already-delivered');
  if (at < before.sentAt) return refuse('before-earlier-step');
  if (before.answeredAt && at > before.answeredAt) return refuse('before-earlier-step');
  return accept({
    ...before,
    state: before.state === 'sent' ? 'delivered' : before.state,
    deliveredAt: at,
  });
}

function decideAnswer(
  before: Progress,
  step: Extract<Step, { step: 'answered' | 'declined' }>,
  stage: Stage,
): StepVerdict {
  if (!before.sentAt) return refuse('not-sent');
  if (before.answeredAt && !mayChangeAnswer(stage)) return refuse('answer-closed');
  const earlier = before.answeredAt ?? before.deliveredAt ?? before.sentAt;
  if (step.at < earlier) return refuse('before-earlier-step');

  if (step.step === 'declined')
    return accept({
      ...before,
      state: 'declined',
      answeredAt: step.at,
      answer: [],
      declineReason: step.reason,
    });
  if (step.roles.length === 0) return refuse('answer-without-role');
  return accept({
    ...before,
    state: 'answered',
    answeredAt: step.at,
    answer: [...new Set(step.roles)],
    declineReason: null,
  });
}

function accept(progress: Progress): StepVerdict {
  return { accepted: true, progress };
}

function refuse(refusal: StepRefusal): StepVerdict {
  return { accepted: false, refusal };
}
