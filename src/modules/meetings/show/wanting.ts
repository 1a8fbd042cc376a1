import type { EditionScope } from '#platform/edition';
import type { Bracket, ShowInterpreter } from '../engine/types.ts';
import { pairKey } from '../recommending/building/rules.ts';
import { bracketOf } from '../recommending/rules.ts';
import type { PairWishes } from '../recommending/types.ts';
import type { Party } from '../types.ts';
import { pairMeetingId } from './pair-id.ts';
import type { KnownMeeting } from './types.ts';

const meet = { action: 'meet', rank: null } as const;

/**
 * How much a meeting is wished. Whoever asked for it or agreed to it wishes it at least once,
 * whatever stands in the wishes; one that a run brought about is wished as the wishes say.
 */
export function bracketOfMeeting(
  { askedBy, state, source }: Pick<KnownMeeting, 'askedBy' | 'state' | 'source'>,
  wishes: PairWishes,
): Bracket {
  const agreed = state !== 'asked' && source !== 'run';
  const guestAsked = askedBy === 'delegation' || askedBy === 'participant';
  return (
    bracketOf({
      guest: wishes.guest ?? (agreed || guestAsked ? meet : undefined),
      host: wishes.host ?? (agreed || askedBy === 'exhibitor' ? meet : undefined),
    }) ?? 'one-sided'
  );
}

/**
 * The id under which a wish of a pair may be planned; null where its meeting is in the plan
 * already, or was settled and nobody has wished it since.
 *
 * What was declined or cancelled comes back under its own id once a side has stated its wish
 * anew; so does what nobody answered. A pair that has met, or missed each other, has a second
 * meeting only by a wish stated afterwards.
 */
export function idOfWish(
  edition: EditionScope,
  { guest, exhibitorId }: { guest: Party; exhibitorId: string },
  before: readonly KnownMeeting[],
  wishedAt: Date | null,
): string | null {
  const isNewer = ({ changedAt, startsAt }: KnownMeeting) => {
    const settledAt = changedAt ?? startsAt;
    return wishedAt !== null && (settledAt === null || wishedAt > settledAt);
  };
  if (before.some(({ state }) => state === 'asked' || state === 'accepted' || state === 'planned'))
    return null;
  if (before.some(({ state }) => state === 'held' || state === 'missed'))
    return before.every(isNewer) ? pairMeetingId(edition, guest, exhibitorId, before.length) : null;
  const [last] = before.toSorted((one, other) => Number(other.changedAt) - Number(one.changedAt));
  if (!last) return pairMeetingId(edition, guest, exhibitorId);
  return last.state === 'expired' || before.every(isNewer) ? last.id : null;
}

/** When either side of a pair last stated its wish, by `pairKey`. */
export function wishTimes(
  stated: readonly { fromId: string; toId: string; statedAt: Date | null }[],
  isExhibitor: (id: string) => boolean,
): Map<string, Date> {
  const times = new Map<string, Date>();
  for (const { fromId, toId, statedAt } of stated) {
    if (!statedAt) continue;
    const key = isExhibitor(fromId) ? pairKey(toId, fromId) : pairKey(fromId, toId);
    const known = times.get(key);
    if (!known || known < statedAt) times.set(key, statedAt);
  }
  return times;
}

/**
 * The two languages between which somebody must interpret: none where the sides share one or one
 * of them has told none. Of several ways one that an interpreter of the edition can go.
 */
export function interpretedBetween(
  guest: readonly string[],
  host: readonly string[],
  interpreters: readonly ShowInterpreter[],
): [string, string] | null {
  const [first] = guest;
  const [second] = host;
  if (!first || !second || guest.some((language) => host.includes(language))) return null;
  const pairs = guest.flatMap((one) => host.map((other): [string, string] => [one, other]));
  const possible = pairs.find((pair) =>
    interpreters.some(({ languages }) => pair.every((language) => languages.includes(language))),
  );
  return possible ?? [first, second];
}
