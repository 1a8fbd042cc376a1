import type { Stage } from '#modules/editions/types';
import type {
  DeclineReason,
  InvitationRole,
  InvitationState,
  Progress,
  ReplyDays,
  ShownState,
} from './types.ts';

/** Who gave an answer, and how many come: for the ledger. */
export type AnswerCircumstances = {
  /** How many people the government announces. */
  people?: number | undefined;
  /** An officer wrote it down for the government. */
  onBehalf?: boolean | undefined;
};

/** What an officer saw happen to an invitation, and when. */
export type Step =
  | { step: 'signed' | 'sent' | 'delivered' | 'acknowledged'; at: Date }
  | ({ step: 'answered'; at: Date; roles: readonly InvitationRole[] } & AnswerCircumstances)
  | ({
      step: 'substituted';
      at: Date;
      roles: readonly InvitationRole[];
      /** The office that comes: `Chef d’état-major général des armées`. Never a person. */
      office: string;
    } & AnswerCircumstances)
  | ({ step: 'declined'; at: Date; reason: DeclineReason } & AnswerCircumstances);

export type StepRefusal =
  | 'already-signed'
  /** It has left already. */
  | 'already-sent'
  /** What has not left can neither arrive nor be answered. */
  | 'not-sent'
  | 'already-delivered'
  | 'already-acknowledged'
  /** The date lies before that of the step before, or after that of the step that follows. */
  | 'before-earlier-step'
  | 'in-the-future'
  /** An answer names one role at least. */
  | 'answer-without-role'
  /** Whoever comes in place of the office invited is an office. */
  | 'substitute-without-office'
  /** The show has begun: who comes is now told by the gates. */
  | 'answer-closed';

export type StepVerdict =
  | { accepted: true; progress: Progress }
  | { accepted: false; refusal: StepRefusal };

/**
 * Decides whether a step may be recorded, and what the invitation is after it.
 *
 * The way is prepared, signed, sent, delivered, acknowledged, and an answer; the state never goes
 * back on it, and no date lies before that of a step before. A note need not be signed, nor
 * anything be acknowledged. An answer needs no receipt: the government that answers has the
 * letter, so the invitation counts as delivered, but no date of delivery is made up and none
 * goes into the ledger. A receipt or an acknowledgement that turns up after a later step is still
 * recorded, with a date not after it, and the later step stands. A first answer may be recorded
 * at any time; it may be changed until the show begins.
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
    case 'signed':
      return decideSigned(before, step.at);
    case 'sent':
      return decideSent(before, step.at);
    case 'delivered':
      return decideDelivered(before, step.at);
    case 'acknowledged':
      return decideAcknowledged(before, step.at);
    case 'answered':
    case 'substituted':
    case 'declined':
      return decideAnswer(before, step, stage);
  }
}

type Standing = { state: ShownState };

/** Whether it has arrived: by a receipt, by the word of the embassy, or because it was answered. */
export function hasArrived({ state }: Standing): boolean {
  return state === 'delivered' || state === 'acknowledged' || hasAnswer({ state });
}

export function hasAnswer({ state }: Standing): boolean {
  return isComing({ state }) || state === 'declined';
}

/** Whether the government comes, by the office invited or by another one. */
export function isComing({ state }: Standing): boolean {
  return state === 'answered' || state === 'substituted';
}

/** Sent, and not answered; whether or not the time for it is over. */
export function isWaiting({ state }: Standing): boolean {
  return waitingStates.has(state);
}

const waitingStates: ReadonlySet<ShownState> = new Set([
  'sent',
  'delivered',
  'acknowledged',
  'silent',
]);

/** It has left, the last day for a reply is over, and nothing was answered. */
export function isSilent({ state }: Standing, { answerBy, today }: ReplyDays): boolean {
  return isWaiting({ state }) && today > answerBy;
}

/** The state with silence in it: nobody records that nothing was heard. */
export function shownState({ state }: { state: InvitationState }, days: ReplyDays): ShownState {
  return isSilent({ state }, days) ? 'silent' : state;
}

/** Whether an answer may still become another one. */
export function mayChangeAnswer(stage: Stage): boolean {
  return stage === 'preparation' || stage === 'invitations' || stage === 'accreditation';
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

/** By the number of the note, as a clerk counts: 9 before 10. */
export function inOrderOfNumbers<One extends { number: string | null }>(
  invitations: readonly One[],
): One[] {
  const order = new Intl.Collator('en', { numeric: true });
  return invitations.toSorted((one, other) => order.compare(one.number ?? '', other.number ?? ''));
}

function decideSigned(before: Progress, at: Date): StepVerdict {
  if (before.signedAt) return refuse('already-signed');
  if (before.sentAt) return refuse('already-sent');
  if (at < before.preparedAt) return refuse('before-earlier-step');
  return accept({ ...before, state: 'signed', signedAt: at });
}

function decideSent(before: Progress, at: Date): StepVerdict {
  if (before.sentAt) return refuse('already-sent');
  if (at < (before.signedAt ?? before.preparedAt)) return refuse('before-earlier-step');
  return accept({ ...before, state: 'sent', sentAt: at });
}

function decideDelivered(before: Progress, at: Date): StepVerdict {
  if (!before.sentAt) return refuse('not-sent');
  if (before.deliveredAt) return refuse('already-delivered');
  if (at < before.sentAt) return refuse('before-earlier-step');
  const later = before.acknowledgedAt ?? before.answeredAt;
  if (later && at > later) return refuse('before-earlier-step');
  return accept({
    ...before,
    state: before.state === 'sent' ? 'delivered' : before.state,
    deliveredAt: at,
  });
}

function decideAcknowledged(before: Progress, at: Date): StepVerdict {
  if (!before.sentAt) return refuse('not-sent');
  if (before.acknowledgedAt) return refuse('already-acknowledged');
  if (at < (before.deliveredAt ?? before.sentAt)) return refuse('before-earlier-step');
  if (before.answeredAt && at > before.answeredAt) return refuse('before-earlier-step');
  return accept({
    ...before,
    state: hasAnswer(before) ? before.state : 'acknowledged',
    acknowledgedAt: at,
  });
}

function decideAnswer(
  before: Progress,
  step: Extract<Step, { step: 'answered' | 'substituted' | 'declined' }>,
  stage: Stage,
): StepVerdict {
  if (!before.sentAt) return refuse('not-sent');
  if (before.answeredAt && !mayChangeAnswer(stage)) return refuse('answer-closed');
  const { answeredAt, acknowledgedAt, deliveredAt, sentAt } = before;
  if (step.at < (answeredAt ?? acknowledgedAt ?? deliveredAt ?? sentAt))
    return refuse('before-earlier-step');

  const answered: Progress = {
    ...before,
    state: step.step,
    answeredAt: step.at,
    answer: [],
    declineReason: null,
    substituteOffice: null,
  };
  if (step.step === 'declined') return accept({ ...answered, declineReason: step.reason });
  if (step.roles.length === 0) return refuse('answer-without-role');
  const answer = [...new Set(step.roles)];
  if (step.step === 'answered') return accept({ ...answered, answer });
  const substituteOffice = step.office.trim();
  if (!substituteOffice) return refuse('substitute-without-office');
  return accept({ ...answered, answer, substituteOffice });
}

function accept(progress: Progress): StepVerdict {
  return { accepted: true, progress };
}

function refuse(refusal: StepRefusal): StepVerdict {
  return { accepted: false, refusal };
}
