import type { Member } from '#modules/delegations/types';

/** Somebody who might travel, as those who plan and count must know them. */
export type ConvoyPerson = Member & {
  delegationId: string | null;
  delegationName: string | null;
  exhibitorId: string | null;
  exhibitorName: string | null;
  categoryId: string;
  country: string;
  /** Of the badge in force; null while there is none. */
  badgeIdx: number | null;
  badgeGeneration: number | null;
};
