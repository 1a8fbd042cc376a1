import { factKind } from '#platform/ledger/kinds';

/** The subject of each is `idx.generation`. */
export const badgeIssued = factKind<{
  participantId: string;
  idx: number;
  generation: number;
  categoryId: string;
  zones: string[];
  days: number[];
}>('badge.issued');

export const badgePrinted = factKind<{ idx: number; generation: number }>('badge.printed');

export const badgeRevoked = factKind<{
  participantId: string;
  idx: number;
  generation: number;
}>('badge.revoked');
