import type { Print } from '#modules/badges/issuing/types';
import { hasFlag } from '#modules/badges/rules';
import type { BadgeClaims } from '#modules/badges/types';
import { placeStanding } from '../capacity/rules.ts';
import {
  guestsInside,
  isHostOf,
  isReadInTime,
  isTransferable,
  wearerOf,
} from '../pairing/rules.ts';
import type { Pairing } from '../pairing/types.ts';
import { isInsideAt, localTime } from '../presence/rules.ts';
import { consequenceOf, decideEntry } from '../rules.ts';
import type { EntryAttempt, EscortStanding, KnownBadge } from '../types.ts';
import {
  conditionsHold,
  isLimitReached,
  lackedRights,
  type EntryFacts,
} from './conditions/rules.ts';
import { forgettingOf, passbackInForce, settingsOfZone } from './settings/rules.ts';
import type {
  Alert,
  Attempt,
  Decision,
  Grant,
  KnownPrint,
  Knowledge,
  OpeningHours,
} from './types.ts';

/**
 * Gathers what the entry rule asks for, and asks it. The server, the command line and the gates
 * call this and nothing else; equal knowledge gives equal answers everywhere.
 */
export function decideAttempt(
  attempt: Attempt,
  knowledge: Knowledge,
  hours: OpeningHours,
): Decision {
  const { badge } = attempt;
  if (!badge.ok) {
    const consequence = consequenceOf(badge.refusal, knowledge.gate);
    return { admitted: false, refusal: badge.refusal, consequence, alerts: [] };
  }

  const entry = entryAttempt(badge.claims, attempt, knowledge, hours);
  const alerts = alertsOf(entry, knowledge);
  const verdict = decideEntry(entry);
  if (verdict.admitted) return { admitted: true, refusal: null, consequence: null, alerts };
  return { ...verdict, consequence: consequenceOf(verdict.refusal, entry.gate), alerts };
}

/** The attempt in the words of the entry rule. */
export function entryAttempt(
  claims: BadgeClaims,
  attempt: Omit<Attempt, 'badge'>,
  knowledge: Knowledge,
  hours: OpeningHours,
): EntryAttempt {
  const { at, direction, photoChecked, identityChecked, waived } = attempt;
  const { plan, gate, settings, prints, passages, pairings } = knowledge;
  const zoneBit = zoneBitOf(knowledge);
  const category = plan.categories.find(({ code }) => code === claims.category);
  const dayIndex = hours.dayIndexAt(at);
  const ofZone = passages.filter((one) => one.idx === claims.idx && one.zoneBit === zoneBit);
  const isInside = isInsideAt(ofZone, at, forgettingOf(settings, zoneBit, plan));
  const antiPassback = passbackInForce(gate.antiPassback, settings, {
    heardAt: knowledge.heardAt,
    at,
  });
  const facts: EntryFacts = {
    claims,
    gateId: gate.id,
    zoneBit,
    at,
    dayIndex,
    time: localTime(at, plan.edition.timeZone).time.slice(0, 5),
    entries: ofZone
      .filter((passage) => passage.direction === 'in' && passage.at <= at)
      .toSorted((one, other) => one.at.getTime() - other.at.getTime())
      .map((passage) => ({ ...passage, dayIndex: hours.dayIndexAt(passage.at) })),
    isInside,
    rights: rightsOf(claims.idx, knowledge.grants, at),
  };
  const lacked = lackedRights(settings.rights, facts);
  const { capacity } = settingsOfZone(settings, zoneBit);
  const mustSeePhoto =
    hasFlag(claims, 'photoCheck') || (settings.photoRule === 'all' && claims.photoHash !== null);

  return {
    claims,
    knownBadge: knownBadge(
      prints.filter(({ idx }) => idx === claims.idx),
      attempt.knownAt,
    ),
    gate: { id: gate.id, zoneBit, antiPassback },
    direction,
    dayIndex,
    opening: hours.openingOf(category, dayIndex),
    escort: hasFlag(claims, 'escortRequired')
      ? escortStanding(claims, attempt, knowledge, hours)
      : 'present',
    unpaired:
      isTransferable(claims, settings.namelessCategories) &&
      wearerOf(claims.idx, pairings, at) === undefined,
    photoOwed: mustSeePhoto && !photoChecked,
    // At a firm gate a look at the holder does not help.
    alreadyInside:
      isInside &&
      !(identityChecked && antiPassback === 'soft') &&
      !settings.passbackExempt.includes(claims.category),
    enteredBefore: facts.entries.length > 0,
    limitReached: isLimitReached(settings.limits, facts),
    rightMissing: lacked.length > 0,
    conditionFailed: !conditionsHold(settings.conditions, facts),
    place: placeStanding({
      zoneBit,
      capacity,
      occupancy: knowledge.occupancy,
      leases: knowledge.leases,
      isInside,
      at,
    }),
    at,
    testMode: settings.testMode,
    waived,
    firm: [
      ...(lacked.some(({ firm }) => firm) ? ['right-missing' as const] : []),
      ...(capacity?.kind === 'hard' ? ['full' as const] : []),
    ],
  };
}

/** The pairing that an admitted guest makes with the host who brought them; null for everybody else. */
export function pairingMade(
  { badge, escort, direction, at }: Attempt,
  knowledge: Pick<Knowledge, 'plan' | 'gate'>,
): Pairing | null {
  if (!badge.ok || !escort?.badge.ok || direction === 'out') return null;
  if (!hasFlag(badge.claims, 'escortRequired')) return null;
  return {
    kind: 'escort',
    idx: badge.claims.idx,
    with: { idx: escort.badge.claims.idx },
    zoneBit: zoneBitOf(knowledge),
    at,
    endedAt: null,
  };
}

