/** Every dead badge of an edition at one moment, exactly: nobody else is on it, and nobody is missing. */
export type Revocations = {
  /** Rises with each change of the list; 32 bits. A gate never goes back to a lower one. */
  epoch: number;
  /** Whole seconds. */
  issued: Date;
  /** Numbers of badges of which no print counts any more; ascending, each once. */
  revoked: readonly number[];
  /** Badges that were printed again, with the newest generation; ascending by number. Older prints are dead. */
  generations: readonly (readonly [idx: number, generation: number])[];
};

/** A signed list, as a gate gets it from the server or reads it from paper. */
export type SignedRevocations = {
  epoch: number;
  issuedAt: Date;
  /** How many numbers are revoked. */
  count: number;
  /** How many were printed again. */
  reprinted: number;
  /** COSE_Sign1 of kind `revlist`. */
  signed: Uint8Array<ArrayBuffer>;
};
