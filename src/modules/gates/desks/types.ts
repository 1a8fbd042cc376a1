/** What a reprint desk may sign, as the hub has allowed it. */
export type DeskRights = {
  /** Number of its key in the trust list. */
  kid: number;
  /** Codes of categories; null for all. */
  categories: number[] | null;
  /** ms UTC. */
  validFrom: number;
  validUntil: number;
};

/**
 * Live badges of the categories a desk may print, by their numbers: the text of each opens its
 * record in the roster, which the desk holds sealed like every gate.
 */
export type DeskPage = {
  rights: DeskRights;
  badges: { idx: number; token: string }[];
  /** Give it as `after` to go on; null at the end. */
  next: number | null;
};
