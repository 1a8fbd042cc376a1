import { factKind } from '#platform/ledger/kinds';
import type { PartyKind } from '../types.ts';

/** About an address that gives a party's calendar; the subject is the address. */
export const feedMade = factKind<{ partyKind: PartyKind }>('meeting-feed.made');
export const feedRevoked = factKind<{ partyKind: PartyKind }>('meeting-feed.revoked');
