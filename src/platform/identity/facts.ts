import { factKind } from '../ledger/kinds.ts';

/** Subject: the account. `country` and `exhibitorId` say to what the role is narrowed; null, to nothing. */
export const roleGranted = factKind<{
  role: string;
  country: string | null;
  exhibitorId: string | null;
}>('role.granted');

export const roleRevoked = factKind<{ role: string }>('role.revoked');