/**
 * What was known of a badge at an instant: a passage that a gate reports hours later is
 * judged by what held when it happened. An instant before its first print makes no sense, so
 * then everything known counts.
 */
export function knownBadge(prints: readonly KnownPrint[], at: Date): KnownBadge | undefined {
  const thenThere = prints.filter(({ issuedAt }) => issuedAt <= at);
  const counted = thenThere.length > 0 ? thenThere : prints;
  const newest = counted.toSorted((one, other) => other.generation - one.generation)[0];
  if (!newest) return undefined;

  // A print that was replaced is never the newest, so this one was revoked and nothing else.
  const { revokedAt } = newest;
  const isRevoked = revokedAt !== null && (revokedAt <= at || thenThere.length === 0);
  return { state: isRevoked ? 'revoked' : 'active', latestGeneration: newest.generation };
}

/** The person behind a badge; null where the number is not known here. */
export function holderOf(
  prints: readonly Pick<Print, 'idx' | 'participantId'>[],
  idx: number | null,
): string | null {
  return prints.find((print) => print.idx === idx)?.participantId ?? null;
}

/** What a badge has been given, and what holds now. */
export function rightsOf(idx: number, grants: readonly Grant[], at: Date): string[] {
  return grants
    .filter((grant) => grant.idx === idx)
    .filter(({ from, until }) => (from === null || from <= at) && (until === null || at < until))
    .map(({ right }) => right);
}

function escortStanding(
  guest: BadgeClaims,
  attempt: Omit<Attempt, 'badge'>,
  knowledge: Knowledge,
  hours: OpeningHours,
): EscortStanding {
  const { escort, at } = attempt;
  const { settings, plan, passages, pairings, grants } = knowledge;
  if (!escort?.badge.ok || !isReadInTime(at, escort.readAt, settings.escort)) return 'missing';
  const host = escort.badge.claims;
  if (!isEscort(host, guest, attempt, knowledge, hours)) return 'missing';

  const partiesOf = ({ idx }: BadgeClaims) => rightsOf(idx, grants, at).filter(isParty);
  if (!isHostOf(partiesOf(host), partiesOf(guest))) return 'not-theirs';

  const zoneBit = zoneBitOf(knowledge);
  const forgetting = forgettingOf(settings, zoneBit, plan);
  const others = guestsInside(host.idx, { zoneBit, at, pairings, passages, forgetting }).filter(
    (idx) => idx !== guest.idx,
  );
  return others.length < settings.escort.guestsPerHost ? 'present' : 'guests-full';
}

/** Somebody else who may bring people in, and may be there now. */
function isEscort(
  claims: BadgeClaims,
  holder: BadgeClaims,
  attempt: Omit<Attempt, 'badge'>,
  knowledge: Knowledge,
  hours: OpeningHours,
): boolean {
  if (claims.idx === holder.idx || !hasFlag(claims, 'mayEscort')) return false;
  // Whoever needs an escort is none, or two guests would bring each other in.
  if (hasFlag(claims, 'escortRequired')) return false;

  // The escort may stand at the gate from inside or outside, and is known by the guard.
  const entry = entryAttempt(
    claims,
    {
      ...attempt,
      escort: null,
      direction: 'in',
      photoChecked: true,
      identityChecked: true,
      waived: [],
    },
    { ...knowledge, passages: [], occupancy: [], leases: [], settings: withoutCounting(knowledge) },
    hours,
  );
  return decideEntry(entry).admitted;
}

/** A host who waits at the gate takes no place and uses up no entry. */
function withoutCounting({ settings }: Knowledge): Knowledge['settings'] {
  return {
    ...settings,
    limits: [],
    zones: settings.zones.map((zone) => ({ ...zone, capacity: null })),
  };
}

function alertsOf(entry: EntryAttempt, knowledge: Knowledge): Alert[] {
  const { claims, direction, at, gate } = entry;
  const { settings, plan, passages, pairings, occupancy } = knowledge;
  const { zoneBit } = gate;
  const forgetting = forgettingOf(settings, zoneBit, plan);
  const isHost = direction === 'out' && hasFlag(claims, 'mayEscort');
  const guests = isHost
    ? guestsInside(claims.idx, { zoneBit, at, pairings, passages, forgetting })
    : [];
  const movements = passages.filter((one) => one.idx === claims.idx && one.zoneBit === zoneBit);
  const isStray =
    direction === 'out' && gate.antiPassback !== 'off' && !isInsideAt(movements, at, forgetting);
  const { capacity } = settingsOfZone(settings, zoneBit);
  const inside = occupancy.find((zone) => zone.zoneBit === zoneBit)?.inside ?? 0;

  return [
    ...(guests.length > 0 ? ['guests-left-inside' as const] : []),
    ...(isStray ? ['exit-without-entry' as const] : []),
    ...(capacity && inside > capacity.people ? ['over-capacity' as const] : []),
    ...(gate.antiPassback === knowledge.gate.antiPassback ? [] : ['passback-softened' as const]),
  ];
}

function isParty(right: string): boolean {
  return right.startsWith('party:');
}

function zoneBitOf({ plan, gate }: Pick<Knowledge, 'plan' | 'gate'>): number {
  return plan.zones.find(({ id }) => id === gate.zoneId)?.bit ?? -1;
}
