import { factKind } from '#platform/ledger/kinds';
import type { AppealOutcome } from './appeals/types.ts';
import type { Decision, Recommendation } from './types.ts';

export const accreditationRecommended = factKind<{ recommendation: Recommendation }>(
  'accreditation.recommended',
);

/** A refusal has the code told to the applicant as its reason; a question stays out of the ledger. */
export const accreditationDecided = factKind<{ decision: Decision }>('accreditation.decided');

/** What was said stays out of the ledger. */
export const appealFiled = factKind<{ participantId: string }>('appeal.filed');
export const appealAnswered = factKind<{ participantId: string; outcome: AppealOutcome }>(
  'appeal.answered',
);

/** A granted appeal takes the refusal back; the recommendation stands. */
export const accreditationReopened = factKind<Record<string, never>>('accreditation.reopened');

/** Named by its number; who was in it stands where it can be erased. */
export const vettingPackageMade = factKind<{ people: number }>('vetting-package.made');
export const vettingAnswered = factKind<Record<string, never>>('vetting.answered');
