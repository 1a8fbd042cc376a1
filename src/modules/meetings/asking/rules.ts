import type { AskingSettings } from '../settings/types.ts';
import type { Meeting, PartyKind, Side } from '../types.ts';
import type { Act, Proposal, Seat } from './types.ts';

/** A limit that stops a question, with its value; the sentence of each says who can lift it. */
export type AskRefusal =
  | { code: 'meeting.may-not-ask' }
  | { code: 'meeting.asking-not-open'; at: Date }
  | { code: 'meeting.asking-closed'; at: Date }
  | { code: 'meeting.must-say-why' }
  | { code: 'meeting.too-many-asked'; most: number }
  | { code: 'meeting.too-late'; minutes: number };

/**
 * Decides whether a party may ask for a meeting now. What can never be cured comes first, and a
 * limit that ends by itself before one that needs somebody to answer. The desks stand above the
 * limits: they are who lifts them.
 */
export function decideAsk(
  { whoMayAsk, opensAt, closesAt, mostOpenAsked, mustSayWhy, lastMinuteMinutes }: AskingSettings,
  asked: {
    kind: PartyKind;
    now: Date;
    /** Unanswered questions the party has out already. */
    openAsked: number;
    why: string;
    startsAt: Date | null;
    byDesk: boolean;
  },
): AskRefusal | null {
  if (asked.byDesk) return null;
  const key = { delegation: 'guest', exhibitor: 'host', participant: 'visitors' } as const;
  if (!whoMayAsk[key[asked.kind]]) return { code: 'meeting.may-not-ask' };
  if (closesAt && asked.now >= closesAt) return { code: 'meeting.asking-closed', at: closesAt };
  if (opensAt && asked.now < opensAt) return { code: 'meeting.asking-not-open', at: opensAt };
  if (mustSayWhy && asked.why.trim() === '') return { code: 'meeting.must-say-why' };
  if (mostOpenAsked !== null && asked.openAsked >= mostOpenAsked)
    return { code: 'meeting.too-many-asked', most: mostOpenAsked };
  if (asked.startsAt && asked.startsAt < earliestStart(asked.now, lastMinuteMinutes))
    return { code: 'meeting.too-late', minutes: lastMinuteMinutes };
  return null;
}

/** The first instant at which a meeting may begin that is agreed on now, without a desk. */
export function earliestStart(now: Date, lastMinuteMinutes: number): Date {
  return new Date(now.getTime() + lastMinuteMinutes * MINUTE_MS);
}

/**
 * Until when an unanswered proposal counts: longer before the show than on its days, when
 * everybody decides at once, and never past the time it hopes for.
 */
export function holdUntil(
  { holdHours, showDayHoldHours }: Pick<AskingSettings, 'holdHours' | 'showDayHoldHours'>,
  { now, isShowDay, startsAt }: { now: Date; isShowDay: boolean; startsAt: Date | null },
): Date {
  const hours = isShowDay ? showDayHoldHours : holdHours;
  const end = new Date(now.getTime() + hours * 60 * MINUTE_MS);
  return startsAt && startsAt < end ? startsAt : end;
}

/** Whether an instant's local date, `YYYY-MM-DD`, is one of the days of the edition. */
export function isShowDay(
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
  today: string,
): boolean {
  return startsOn <= today && today <= endsOn;
}

/** Whether an unanswered proposal is due for its one reminder: half its time has gone by. */
export function isReminderDue({ madeAt, holdUntil: until }: Proposal, now: Date): boolean {
  if (!until || now >= until) return false;
  return now.getTime() - madeAt.getTime() >= (until.getTime() - madeAt.getTime()) / 2;
}

/** Who has to answer; null where nobody is waited for. */
export function whoseTurn(
  meeting: Pick<Meeting, 'state' | 'askedBy'>,
  open: Pick<Proposal, 'side'> | null,
): Side | null {
  if (open) return otherSide(open.side);
  if (meeting.state !== 'asked') return null;
  // A question of a file has no proposal; one of the desk is for the host to answer.
  return meeting.askedBy === 'exhibitor' ? 'guest' : 'host';
}

export function otherSide(side: Side): Side {
  return side === 'guest' ? 'host' : 'guest';
}

/** What a side can do with a meeting at an instant, in the order in which it is offered. */
export function actsOf({ meeting, side, open, endedBy }: Omit<Seat, 'onBehalf'>, now: Date): Act[] {
  const { state, startsAt } = meeting;
  const turn = whoseTurn(meeting, open);
  const found: Act[] = [];
  if (state === 'planned' && startsAt && startsAt <= now) return ['substitute'];
  if (state === 'asked') {
    if (turn === side) found.push('accept', 'decline', 'propose');
    else found.push('change', 'propose', 'withdraw');
  }
  if (state === 'accepted' || state === 'planned') {
    if (turn === side) found.push('accept', 'decline');
    found.push('propose', 'change', 'cancel');
  }
  if (state === 'asked' || state === 'accepted' || state === 'planned') found.push('substitute');
  // Whoever said no may change their mind; the other side asks anew.
  if ((state === 'declined' || state === 'cancelled') && endedBy === side) found.push('take-up');
  return found;
}

/** Whether a pair that had a meeting may ask for another one, and what stands against it. */
export type PairRefusal = 'meeting.exists' | 'meeting.declined-before' | 'meeting.met-already';

/**
 * Two parties meet once, unless the second meeting is about something else; and whoever was told
 * no is not to ask again.
 */
export function refusePair(
  earlier: readonly (Pick<Meeting, 'state' | 'subject'> & { endedBy: Side | null })[],
  asks: { side: Side; subject: string },
): PairRefusal | null {
  const subject = plain(asks.subject);
  if (earlier.some(({ state }) => isAhead(state))) return 'meeting.exists';
  if (earlier.some(({ state, endedBy }) => state === 'declined' && endedBy !== asks.side))
    return 'meeting.declined-before';
  const met = earlier.filter(({ state }) => state === 'held');
  if (met.some((one) => subject === '' || plain(one.subject) === subject))
    return 'meeting.met-already';
  return null;
}

/** Still to be answered, placed or held. */
export function isAhead(state: Meeting['state']): boolean {
  return state === 'asked' || state === 'accepted' || state === 'planned';
}

function plain(subject: string): string {
  return subject.trim().toLocaleLowerCase('en');
}

const MINUTE_MS = 60_000;
