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
  /** Truly signed, by a key that may not sign this category or these dates. */
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
