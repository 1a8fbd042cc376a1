import type { Invitation } from '../types.ts';

export type SendingRefusal =
  | 'already-sent'
  /** A letter leaves signed; a note is initialled, and may leave without. */
  | 'not-signed'
  | 'without-number'
  | 'without-email'
  /** The last day of the edition is over: there is nothing to come to. */
  | 'edition-over';

type Ready = Pick<Invitation, 'sentAt' | 'signedAt' | 'kind' | 'number' | 'embassyEmail'>;

/**
 * Decides whether an invitation may leave by e-mail; null where it may.
 *
 * @param isOver whether the edition has closed
 */
export function refuseSending(
  { sentAt, signedAt, kind, number, embassyEmail }: Ready,
  { isOver }: { isOver: boolean },
): SendingRefusal | null {
  if (isOver) return 'edition-over';
  if (sentAt) return 'already-sent';
  if (kind === 'letter' && !signedAt) return 'not-signed';
  if (!number) return 'without-number';
  if (!embassyEmail) return 'without-email';
  return null;
}

/** How far a mail has come: it is `sent` once the mail server has taken it, and never before. */
export const mailStates = ['preparing', 'queued', 'postponed', 'failed', 'sent'] as const;

export type MailState = (typeof mailStates)[number];

/** What is known of a mail that was asked for. */
export type Dispatch = {
  invitationId: string;
  country: string;
  askedAt: Date;
  /** Null while it is being written. */
  mailId: string | null;
  /** Why it could not be written: the code of a sentence. */
  refusal: string | null;
  sentAt: Date | null;
  givenUpAt: Date | null;
  attempts: number;
  /** The answer of the mail server: a status, never its text. */
  lastError: string | null;
};

export function mailStateOf(
  dispatch: Pick<Dispatch, 'mailId' | 'refusal' | 'sentAt' | 'givenUpAt' | 'attempts'>,
): MailState {
  if (dispatch.sentAt) return 'sent';
  if (dispatch.refusal ?? dispatch.givenUpAt) return 'failed';
  if (!dispatch.mailId) return 'preparing';
  return dispatch.attempts > 0 ? 'postponed' : 'queued';
}
