import { isSilent, isWaiting } from '../rules.ts';
import type { Invitation, ReplyDays } from '../types.ts';

/** Days after the sending without a receipt that an officer looks after a letter. */
export const DAYS_UNDELIVERED = 7;

/** Days before the last day for a reply from which it is near. */
export const DAYS_NEAR = 10;

/** What an officer can do something about, in the order of its urgency. */
export const needKinds = [
  'mail-failed',
  'chaser-tasks',
  'answered-today',
  'closing-near',
  'silent',
  'undelivered',
  'unsigned',
  'unsent',
] as const;

export type NeedKind = (typeof needKinds)[number];

export type Need = { kind: NeedKind; count: number; invitationIds: string[] };

export type Known = Pick<
  Invitation,
  'id' | 'state' | 'signedAt' | 'sentAt' | 'deliveredAt' | 'kind'
> & {
  /** Local days, `YYYY-MM-DD`. */
  sentOn: string | null;
  answeredOn: string | null;
  /** Its mail could not be written, or was given up. */
  mailFailed: boolean;
  /** A reminder by task that nobody has done. */
  hasTask: boolean;
};

/** What needs doing on a day; what there is none of is left out. */
export function needsOf(invitations: readonly Known[], days: ReplyDays): Need[] {
  return needKinds.flatMap((kind) => {
    const ids = invitations.filter((one) => needs(kind, one, days)).map(({ id }) => id);
    return ids.length > 0 ? [{ kind, count: ids.length, invitationIds: ids }] : [];
  });
}

function needs(kind: NeedKind, one: Known, days: ReplyDays): boolean {
  switch (kind) {
    case 'mail-failed':
      return one.mailFailed && !one.sentAt;
    case 'chaser-tasks':
      return one.hasTask && isWaiting(one);
    case 'answered-today':
      return one.answeredOn === days.today;
    case 'closing-near':
      return isWaiting(one) && !isSilent(one, days) && daysTo(days) <= DAYS_NEAR;
    case 'silent':
      return isSilent(one, days);
    case 'undelivered':
      return one.state === 'sent' && daysBetween(one.sentOn, days.today) > DAYS_UNDELIVERED;
    case 'unsigned':
      return one.state === 'prepared';
    case 'unsent':
      return one.state === 'signed';
  }
}

function daysTo({ answerBy, today }: ReplyDays): number {
  return daysBetween(today, answerBy);
}

/** Null counts as none gone by. */
function daysBetween(from: string | null, to: string): number {
  return from ? Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) : 0;
}
