import type { Participant } from '../types.ts';

/** What of a person is compared with what is known of everybody else. */
export type Compared = Pick<
  Participant,
  | 'id'
  | 'givenNames'
  | 'familyName'
  | 'nationality'
  | 'birthDate'
  | 'documentType'
  | 'documentNumber'
  | 'email'
  | 'phone'
  | 'organisation'
  | 'delegationId'
  | 'exhibitorId'
>;

/** Somebody in the crowd of an edition: contacts of an office are gone, and namesakes are counted. */
export type Candidate = Compared & {
  /** How many people of the edition bear the name, themselves among them. */
  bearers: number;
};

export const findings = [
  'document-same',
  'document-same-elsewhere',
  'document-different',
  'email-same',
  'phone-same',
  'name-same',
  'name-close',
  'name-near',
  'name-different',
  'name-common',
  'birth-same',
  'birth-close',
  'birth-different',
  'nationality-same',
  'nationality-different',
  'organisation-same',
] as const;

/** What speaks for or against two files being of one person. */
export type Finding = (typeof findings)[number];

export type Part = { finding: Finding; points: number };

export const guards = ['relatives', 'document'] as const;

/** What settles an outcome against the sum. */
export type Guard = (typeof guards)[number];

export const outcomes = ['same', 'maybe', 'different'] as const;

export type Outcome = (typeof outcomes)[number];

export type Likeness = {
  outcome: Outcome;
  /** The sum of the parts. */
  points: number;
  parts: Part[];
  guard: Guard | null;
};

/** 0 to 100; the matcher's, which the rules do not know. */
export type NameScores = {
  whole: number;
  family: number;
};

export const pairStates = ['open', 'different', 'merged'] as const;

export type PairState = (typeof pairStates)[number];

/** Two files that may be of one person; `oneId` is the lower id. */
export type Pair = {
  id: string;
  oneId: string;
  otherId: string;
  oneVersion: number;
  otherVersion: number;
  outcome: Exclude<Outcome, 'different'>;
  points: number;
  parts: Part[];
  state: PairState;
  /** The file that was kept; null unless merged. */
  keptId: string | null;
  foundAt: Date;
  decidedAt: Date | null;
};

export type FoundPair = Pick<
  Pair,
  'oneId' | 'otherId' | 'oneVersion' | 'otherVersion' | 'outcome' | 'points' | 'parts'
>;

/** A refusal under another file of what may be the same person. */
export type EarlierRefusal = { participantId: string; decidedAt: Date };
