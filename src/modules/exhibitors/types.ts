import type { ApplicantKind } from '#modules/policy/types';
import type { LocalText } from '#platform/i18n';
import type { Provenance } from '#platform/schema';

export const exhibitorStates = ['applied', 'admitted', 'refused', 'withdrawn'] as const;

export type ExhibitorState = (typeof exhibitorStates)[number];

/** A company or force that asks for a stand, or shares one as a co-exhibitor. */
export type Application = {
  externalId: string | null;
  companyName: string;
  displayName: string;
  /** ISO 3166 alpha-2. */
  country: string;
  coCountries: string[];
  kind: ApplicantKind;
  /** The exhibitor on whose stand it shows; null for one that holds its own contract. */
  mainExhibitorId: string | null;
  shows: Partial<LocalText>;
  provenance: Provenance;
  source: string | null;
};

export type Exhibitor = Application & {
  id: string;
  state: ExhibitorState;
  appliedAt: Date;
  decidedAt: Date | null;
  /** The act the decision stands on; null while no act was in force. */
  decidedByAct: string | null;
  /** Code of the reason, told to the applicant with the act. */
  refusal: string | null;
};
