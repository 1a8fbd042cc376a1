/** A row of the ledger that is about a person. */
export type HistoryEvent = {
  /** Place in the ledger of the edition: the evidence that anybody can look up. */
  seq: number;
  /** When it happened: the time of the device where there is one. */
  at: Date;
  kind: string;
  subjectId: string;
  /** As the ledger names them: `account:…`, `import:…`, `device:…`, `system`. */
  actorId: string;
  reason: string | null;
  data: Record<string, unknown>;
};

/** An event as its reader may know it: no name of an officer whose name is not theirs to know. */
export type ToldEvent = HistoryEvent & {
  actorName: string | null;
  /** It was written about another file of the person, which was merged into this one. */
  merged: boolean;
};

export const chainSteps = [
  'invited',
  'named',
  'recommended',
  'cleared',
  'badge',
  'entered',
] as const;

/** Each state of a person is counted by itself, and never taken for another one. */
export type ChainStep = {
  step: (typeof chainSteps)[number];
  standing:
    | 'done'
    | 'waiting'
    /** Decided against. */
    | 'refused'
    /** Was done once and no longer holds, such as a revoked badge. */
    | 'lost'
    /** Nobody invites a visitor. */
    | 'not-needed';
  at: Date | null;
  /** The row of the ledger it stands on. */
  seq: number | null;
};
