/** What a gate shows of a person, once their badge has been held to it. */
export type RosterRecord = {
  /** In full; the badge itself carries at most 28 bytes of it. */
  name: string;
  nameAr?: string;
  organisation?: string;
  /** ISO 3166 alpha-2; empty where it is not known. */
  country: string;
  /** Number of the category in its edition, as in the badge. */
  categoryCode: number;
  /** JPEG. */
  photo?: Uint8Array<ArrayBuffer>;
};

/** A record that only whoever holds the badge can open: its key comes from the badge's signature. */
export type SealedRecord = {
  /** 12 bytes, from the signature too: tells nothing of the badge. */
  id: Uint8Array<ArrayBuffer>;
  /** Nonce (12 bytes), ciphertext, tag (16 bytes); null where the gate is to forget the record. */
  sealed: Uint8Array<ArrayBuffer> | null;
};

/** The records that changed after a position, oldest change first. */
export type RosterPage = {
  records: SealedRecord[];
  /** Give it as `since` to go on; 0 is the beginning. */
  next: number;
  /** Whether there are more now. */
  more: boolean;
};
