import type { CurrentOrder, Version } from '../types.ts';

/** What of paper is wrong after a change, in the order in which it is made again. */
export const reprintKinds = [
  'precedence-list',
  'seating',
  'speaking-order',
  'procession',
  'flags',
  'name-plate',
  'badge-new-head',
  'badge-old-head',
  'delegation-list',
  'run-sheet',
  'interpreter-list',
  'meeting-diary',
] as const;

export type ReprintKind = (typeof reprintKinds)[number];

export type ReprintCause = 'head' | 'level' | 'office' | 'place' | 'added' | 'gone';

/** One paper to be made again: of a ceremony, of a delegation, or of a person. */
export type Reprint = {
  what: ReprintKind;
  ceremonyId: string | null;
  delegationId: string | null;
  participantId: string | null;
  cause: ReprintCause;
  /** Whether it is known to be on paper already: then the old one is taken back. */
  isPrinted: boolean;
  /** Meetings whose diary changes; 0 for all else. */
  count: number;
};

/** One ceremony: what was given out last, and what would be given out now. */
export type CeremonyThen = { version: Version; now: CurrentOrder };

/** What the ledger and the lists tell of delegations and heads. */
export type OnPaper = {
  /** People with a badge printed and not revoked. */
  badgesPrinted: ReadonlySet<string>;
  /** Delegations with an interpreter among them. */
  withInterpreters: ReadonlySet<string>;
  /** Meetings planned, by delegation. */
  meetings: ReadonlyMap<string, number>;
};

/** A change of which the ledger tells since the version was kept. */
export type ToldChange = {
  kind: string;
  at: Date;
  delegationId: string;
  participantId: string | null;
};
