import type { InvitationRole } from '../types.ts';

/** What a government did in an edition, as the ledger of that edition has it. */
export type Deeds = {
  invited: boolean;
  /** Empty where it declined, or did not answer. */
  roles: InvitationRole[];
  declined: boolean;
  /** People of its delegations who passed a gate, each counted once. */
  delegates: number;
  /** Exhibitors of the country that were admitted and stayed. */
  exhibitors: number;
};
