import type { LocalText } from '#platform/i18n';
import type { Participant } from '#modules/participants/types';

export const recommendations = ['accept', 'refuse'] as const;

export type Recommendation = (typeof recommendations)[number];

export const decisions = ['cleared', 'refused', 'needs-information'] as const;

export type Decision = (typeof decisions)[number];

/**
 * What an applicant is told of a refusal. The commission's own reasons are not kept here;
 * `security` says that there are some, and no more.
 */
export const refusalReasons = [
  'document-missing',
  'document-invalid',
  'identity-not-confirmed',
  'not-eligible',
  'quota-exceeded',
  'too-late',
  'security',
] as const;

export type RefusalReason = (typeof refusalReasons)[number];

/** What somebody who is cleared may not do that their category may, or must do that it need not. */
export type Terms = {
  /** Goes nowhere without an escort. */
  escort: boolean;
  /** Ids of zones of the category that stay closed. */
  withoutZones: string[];
  /** Days of the edition, by index; null leaves those of the category. */
  onlyDays: number[] | null;
  /** Told to the applicant. */
  note: string | null;
};

/** The last recommendation and, once it is taken, the decision on it. */
export type Accreditation = {
  recommendation: Recommendation | null;
  recommendedBy: string | null;
  recommendedAt: Date | null;
  decision: Decision | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  reasonCode: RefusalReason | null;
  /** What the commission wants to know before it decides. */
  question: string | null;
  /** Null: cleared as the category says, or not cleared. */
  terms: Terms | null;
};

/** What an account does about a person: the operator recommends, the commission decides. */
export type Hand = 'recommends' | 'decides';

/** Why nobody may be cleared as things stand, whatever the two bodies think. */
export const bars = ['not-screened', 'hit-open', 'hit-matched', 'waiver-over'] as const;

export type Bar = (typeof bars)[number];

/** A person before the two bodies, with the hand each account has ever shown on them. */
export type Dossier = Accreditation & {
  participantId: string;
  state: Participant['state'];
  hands: ReadonlyMap<string, Hand>;
  /** What the screening found and people have not settled; null for nothing. */
  bar: Bar | null;
};

export type Step =
  | { act: 'recommend'; recommendation: Recommendation }
  | { act: 'decide'; decision: 'cleared'; terms?: Terms | null | undefined }
  | { act: 'decide'; decision: 'refused'; reasonCode: RefusalReason }
  /** Null only where an imported file holds no question. */
  | { act: 'decide'; decision: 'needs-information'; question: string | null };

/** What became of a batch: each person asked for is in exactly one of the two. */
export type BatchOutcome = {
  done: string[];
  refused: { participantId: string; refusal: StepRefusal }[];
};

export const stepRefusals = [
  'unknown',
  'withdrawn',
  'other-hand',
  'not-recommended',
  'already-recommended',
  'already-decided',
  'already-cleared',
  'awaits-information',
  ...bars,
] as const;

/** Why a step is not taken. */
export type StepRefusal = (typeof stepRefusals)[number];

/** Somebody in the queue, as both bodies see them. */
export type QueueEntry = Accreditation &
  Pick<
    Participant,
    | 'state'
    | 'familyName'
    | 'givenNames'
    | 'nameAr'
    | 'rank'
    | 'post'
    | 'organisation'
    | 'country'
    | 'nationality'
    | 'photoId'
    | 'provenance'
  > & {
    participantId: string;
    categoryName: LocalText;
    delegation: string | null;
    exhibitor: string | null;
    /** The hand the reader has shown on this person; null while it is free. */
    ownHand: Hand | null;
  };
