/**
 * What a badge says of its holder, in the words that are signed and printed as a QR code.
 *
 * It holds only what stays true while the badge lives. What may change (a safety briefing, a
 * convoy seat, a suspension) is known by the gates, not by the paper.
 */
export type BadgeClaims = {
  /** Number of the badge in its edition, 0 to 16,777,215, without gaps: also its place in the revocation list. */
  idx: number;
  /** 0 for the first print, one more for each reprint, up to 255. A reprint kills the older prints. */
  generation: number;
  /** First instant at which the badge is valid; whole seconds. */
  notBefore: Date;
  /** First instant at which the badge is no longer valid; whole seconds. */
  expires: Date;
  /** Number of the category in its edition, 0 to 255. */
  category: number;
  /** Bit n is set when the zone whose bit is n is granted; 32 bits, unsigned. */
  zones: number;
  /** Bit n is set when the badge is valid on day n of the edition, day 0 being the first; 16 bits. */
  days: number;
  /** A sum of `badgeFlags`. */
  flags: number;
  /** Three letters as in passports (ICAO 9303): `MLI`, `TUR`, also `D<<`. */
  nationality: string;
  /** As printed by `printedName`, at most 28 bytes of UTF-8; empty on a transferable badge. */
  name: string;
  /** First eight hexadecimal digits of the SHA-256 of the stored photo; null when there is no photo. */
  photoHash: string | null;
};

/** What makes a badge special at a gate; each is one bit of `BadgeClaims.flags`. */
export const badgeFlags = {
  escortRequired: 1,
  mayEscort: 2,
  vipLane: 4,
  /** The guard compares face and photo at each entry. */
  photoCheck: 8,
  replacement: 16,
  /** Good for one entry into each zone. */
  singleEntry: 32,
  /** Printed to rehearse; opens nothing on a real day. */
  test: 64,
} as const;

export type BadgeFlag = keyof typeof badgeFlags;

/** Longest name in a badge, in bytes of UTF-8: more would make the QR code too fine to scan in the dark. */
export const longestNameBytes = 28;

/** The key that signs the badges of one edition or of one reprint desk. */
export type SigningKey = {
  /** Number of the key in its edition, 0 to 255. */
  kid: number;
  /** Ed25519, usable for `sign`. */
  privateKey: CryptoKey;
};

/** A key whose badges a gate accepts, and how far. */
export type TrustedKey = {
  kid: number;
  /** Ed25519, 32 bytes. */
  publicKey: Uint8Array<ArrayBuffer>;
  /** A badge must not be valid before this instant. */
  validFrom: Date;
  /** A badge must not be valid after this instant. */
  validUntil: Date;
  /** The categories it may sign; null for all. A reprint desk has few, so that a stolen laptop is a small loss. */
  categories: readonly number[] | null;
  /** The lowest generation it may sign: 1 at a reprint desk, which makes no first badge. 0 where not given. */
  leastGeneration?: number;
  /** First instant at which nothing it has signed counts any more; null or not given for none. */
  acceptedUntil?: Date | null;
};

/** The keys of one edition. */
export type EditionTrust = { editionId: string; trust: readonly TrustedKey[] };

/** Why a scanned text is not a badge of this edition. */
export type CredentialRefusal =
  /** Some other code: a ticket, a web address. */
  | 'not-a-badge'
  /** Starts like a badge, but is cut, garbled or not written by us. */
  | 'malformed'
  /** Signed by a key the gate does not know: a forgery, or a gate with an old trust list. */
  | 'unknown-key'
  /** Altered, forged, or made for something else than this edition. */
  | 'bad-signature'
  /** Truly signed, by a key that may not sign this category, these dates or first badges, or no longer counts. */
  | 'beyond-key'
  /** A true badge of another edition that the gate was told of. */
  | 'other-edition';

/** What a badge says when nobody has vouched for it yet. */
export type BadgeReading =
  | { ok: true; claims: BadgeClaims; kid: number }
  | { ok: false; refusal: 'not-a-badge' | 'malformed' };

export type BadgeVerification =
  | { ok: true; claims: BadgeClaims; kid: number }
  | { ok: false; refusal: CredentialRefusal };

/** What else is signed for an edition, in the same envelope as a badge and never taken for one. */
export const objectKinds = ['revlist', 'trust', 'vehicle', 'convoy', 'gate-enrol'] as const;

export type ObjectKind = (typeof objectKinds)[number];

/** Why bytes or a scanned text are not the signed object that is asked for. */
export type ObjectRefusal =
  | Exclude<CredentialRefusal, 'not-a-badge' | 'other-edition'>
  | 'not-this-kind';

/** What is inside a signed object; the payload is still to be read by whoever knows its kind. */
export type ObjectOpening =
  | { ok: true; payload: Uint8Array<ArrayBuffer>; kid: number }
  | { ok: false; refusal: ObjectRefusal };

/** The list of every key that gates accept, signed by the root. The newest number replaces all others. */
export type TrustList = {
  /** From 1, rising; never used twice in an edition. */
  number: number;
  issuedAt: Date;
  /** Keys that sign badges and, unless they are narrowed, revocations and passes. */
  keys: readonly TrustedKey[];
  /** Keys of the server that gates report to: they sign packs and enrolment codes. */
  hubs: readonly HubKey[];
  /** The root that signs the lists after this one, where it is about to change. 32 bytes. */
  nextRoot: Uint8Array<ArrayBuffer> | null;
};

export type HubKey = { kid: number; publicKey: Uint8Array<ArrayBuffer> };

/** What a vehicle pass says: which vehicle, where and when. It admits nobody who sits in it. */
export type VehicleClaims = {
  /** Number of the pass in its edition, of its own series, 0 to 16,777,215. */
  number: number;
  generation: number;
  /** Whole seconds. */
  notBefore: Date;
  /** First instant at which the pass is no longer valid; whole seconds. */
  expires: Date;
  /** Bit n is set when the zone whose bit is n may be driven into; 32 bits, unsigned. */
  zones: number;
  /** Bit n is set when the pass is valid on day n of the edition; 16 bits. */
  days: number;
  /** As on the vehicle, at most 16 bytes of UTF-8. */
  plate: string;
  /** For whom it drives: a delegation, a supplier; at most 28 bytes of UTF-8, no name of a person. */
  holder: string;
};
