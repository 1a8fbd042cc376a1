import type { Level } from '#modules/delegations/types';
import type { RankClass } from '#modules/participants/types';
import { scorePair } from '../rules.ts';
import type { Side } from '../../types.ts';
import type { PairWishes, Profile, Score } from '../types.ts';
import type { Field } from './types.ts';

export function pairKey(guest: string, host: string): string {
  return `${guest} ${host}`;
}

const seniorityOfLevel: Record<Level, number> = {
  'head-of-state': 5,
  'head-of-government': 5,
  minister: 4,
  'chief-of-staff': 3,
  'senior-officials': 2,
};

const seniorityOfRank: Record<RankClass, number | null> = {
  minister: 4,
  'chief-of-staff': 3,
  general: 3,
  'senior-officer': 2,
  officer: 1,
  official: 2,
  expert: 1,
  none: null,
};

/** How high somebody stands, from 1 to 5: by the level of a delegation, or the highest of some ranks. */
export function seniorityOf(
  level: Level | null,
  ranks: readonly (RankClass | null)[],
): number | null {
  if (level) return seniorityOfLevel[level];
  const known = ranks.flatMap((rank) => (rank && seniorityOfRank[rank]) ?? []);
  return known.length > 0 ? Math.max(...known) : null;
}

/** What keeps two parties apart whoever wishes it; null where nothing does. */
export function banOf(
  { bannedHosts, bannedCountries }: Pick<Field, 'bannedHosts' | 'bannedCountries'>,
  guest: Profile,
  host: Profile,
): 'policy' | 'countries' | null {
  if (bannedHosts.has(host.id)) return 'policy';
  const apart = bannedCountries.some(
    (pair) => guest.countries.includes(pair.guest) && host.countries.includes(pair.exhibitor),
  );
  return apart ? 'countries' : null;
}

/** The score of two parties of the field, with all that is known; null where one is unknown. */
export function scoreIn(field: Field, guestId: string, hostId: string): Score | null {
  const guest = field.guests.get(guestId);
  const host = field.hosts.get(hostId);
  if (!guest || !host) return null;
  const { wishes, lastTime } = saidIn(field, guest, host);
  const ban = banOf(field, guest, host);
  return scorePair({ guest, host, wishes, weights: field.weights, ban, lastTime });
}

/**
 * The score as one of the two may read it. Nothing is counted that the other side said in
 * private: no `never`, no wish where its reader may not read it, nothing of what it thought of
 * the last meeting, nor how many meetings it has. So no order of a list tells any of it.
 */
export function scoreFor(field: Field, guest: Profile, host: Profile, reader: Reader): Score {
  const { wishes, lastTime } = saidIn(field, guest, host);
  const word = lastTime[reader.side];
  return scorePair({
    guest: reader.side === 'guest' ? guest : { ...guest, meetings: UNCOUNTED },
    host: reader.side === 'host' ? host : { ...host, meetings: UNCOUNTED },
    wishes: readableWishes(wishes, reader),
    weights: field.weights,
    lastTime: word ? { [reader.side]: word } : {},
  });
}

export type Reader = {
  side: Side;
  /** Whether it may read that the other side asked for it. */
  mayReadOther: boolean;
};

/** What the two said of each other, as far as a reader may know: a `never` of the other side is never read. */
export function readableWishes(wishes: PairWishes, { side, mayReadOther }: Reader): PairWishes {
  const own = wishes[side];
  const other = wishes[otherSide(side)];
  const isReadable = mayReadOther && other && other.action !== 'never';
  return { ...(own && { [side]: own }), ...(isReadable && { [otherSide(side)]: other }) };
}

export function otherSide(side: Side): Side {
  return side === 'guest' ? 'host' : 'guest';
}

function saidIn(field: Field, guest: Profile, host: Profile) {
  return {
    wishes: field.wishes.get(pairKey(guest.id, host.id)) ?? {},
    lastTime: field.lastTimes.get(pairKey(guest.countries[0], host.id)) ?? {},
  };
}

/** So that of two numbers of meetings the reader's own is the lower one. */
const UNCOUNTED = Number.MAX_SAFE_INTEGER;
