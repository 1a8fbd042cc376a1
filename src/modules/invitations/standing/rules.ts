import { hasAnswer, hasArrived, isComing, isSilent, isWaiting } from '../rules.ts';
import type { Progress, ReplyDays } from '../types.ts';

/** How a group of governments has answered. Each figure counts governments once. */
export type Standing = {
  invited: number;
  signed: number;
  sent: number;
  /** By receipt, by the word of the embassy, or by an answer. */
  delivered: number;
  acknowledged: number;
  /** Come, by the office invited or by another one. */
  answered: number;
  /** Of those that come: by another office. */
  substituted: number;
  declined: number;
  /** Sent, not answered, and still in time. */
  waiting: number;
  /** Sent, not answered, and the last day for a reply is over. */
  silent: number;
};

type Counted = Pick<Progress, 'state' | 'signedAt' | 'sentAt' | 'acknowledgedAt'>;

export function countStanding(invitations: readonly Counted[], days: ReplyDays): Standing {
  const count = (is: (one: Counted) => boolean) => invitations.filter(is).length;
  return {
    invited: invitations.length,
    signed: count(({ signedAt }) => signedAt !== null),
    sent: count(({ sentAt }) => sentAt !== null),
    delivered: count(hasArrived),
    acknowledged: count((one) => one.acknowledgedAt !== null || hasAnswer(one)),
    answered: count(isComing),
    substituted: count(({ state }) => state === 'substituted'),
    declined: count(({ state }) => state === 'declined'),
    waiting: count((one) => isWaiting(one) && !isSilent(one, days)),
    silent: count((one) => isSilent(one, days)),
  };
}
