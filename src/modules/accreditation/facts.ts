import { factKind } from '#platform/ledger/kinds';
import type { Decision, Recommendation } from './types.ts';

export const accreditationRecommended = factKind<{ recommendation: Recommendation }>(
  'accreditation.recommended',
);

/** A refusal has the code told to the applicant as its reason; a question stays out of the ledger. */
export const accreditationDecided = factKind<{ decision: Decision }>('accreditation.decided');
