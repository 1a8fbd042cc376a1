/**
 * A badge that does not open by itself, and who answers for it: a guest and the host who brought
 * them in, or a transferable badge and whoever wears it today.
 */
export type Pairing = {
  kind: 'escort' | 'floater';
  /** Number of the badge that cannot enter alone. */
  idx: number;
  with: PairedWith;
  /** Bit of the zone in which it was read. */
  zoneBit: number;
  at: Date;
  /** When a transferable badge was handed back; null while it is out, and for an escort, whose pairing ends when the guest leaves. */
  endedAt: Date | null;
};

/** The badge of a host or a wearer; or, for a transferable badge, the pin of an organisation. */
export type PairedWith = { idx: number } | { pin: string };

/** How hosts bring in those who may not enter alone. */
export type EscortRule = {
  /** Most seconds between the reading of the guest's badge and the host's, in either order. */
  withinSeconds: number;
  /** Guests that one host may have inside of a zone at once. */
  guestsPerHost: number;
};

/** Why a transferable badge is not given out. */
export type PairingRefusal =
  /** It is the badge of one person, and of nobody else. */
  | 'bears-a-name'
  /** Whoever had it last has not brought it back. */
  | 'not-returned'
  | 'pin-missing'
  | 'wearer-without-name'
  | 'wearer-of-other-party';
