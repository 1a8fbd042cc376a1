import type { Effect } from '../policy/types.ts';

/** How a name and the evidence beside it stand to a listed entry. */
export const bands = ['confirmed', 'supported', 'name-only', 'conflict'] as const;

export type Band = (typeof bands)[number];

/** Whoever passes the door, and whoever sends them. */
export const subjectTypes = ['participant', 'exhibitor'] as const;

export type SubjectType = (typeof subjectTypes)[number];

export const hitStates = [
  /** Nobody has looked yet, or the second person did not agree. */
  'open',
  /** Handed to a higher office; it stands open. */
  'escalated',
  /** One person has said what it is; a second one must. */
  'proposed',
  /** Two people: this is somebody else. */
  'cleared',
  /** Two people: this is the listed one. */
  'matched',
  /** Two people, on a named authority: it is the listed one, and may come all the same. */
  'waived',
  /** The person or the entry is another than the one that was looked at, or they no longer meet. */
  'expired',
] as const;

export type HitState = (typeof hitStates)[number];

export const outcomes = ['cleared', 'matched', 'waived'] as const;

export type Outcome = (typeof outcomes)[number];

/** Why; a note says the rest. Codes and no sentences, so that they can be counted. */
export const reasonCodes = {
  cleared: [
    'birth-date-differs',
    'nationality-and-place-differ',
    'document-differs',
    'gender-differs',
    'given-name-differs',
    'entry-is-another-kind',
    'person-is-dead',
    'other',
  ],
  matched: ['same-person', 'same-body', 'other'],
  waived: ['authority-waiver'],
} as const satisfies Record<Outcome, readonly string[]>;

export type ReasonCode = (typeof reasonCodes)[Outcome][number];

/** What the first person says that a hit is. */
export type Proposal = {
  outcome: Outcome;
  reasonCode: ReasonCode;
  note: string;
  /** For a waiver: who allows it, and until when. */
  authority: string | null;
  until: Date | null;
  by: string;
  at: Date;
};

/** The second person's answer. */
export type Confirmation = { by: string; at: Date };

export type Review = {
  state: HitState;
  proposal: Proposal | null;
  confirmation: Confirmation | null;
};

/** A subject and a listed entry that may be the same, and what people made of it. */
export type Hit = Review & {
  id: string;
  subjectType: SubjectType;
  subjectId: string;
  list: string;
  entryId: string;
  /** A digest of the entry's names, births and documents: another one is another entry. */
  entryVersion: string;
  /** A keyed digest of what was screened: a corrected person is another subject. */
  subjectVersion: string;
  programmes: string[];
  /** 0 to 100. */
  nameScore: number;
  band: Band;
  openedAt: Date;
};

/** A hit as somebody must decide on it: with the effect that the rules of today give it. */
export type WeighedHit = Hit & { effect: Effect };

/** What the matcher found just now. */
export type Found = Pick<
  Hit,
  | 'subjectType'
  | 'subjectId'
  | 'list'
  | 'entryId'
  | 'entryVersion'
  | 'subjectVersion'
  | 'programmes'
  | 'nameScore'
  | 'band'
>;

export const reviewRefusals = [
  'not-open',
  'not-proposed',
  'not-settled',
  'same-person',
  'reason-does-not-fit',
  'note-missing',
  'authority-missing',
  'waiver-outdated',
] as const;

export type ReviewRefusal = (typeof reviewRefusals)[number];
