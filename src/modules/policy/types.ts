import type { LocalText } from '#platform/i18n';

/** Who asks for a stand. */
export type ApplicantKind = 'company' | 'armed-forces' | 'state-pavilion' | 'operator';

export type Applicant = {
  kind: ApplicantKind;
  /** ISO 3166 alpha-2. */
  country: string;
  /** Further states of a joint stand. */
  coCountries: readonly string[];
};

/**
 * A dated legal act on who may exhibit. It is never changed: it is revoked, with a reason, and
 * another one is adopted.
 */
export type PolicyAct = {
  id: string;
  /** As the act is cited: `Décision n° 2025-014/MSPC`. */
  reference: string;
  title: LocalText;
  authority: string;
  /** The local date from which it binds. */
  effectiveFrom: string;
  /** Countries whose companies may exhibit; null means every country. */
  companyCountries: readonly string[] | null;
  /** Countries whose forces and state pavilions may exhibit whatever the rule for companies says. */
  stateExceptions: readonly string[];
  adoptedAt: Date;
  revokedAt: Date | null;
  revokedReason: string | null;
};
