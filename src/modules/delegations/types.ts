import type { DelegationRole, ParticipantState, RankClass } from '#modules/participants/types';
import type { Provenance } from '#platform/schema';

/** The rank of whoever leads, the highest first: the first thing protocol orders by. */
export const levels = [
  'head-of-state',
  'head-of-government',
  'minister',
  'chief-of-staff',
  'senior-officials',
] as const;

export type Level = (typeof levels)[number];

/** What an office may tell of a delegation. Null means that nobody knows yet. */
export type DelegationDetails = {
  /** ISO 3166 alpha-2; a government may send two delegations. */
  country: string;
  name: string;
  level: Level;
  /** The host's officer who accompanies it. */
  liaisonOfficer: string | null;
  /** What the country looks for, in its own words. */
  seeks: string | null;
  arrivesAt: Date | null;
  departsAt: Date | null;
  hotel: string | null;
  provenance: Provenance;
};

export type Delegation = DelegationDetails & {
  id: string;
  externalId: string | null;
  /** Among delegations of its level; null until protocol has set it. */
  precedence: number | null;
};

/** A delegation of a file, known again by the number the file gives it. */
export type DelegationRecord = DelegationDetails & {
  externalId: string;
  precedence: number | null;
};

/** Who belongs to a delegation, as far as every reader of it may know. */
export type Member = {
  id: string;
  title: string | null;
  rank: string | null;
  rankClass: RankClass;
  givenNames: string;
  familyName: string;
  nameAr: string | null;
  post: string | null;
  delegationRole: DelegationRole | null;
  headsDelegation: boolean;
  state: ParticipantState;
};
