import type { InvitationRole, InvitationState, ReplyDays } from '../types.ts';
import type { Decision, GivenAnswer } from './types.ts';

/**
 * Whether the time for answering is over: it ends with the last local day for a reply, in the
 * zone of the edition. What a government says later, an officer writes down for it.
 */
export function isClosed({ answerBy, today }: ReplyDays): boolean {
  return today > answerBy;
}

/**
 * What stands recorded for a government, whoever recorded it: an officer may also write an answer
 * down on the invitation itself, without the pages of the embassy.
 */
export function recordedDecision({ state }: { state: InvitationState }): Decision | null {
  if (state === 'declined') return 'declined';
  return state === 'answered' || state === 'substituted' ? 'accepted' : null;
}

/** Whether protocol has recorded something else on the invitation since the last version. */
export function wasRecordedOtherwise(
  invitation: { state: InvitationState; answer: readonly InvitationRole[] },
  latest: Pick<GivenAnswer, 'decision' | 'roles'> | undefined,
): boolean {
  const decision = recordedDecision(invitation);
  if (decision === null) return false;
  if (decision !== latest?.decision) return true;
  return invitation.answer.toSorted().join() !== latest.roles.toSorted().join();
}

/** Whether a form that was sent twice says nothing new. */
export function isSameAnswer(one: GivenAnswer, other: GivenAnswer): boolean {
  return wordsOf(one) === wordsOf(other);
}

/** Crockford's digits but the last, so that there is a prime number of them. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXY';

/**
 * The number of a receipt, `R-BAMEX-2026-0017-K`. The last character is a check over the edition
 * and the number, modulo 31: every wrong digit of the number is found, and every swap of two.
 */
export function receiptNumber(edition: string, number: number): string {
  const body = `${edition.toUpperCase()}-${String(number).padStart(4, '0')}`;
  return `R-${body}-${checkOf(body)}`;
}

/**
 * Reads a number as people write it: small letters, spaces around it, O for 0 and I or L for 1
 * in the number. Undefined where it is none of this edition or has a mistake in it.
 */
export function readReceiptNumber(edition: string, written: string): number | undefined {
  const text = written.toUpperCase().replaceAll(/\s/g, '');
  const start = `R-${edition.toUpperCase()}-`;
  if (!text.startsWith(start)) return undefined;

  const [digitsWritten = '', check = '', ...rest] = text.slice(start.length).split('-');
  const number = Number(digitsWritten.replaceAll('O', '0').replaceAll(/[IL]/g, '1'));
  if (rest.length > 0 || !Number.isInteger(number) || number < 1) return undefined;
  return receiptNumber(edition, number).endsWith(`-${check}`) ? number : undefined;
}

/** Each place has a weight of its own: the powers of 3 repeat only after 30 places modulo 31. */
function checkOf(body: string): string {
  const values = [...body].map((character) => character.codePointAt(0) ?? 0);
  const sum = values.reduce((total, value) => (total * 3 + value) % digits.length, 0);
  return digits.charAt(sum);
}

function wordsOf({ decision, roles, people, declineReason, focalPoint, message }: GivenAnswer) {
  const { name, post, email, phone, language } = focalPoint;
  const person = [name, post, email, phone, language];
  return JSON.stringify([decision, roles.toSorted(), people, declineReason, person, message]);
}
