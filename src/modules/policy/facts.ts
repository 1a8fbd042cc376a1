import { factKind } from '#platform/ledger/kinds';

export const actAdopted = factKind<{
  reference: string;
  companyCountries: readonly string[] | null;
  stateExceptions: readonly string[];
  effectiveFrom: string;
}>('policy.act-adopted');

export const actRevoked = factKind<{ reference: string }>('policy.act-revoked');
