import type { BadgeClaims, CredentialRefusal } from '#modules/badges/types';

export type Gate = {
  id: string;
  /** The zone behind the gate, as its bit in `BadgeClaims.zones`, 0 to 31. */
  zoneBit: number;
  antiPassback: AntiPassback;
};

export type Direction = 'in' | 'out';

/**
 * What happens when a badge enters a zone that it has not left.
 *
 * `off` where exits are not scanned; `soft` lets the guard admit after a look at the holder;
 * `hard` does not, and fits gates that share their passages at once.
 */
export type AntiPassback = 'off' | 'soft' | 'hard';

/** What the gates know of a badge that the badge itself cannot know. */
export type KnownBadge = {
  state: 'active' | 'suspended' | 'revoked';
  /** The newest print; any older one is dead. */
  latestGeneration: number;
};

/** Open from `opens`, closed from `closes` on. */
export type OpeningPeriod = { opens: Date; closes: Date };

/** All that counts when a badge, already verified, is held to a gate. */
export type EntryAttempt = {
  claims: BadgeClaims;
  /** Undefined when this gate has not heard of the badge yet: the badge then speaks for itself. */
  knownBadge: KnownBadge | undefined;
  gate: Gate;
  direction: Direction;
  /** Day of the edition, 0 being the first, in the time zone of the edition; null between its days. */
  dayIndex: number | null;
  /** When the category may enter on that day; null for at any time, empty for not at all. */
  opening: readonly OpeningPeriod[] | null;
  /** Who brings the holder in; asked only of a badge that may not enter alone. */
  escort: EscortStanding;
  /** A transferable badge for which nobody answers now. */
  unpaired: boolean;
  /** The guard must compare face and photo, and has not. */
  photoOwed: boolean;
  /** The badge has entered the zone and not left it. */
  alreadyInside: boolean;
  /** The badge has been admitted into the zone before this attempt. */
  enteredBefore: boolean;
  /** A limit of entries for this badge, this gate or this day is used up. */
  limitReached: boolean;
  /** The gate demands a right (a convoy seat, a session ticket) that the badge has not been given. */
  rightMissing: boolean;
  /** A condition that the organiser set for this gate does not hold. */
  conditionFailed: boolean;
  place: PlaceStanding;
  at: Date;
  /** A rehearsal, in which test badges count. */
  testMode: boolean;
  /** What somebody with the right to do so has taken upon themselves; `decideOverride` fills it. */
  waived: readonly EntryRefusal[];
  /** What nobody may waive at this gate though it can be waived elsewhere: a hard capacity, a safety briefing. */
  firm: readonly EntryRefusal[];
};

/** `not-theirs`: the escort belongs to another host or delegation. `guests-full`: has as many guests inside as one host may have. */
export type EscortStanding = 'present' | 'missing' | 'not-theirs' | 'guests-full';

/**
 * Whether the zone has room for one more. `slice-used`: the zone may have room, but this gate
 * has no place left of those the hub lent it, or they have run out of time.
 */
export type PlaceStanding = 'free' | 'full' | 'slice-used';

/** Why a true badge does not open a gate, the hardest to cure first. */
export type EntryRefusal =
  | 'revoked'
  /** An older print of a badge that was printed again. */
  | 'replaced'
  | 'suspended'
  /** A badge of a rehearsal, on a real day. */
  | 'test-badge'
  | 'zone-not-granted'
  | 'expired'
  /** A badge for one entry, which has been made. */
  | 'entry-used'
  /** No seat in this convoy, no ticket for this session, no safety briefing. */
  | 'right-missing'
  /** A condition that the organiser set for this gate. */
  | 'condition-failed'
  | 'wrong-day'
  | 'too-early'
  | 'outside-hours'
  /** As often as allowed for this day or this gate. */
  | 'limit-reached'
  /** As many people inside as the zone may hold. */
  | 'full'
  /** The gate has used the places that the hub lent it, or they have run out of time. */
  | 'slice-used'
  /** A transferable badge that was not given out to anybody. */
  | 'floater-unpaired'
  | 'already-inside'
  | 'escort-missing'
  /** The escort belongs to another host or delegation. */
  | 'escort-not-theirs'
  /** The escort has as many guests inside as one host may have. */
  | 'escort-guests-full'
  | 'photo-not-checked';

/** Every answer of a gate other than yes. */
export type Refusal = CredentialRefusal | EntryRefusal;

export type Verdict = { admitted: true } | { admitted: false; refusal: EntryRefusal };

/** `red`: nobody at the gate can admit the holder. `amber`: the guard can, once the cure is done. */
export type Severity = 'red' | 'amber';

/** What the guard does next. */
export type Cure =
  | 'keep-badge-and-call-security'
  | 'keep-badge-and-send-to-desk'
  | 'call-supervisor'
  | 'send-to-desk'
  | 'come-back-on-granted-day'
  | 'come-back-later'
  | 'check-identity'
  | 'wait-for-escort'
  | 'call-own-escort'
  | 'call-second-escort'
  | 'pair-badge'
  | 'wait-for-exit'
  | 'contact-hub'
  | 'come-back-tomorrow'
  | 'compare-photo'
  | 'scan-again';

export type Consequence = { severity: Severity; cure: Cure };

/** A badge that went through a gate, as any gate may have recorded it. */
export type Passage = {
  /** Given by the recording gate; the same passage received twice has the same id. */
  id: string;
  /** Number of the badge and its print. */
  idx: number;
  generation: number;
  gateId: string;
  zoneBit: number;
  direction: Direction;
  at: Date;
  /** False for a refusal, which moves nobody. */
  admitted: boolean;
};

/** What was decided about a badge, which a gate without a network may have learnt too late. */
export type BadgeChange =
  | { kind: 'revoked'; idx: number; at: Date }
  | { kind: 'replaced'; idx: number; generation: number; at: Date };

export type IncidentKind = 'double-entry' | 'old-generation-used' | 'revoked-used';

/** Something the passages show and a person must look into. */
export type IncidentProposal = {
  /** The same incident has the same key, whatever else is learnt in between. */
  key: string;
  kind: IncidentKind;
  idx: number;
  severity: Severity;
  /** In order of time; the last one is the one that should not have been. */
  passages: Passage[];
};

/** How a zone counts its people. */
export type CountingRule = {
  antiPassback: AntiPassback;
  /** Minutes after which an entry without an exit is forgotten, so that nobody stays inside overnight on paper. */
  forgetAfterMinutes: number;
  /** When everybody is taken to have left, each day; null where nothing is. */
  nightlyExit: NightlyExit | null;
};

/** An hour of each day, on the clocks of a place, at which a zone is empty on paper. */
export type NightlyExit = {
  /** Local, `HH:MM`. */
  at: string;
  /** IANA name. */
  timeZone: string;
};
