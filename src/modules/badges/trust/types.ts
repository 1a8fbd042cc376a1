/** A trust list as a gate gets it, and who signed it. */
export type SignedTrustList = {
  number: number;
  issuedAt: Date;
  /** COSE_Sign1 of kind `trust`. */
  signed: Uint8Array<ArrayBuffer>;
  /** The key that signed it: what a gate keeps from its enrolment. 32 bytes. */
  root: Uint8Array<ArrayBuffer>;
  /** Whether that key is kept away from the installation. */
  isOffline: boolean;
  /** Keys have changed since, and the root has to sign anew. */
  isOutdated: boolean;
};

/** A key as the office sees it. */
export type KeyRow = {
  kid: number;
  kind: 'edition' | 'desk';
  /** Of the desk; empty for a key of the edition. */
  label: string;
  /** Codes of categories; null for all. */
  categories: number[] | null;
  leastGeneration: number;
  validFrom: Date;
  validUntil: Date;
  /** From then on nothing it signed counts; null for none. */
  acceptedUntil: Date | null;
  /** The newest key of the edition, which signs now. */
  isSigning: boolean;
  /** First twelve hexadecimal digits of the SHA-256 of the public key, to compare aloud. */
  fingerprint: string;
};

/** The first kid of a reprint desk; a gate tells a desk's badge by its number alone. */
export const firstDeskKid = 128;

/** Fewer letters are guessed at leisure by whoever finds the file of a key. */
export const shortestPassphrase = 12;
