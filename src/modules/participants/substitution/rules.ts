import type { ParticipantState } from '../types.ts';
import type { SubstitutionRule } from './types.ts';

/** Why nobody may take this person's place, the reason that is hardest to cure first. */
export type SubstitutionRefusal =
  | 'participant.withdrawn'
  /** The category is tied to the person. */
  | 'substitution.never'
  /** Only protocol still replaces people. */
  | 'substitution.closed'
  /** The commission has cleared this person: only protocol replaces them. */
  | 'substitution.needs-protocol';

/**
 * Decides whether a person may be replaced. A category that is never substituted binds
 * everybody; the date and the clearance bind whoever writes from far away, because protocol
 * answers for changes at the desk. Null where nothing speaks against it.
 */
export function refuseSubstitution({
  state,
  rule,
  accreditationClosed,
  byProtocol,
  at,
}: {
  state: ParticipantState;
  rule: SubstitutionRule;
  accreditationClosed: boolean;
  byProtocol: boolean;
  at: Date;
}): SubstitutionRefusal | null {
  if (state === 'withdrawn') return 'participant.withdrawn';
  if (rule.kind === 'never') return 'substitution.never';
  if (byProtocol) return null;
  const closed = rule.kind === 'until' ? at >= rule.at : accreditationClosed;
  if (closed) return 'substitution.closed';
  return state === 'cleared' ? 'substitution.needs-protocol' : null;
}
