import type { AmmunitionEntry, Lot } from '../types.ts';

/** What is to be entered, before it is signed. */
export type EntryDraft = Pick<
  AmmunitionEntry,
  'lotId' | 'rangeSessionId' | 'kind' | 'rounds' | 'takesBack'
>;

/** An entry as the account reads it: at a desk, or out of the log of the gates. */
export type AccountEntry = Omit<AmmunitionEntry, 'signedBy' | 'countersignedBy'> & {
  /** `account:<id>`, `badge:<participant>`; null where a phone read no badge. */
  signedBy: string | null;
  countersignedBy: string | null;
};

/** Rounds of one lot that went out to one session. */
export type SessionBalance = {
  rangeSessionId: string;
  issued: number;
  fired: number;
  returned: number;
  /** Issued less fired and returned: above 0 they are missing, below 0 there are too many. */
  difference: number;
};

export type LotBalance = {
  lotId: string;
  received: number;
  issued: number;
  fired: number;
  returned: number;
  destroyed: number;
  reExported: number;
  /** Below 0 where phones have issued more than the store held. */
  inStore: number;
  /** By session, in the order in which each was first issued to. */
  sessions: SessionBalance[];
};

/** What does not come out, by its name. */
export type Difference =
  | { kind: 'session'; lotId: string; rangeSessionId: string; rounds: number }
  /** More left the store than ever came. */
  | { kind: 'store'; lotId: string; rounds: number }
  /** Signed by nobody, by one, or twice by the same: an entry of a phone. */
  | { kind: 'signature'; lotId: string; entryId: string; rounds: number };

export type EntryRefusal =
  | 'one-signature'
  | 'session-missing'
  | 'session-not-meant'
  /** More than the store holds. */
  | 'not-in-store'
  /** More than this session still has. */
  | 'not-issued'
  | 'nothing-to-take-back'
  | 'taken-back-already'
  /** Something that came after rests on it. */
  | 'others-rest-on-it';

/** An entry that waits for its second signature. Rounds that it would take are promised. */
export type Proposal = EntryDraft & { id: string; proposedBy: string; proposedAt: Date };

export type Account = {
  lot: Lot;
  balance: LotBalance;
  entries: AccountEntry[];
  differences: Difference[];
};
