import type { ParticipantState } from '../../types.ts';

export const mergeChoices = [
  'categoryId',
  'party',
  'title',
  'rank',
  'givenNames',
  'familyName',
  'nameAr',
  'post',
  'organisation',
  'nationality',
  'email',
  'phone',
  'language',
  'birthDate',
  'document',
  'photo',
] as const;

/** What of a file can be taken over by itself. */
export type MergeChoice = (typeof mergeChoices)[number];

/** One of two files that are to become one. */
export type MergeParty = {
  state: ParticipantState;
  /** The last decision on them is a refusal, even if they withdrew since. */
  wasRefused: boolean;
  /** A hit of the screening is open or was confirmed. */
  isCaught: boolean;
};

export type MergeRefusal =
  /** Whoever has withdrawn has no file to keep. */
  | 'duplicate.kept-has-ended'
  /** One was cleared and the other refused, or a hit of the screening would vanish. */
  | 'duplicate.needs-commission';

export type MergeVerdict =
  | { allowed: true; takesClearanceBack: boolean }
  | { allowed: false; refusal: MergeRefusal };
