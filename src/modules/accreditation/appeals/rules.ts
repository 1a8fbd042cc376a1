import type { Accreditation } from '../types.ts';
import type { Appeal, AppealRefusal } from './types.ts';

/** Whether an appeal may be filed: against a refusal that stands, and one at a time. */
export function refuseFiling(
  { decision, decidedBy }: Pick<Accreditation, 'decision' | 'decidedBy'>,
  open: Appeal | undefined,
): AppealRefusal | null {
  if (open) return 'open-already';
  return decision === 'refused' && decidedBy ? null : 'not-refused';
}

/** Whether an account may answer an appeal: never about its own refusal. */
export function refuseHearing(
  { outcome, against }: Pick<Appeal, 'outcome' | 'against'>,
  actorId: string,
): AppealRefusal | null {
  if (outcome) return 'answered';
  return against === actorId ? 'own-refusal' : null;
}
