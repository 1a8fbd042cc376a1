import { factKind } from '#platform/ledger/kinds';

export const claimRecorded = factKind<{
  figureKey: string;
  valueLow: number | null;
  valueHigh: number | null;
}>('claim.recorded');

export const reportFrozen = factKind<{ number: number; upTo: number }>('report.frozen');
