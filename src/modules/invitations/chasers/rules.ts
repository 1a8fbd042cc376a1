import { hasAnswer, isWaiting } from '../rules.ts';
import type { Progress, ReplyDays } from '../types.ts';

export const chaserAnchors = ['sent', 'delivered', 'last-day'] as const;

export const chaserAwaits = ['acknowledgement', 'answer'] as const;

export const chaserChannels = ['e-mail', 'task'] as const;

/** When a government is reminded of its invitation, once for each rule. */
export type ChaserRule = {
  id: string;
  /** The day it counts from; from the last day for a reply it counts back. */
  anchor: (typeof chaserAnchors)[number];
  days: number;
  /** What has not come: a word that the letter is there, or an answer. */
  awaits: (typeof chaserAwaits)[number];
  /** A mail to the embassy, or a task for an officer who calls it. */
  channel: (typeof chaserChannels)[number];
};

/** An invitation as a rule looks at it; days are local, `YYYY-MM-DD`. */
export type Chased = Pick<Progress, 'state'> & {
  id: string;
  sentOn: string | null;
  deliveredOn: string | null;
  acknowledgedOn: string | null;
  /** Without it, a mail becomes a task. */
  hasEmail: boolean;
  /** Rules it was reminded by already. */
  remindedBy: readonly string[];
  /** The last day of a reminder; null where there was none. */
  remindedOn: string | null;
};

export type DueChaser = { invitationId: string; rule: ChaserRule; channel: ChaserRule['channel'] };

/**
 * Who is reminded on a day, and by which rule.
 *
 * Nobody who has answered, be it a refusal, is ever reminded. A rule reminds a government once,
 * and a government is reminded at most once a day, by the rule with the fewest days first: rules
 * that fall due together, because the program was off, follow on the days after. Once the last
 * day for a reply is over nobody is reminded of it.
 */
export function dueChasers(
  rules: readonly ChaserRule[],
  invitations: readonly Chased[],
  days: ReplyDays,
): DueChaser[] {
  const byUrgency = rules.toSorted(
    (one, other) => one.days - other.days || (one.id < other.id ? -1 : 1),
  );
  return invitations.flatMap((invitation) => {
    if (invitation.remindedOn === days.today) return [];
    const rule = byUrgency.find((one) => isDue(one, invitation, days));
    if (!rule) return [];
    const channel = invitation.hasEmail ? rule.channel : 'task';
    return [{ invitationId: invitation.id, rule, channel }];
  });
}

/** Whether one rule reminds one government on a day. */
export function isDue(rule: ChaserRule, invitation: Chased, days: ReplyDays): boolean {
  if (hasAnswer(invitation) || !isWaiting(invitation)) return false;
  if (rule.awaits === 'acknowledgement' && invitation.acknowledgedOn) return false;
  if (invitation.remindedBy.includes(rule.id)) return false;
  if (days.today > days.answerBy) return false;
  const from = dayOf(rule, invitation, days);
  return from !== null && days.today >= from;
}

/** The first day on which a rule reminds; null where what it counts from has not happened. */
function dayOf(rule: ChaserRule, invitation: Chased, { answerBy }: ReplyDays): string | null {
  if (rule.anchor === 'last-day') return addDays(answerBy, -rule.days);
  const anchor = rule.anchor === 'sent' ? invitation.sentOn : invitation.deliveredOn;
  return anchor && addDays(anchor, rule.days);
}

function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
