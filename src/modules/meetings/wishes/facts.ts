import { factKind } from '#platform/ledger/kinds';
import type { PartyKind } from '../types.ts';

/** That a wish was taken back. Its subject is the wish; who put somebody off says nothing here. */
export const wishWithdrawn = factKind<{ fromKind: PartyKind; toKind: PartyKind }>('wish.withdrawn');
