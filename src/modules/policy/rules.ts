import type { Applicant, PolicyAct } from './types.ts';

export type Eligibility =
  | { admitted: true; actId: string | null }
  | { admitted: false; actId: string; reason: 'country-not-admitted' | 'state-not-excepted' };

/**
 * The act in force on a local date: of those not revoked and already effective, the one that
 * became effective last; of two on one day, the one adopted later.
 */
export function actInForce(acts: readonly PolicyAct[], onDate: string): PolicyAct | undefined {
  return acts
    .filter((act) => !act.revokedAt && act.effectiveFrom <= onDate)
    .toSorted(
      (one, other) =>
        other.effectiveFrom.localeCompare(one.effectiveFrom) ||
        other.adoptedAt.getTime() - one.adoptedAt.getTime(),
    )[0];
}

/** What an act is on a date, beside the others. */
export type ActStanding = 'in-force' | 'coming' | 'replaced' | 'undone';

export function standingOf(
  act: PolicyAct,
  { inForce, onDate }: { inForce: PolicyAct | undefined; onDate: string },
): ActStanding {
  if (act.revokedAt) return 'undone';
  if (act.id === inForce?.id) return 'in-force';
  return act.effectiveFrom > onDate ? 'coming' : 'replaced';
}

/**
 * Decides whether an applicant may take a stand.
 *
 * The rule on countries binds companies. Armed forces and state pavilions of the excepted
 * states keep their stands whatever it says: in 2025 the companies were Turkish only, and the
 * forces of the Sahel states exhibited beside them. The operator that stages the show may
 * always have a stand of its own. With no act in force everybody may exhibit, and the answer
 * names no act.
 *
 * A joint stand is admitted when each of its states is.
 */
export function decideEligibility(applicant: Applicant, act: PolicyAct | undefined): Eligibility {
  if (!act) return { admitted: true, actId: null };
  if (applicant.kind === 'operator') return { admitted: true, actId: act.id };

  const states = [applicant.country, ...applicant.coCountries];
  const open = (country: string) => !act.companyCountries || act.companyCountries.includes(country);
  if (applicant.kind === 'company')
    return states.every(open)
      ? { admitted: true, actId: act.id }
      : { admitted: false, actId: act.id, reason: 'country-not-admitted' };

  return states.every((country) => open(country) || act.stateExceptions.includes(country))
    ? { admitted: true, actId: act.id }
    : { admitted: false, actId: act.id, reason: 'state-not-excepted' };
}

export type EligibilityChange = { applicantId: string; from: boolean; to: boolean };

/** Whom a change of acts would touch, before it bites. */
export function previewChange(
  applicants: readonly (Applicant & { id: string })[],
  { before, after }: { before: PolicyAct | undefined; after: PolicyAct | undefined },
): EligibilityChange[] {
  return applicants
    .map((applicant) => ({
      applicantId: applicant.id,
      from: decideEligibility(applicant, before).admitted,
      to: decideEligibility(applicant, after).admitted,
    }))
    .filter((change) => change.from !== change.to);
}
