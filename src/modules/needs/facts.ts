import { factKind } from '#platform/ledger/kinds';
import type { Purpose } from './types.ts';

/** `category` is the sector of the taxonomy. */
type Sought = { country: string; category: string; purpose: Purpose };

export const needRecorded = factKind<Sought>('need.recorded');
export const needWithdrawn = factKind<Sought>('need.withdrawn');
