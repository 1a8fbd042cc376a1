import { factKind } from '#platform/ledger/kinds';
import type { Rating } from './types.ts';

/** Written again when one of these is corrected; a lead is counted once all the same. */
export const leadRecorded = factKind<{
  exhibitorId: string;
  country: string | null;
  rating: Rating | null;
}>('lead.recorded');
