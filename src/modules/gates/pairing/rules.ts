import type { BadgeClaims } from '#modules/badges/types';
import { isInsideAt, type Forgetting } from '../presence/rules.ts';
import type { Passage } from '../types.ts';
import type { EscortRule, PairedWith, Pairing, PairingRefusal } from './types.ts';

/** A badge without a name, which somebody else may wear tomorrow; day passes bear no name either, and are not lent. */
export function isTransferable(
  { name, category }: Pick<BadgeClaims, 'name' | 'category'>,
  namelessCategories: readonly number[],
): boolean {
  return name === '' && !namelessCategories.includes(category);
}

/** Who wears a transferable badge at an instant; undefined while nobody does. */
export function wearerOf(
  idx: number,
  pairings: readonly Pairing[],
  at: Date,
): PairedWith | undefined {
  const last = lastPairing(
    pairings.filter((pairing) => pairing.kind === 'floater' && pairing.idx === idx),
    at,
  );
  return last && (last.endedAt === null || at < last.endedAt) ? last.with : undefined;
}

/** Whether two readings are near enough in time for the one to bring in the other; which came first does not matter. */
export function isReadInTime(guestAt: Date, hostAt: Date, { withinSeconds }: EscortRule): boolean {
  return Math.abs(guestAt.getTime() - hostAt.getTime()) <= withinSeconds * 1_000;
}

/** Numbers of the guests whom a host last brought into a zone, and who are still there. */
export function guestsInside(
  hostIdx: number,
  { zoneBit, at, pairings, passages, forgetting }: ZoneAt,
): number[] {
  const ofZone = pairings.filter(
    (pairing) => pairing.kind === 'escort' && pairing.zoneBit === zoneBit && pairing.at <= at,
  );
  return [...Map.groupBy(ofZone, ({ idx }) => idx)].flatMap(([guestIdx, itsPairings]) => {
    const host = lastPairing(itsPairings, at)?.with;
    if (!host || !('idx' in host) || host.idx !== hostIdx) return [];

    const movements = passages.filter(
      (passage) => passage.idx === guestIdx && passage.zoneBit === zoneBit,
    );
    return isInsideAt(movements, at, forgetting) ? [guestIdx] : [];
  });
}

/** One zone at one instant, as far as a gate knows it. */
export type ZoneAt = {
  zoneBit: number;
  at: Date;
  pairings: readonly Pairing[];
  passages: readonly Passage[];
  forgetting: Forgetting;
};

/** The host or delegation in which two badges meet: one who belongs to none may be brought in by any host. */
export function isHostOf(host: readonly string[], guest: readonly string[]): boolean {
  return guest.length === 0 || guest.some((party) => host.includes(party));
}

/**
 * Why a transferable badge is not given out to this wearer: each is lent to one at a time, to a
 * named badge of the same party or against the pin of an organisation.
 */
export function refusePairing({
  badge,
  wearer,
  pairings,
  namelessCategories,
  at,
}: {
  badge: { claims: BadgeClaims; parties: readonly string[] };
  wearer: { claims: BadgeClaims; parties: readonly string[] } | { pin: string };
  pairings: readonly Pairing[];
  namelessCategories: readonly number[];
  at: Date;
}): PairingRefusal | null {
  if (!isTransferable(badge.claims, namelessCategories)) return 'bears-a-name';
  if (wearerOf(badge.claims.idx, pairings, at)) return 'not-returned';
  if ('pin' in wearer) return wearer.pin.trim() === '' ? 'pin-missing' : null;
  if (wearer.claims.name === '') return 'wearer-without-name';
  return isHostOf(wearer.parties, badge.parties) ? null : 'wearer-of-other-party';
}

function lastPairing(pairings: readonly Pairing[], at: Date): Pairing | undefined {
  let last: Pairing | undefined;
  for (const pairing of pairings) {
    if (pairing.at <= at && (!last || pairing.at >= last.at)) last = pairing;
  }
  return last;
}
