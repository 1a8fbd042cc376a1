import type { DelegationRole } from '#modules/participants/types';
import type { SubstitutionRule } from '#modules/participants/substitution/types';
import type { LocalText } from '#platform/i18n';

/** Places of one category in one delegation. 0 means none, and no number ever means all. */
export type Quota = 'unlimited' | number;

/** What an edition holds of a category when delegations are built. */
export type CategoryRule = {
  categoryId: string;
  quota: Quota;
  substitution: SubstitutionRule;
};

export type NamedCategoryRule = CategoryRule & { name: LocalText };

/** The head is a role of its own here: it has its own category, and there is one of it. */
export type MemberRole = 'head' | DelegationRole;

/** How many places of a category a delegation has, and how many people hold one. */
export type Places = { categoryId: string; name: LocalText; quota: Quota; used: number };

export const requestStates = ['asked', 'granted', 'refused'] as const;

export type RequestState = (typeof requestStates)[number];

/** More places than the quota gives, as a focal point asks protocol for them. */
export type QuotaRequest = {
  id: string;
  delegationId: string;
  categoryId: string;
  /** Further places that are asked for. */
  places: number;
  reason: string;
  state: RequestState;
  askedAt: Date;
  /** Further places that were given. */
  granted: number | null;
  /** Told to the focal point. */
  answer: string | null;
  decidedAt: Date | null;
};
