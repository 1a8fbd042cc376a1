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
  /** A badge that may escort has been read for this holder, just before. */
  escortPresent: boolean;
  /** The guard has compared face and photo. */
  photoChecked: boolean;
  /** The badge has entered the zone and not left it. */
  alreadyInside: boolean;
  /** The badge has ever been admitted into the zone. */
  enteredBefore: boolean;
  at: Date;
  /** A rehearsal, in which test badges count. */
  testMode: boolean;
};

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
  | 'wrong-day'
  | 'too-early'
  | 'outside-hours'
  | 'already-inside'
  | 'escort-missing'
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
};
