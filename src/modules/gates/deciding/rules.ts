import type { Print } from '#modules/badges/issuing/types';
import { hasFlag } from '#modules/badges/rules';
import type { BadgeClaims } from '#modules/badges/types';
import { decideEntry } from '../rules.ts';
import type { EntryAttempt, KnownBadge, Passage } from '../types.ts';
import type { Attempt, Decision, Knowledge, OpeningHours } from './types.ts';

/** Minutes after which an entry without an exit is forgotten: longer than any day of a show. */
export const FORGET_AFTER_MINUTES = 14 * 60;

/** Gathers what the entry rule asks for, and asks it. */
export function decideAttempt(
  attempt: Attempt,
  knowledge: Knowledge,
  hours: OpeningHours,
): Decision {
  const { badge, escort } = attempt;
  if (!badge.ok) return { admitted: false, refusal: badge.refusal };

  const escortPresent =
    escort !== null &&
    escort.ok &&
    isEscort(escort.claims, badge.claims, attempt, knowledge, hours);
  const verdict = decideEntry(
    entryAttempt(badge.claims, { ...attempt, escortPresent }, knowledge, hours),
  );
  return verdict.admitted ? { admitted: true, refusal: null } : verdict;
}

/** The attempt in the words of the entry rule. */
export function entryAttempt(
  claims: BadgeClaims,
  attempt: Omit<Attempt, 'badge' | 'escort'> & { escortPresent: boolean },
  { plan, gate, prints, passages }: Knowledge,
  { dayIndexAt, openingOf }: OpeningHours,
): EntryAttempt {
  const { at, direction, escortPresent, photoChecked, identityChecked } = attempt;
  const zoneBit = plan.zones.find(({ id }) => id === gate.zoneId)?.bit ?? -1;
  const category = plan.categories.find(({ code }) => code === claims.category);
  const dayIndex = dayIndexAt(at);
  const ofZone = passages.filter((one) => one.idx === claims.idx && one.zoneBit === zoneBit);
  const isInside = isInsideAt(ofZone, at);

  return {
    claims,
    knownBadge: knownBadge(
      prints.filter(({ idx }) => idx === claims.idx),
      attempt.knownAt,
    ),
    gate: { id: gate.id, zoneBit, antiPassback: gate.antiPassback },
    direction,
    dayIndex,
    opening: openingOf(category, dayIndex),
    escortPresent,
    photoChecked,
    // At a firm gate a look at the holder does not help.
    alreadyInside: isInside && !(identityChecked && gate.antiPassback === 'soft'),
    enteredBefore: ofZone.some((one) => one.direction === 'in'),
    at,
    testMode: false,
  };
}

/**
 * What was known of a badge at an instant: a passage that a gate reports hours later is
 * judged by what held when it happened. An instant before its first print makes no sense, so
 * then everything known counts.
 */
export function knownBadge(prints: readonly Print[], at: Date): KnownBadge | undefined {
  const thenThere = prints.filter(({ issuedAt }) => issuedAt <= at);
  const counted = thenThere.length > 0 ? thenThere : prints;
  const newest = counted.toSorted((one, other) => other.generation - one.generation)[0];
  if (!newest) return undefined;

  // A print that was replaced is never the newest, so this one was revoked and nothing else.
  const { revokedAt } = newest;
  const isRevoked = revokedAt !== null && (revokedAt <= at || thenThere.length === 0);
  return { state: isRevoked ? 'revoked' : 'active', latestGeneration: newest.generation };
}

/** Whether the last admitted passage before an instant went in, and not too long ago. */
export function isInsideAt(passages: readonly Passage[], at: Date): boolean {
  const last = passages
    .filter((passage) => passage.admitted && passage.at <= at)
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())
    .at(-1);
  return (
    last?.direction === 'in' && at.getTime() - last.at.getTime() < FORGET_AFTER_MINUTES * 60_000
  );
}

/** The person behind a badge; null where the number is not known here. */
export function holderOf(prints: readonly Print[], idx: number | null): string | null {
  return prints.find((print) => print.idx === idx)?.participantId ?? null;
}

/** Somebody else who may bring people in, and may be there now. */
function isEscort(
  claims: BadgeClaims,
  holder: BadgeClaims,
  attempt: Attempt,
  knowledge: Knowledge,
  hours: OpeningHours,
): boolean {
  if (claims.idx === holder.idx || !hasFlag(claims, 'mayEscort')) return false;

  // The escort may stand at the gate from inside or outside, and is known by the guard.
  const entry = entryAttempt(
    claims,
    { ...attempt, direction: 'in', escortPresent: true, photoChecked: true, identityChecked: true },
    { ...knowledge, passages: [] },
    hours,
  );
  return decideEntry(entry).admitted;
}
