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

/** A badge without a person: a floater, or a pass for one day. */
export const badgeIssuedToBearer = factKind<{
  idx: number;
  generation: number;
  bearer: 'floater' | 'day-pass';
  categoryId: string;
  delegationId: string | null;
  exhibitorId: string | null;
  zones: string[];
  days: number[];
}>('badge.issued-to-bearer');

export const badgePrinted = factKind<{ idx: number; generation: number }>('badge.printed');

/** The same print once more, because paper or printer spoilt it: nothing dies. */
export const badgeReprinted = factKind<{ idx: number; generation: number }>('badge.reprinted');

export const badgeRevoked = factKind<{
  /** Null where the badge was of no person. */
  participantId: string | null;
  idx: number;
  generation: number;
}>('badge.revoked');

/** Badges that left the desk for somebody who answers for them, or came back. */
export const custodyTaken = factKind<{
  delegationId: string | null;
  exhibitorId: string | null;
  /** Each `idx.generation`. */
  badges: string[];
}>('custody.taken-over');

export const custodyGivenBack = factKind<{
  delegationId: string | null;
  exhibitorId: string | null;
  badges: string[];
}>('custody.given-back');

/** The subject is the number engraved on the pin. */
export const pinHandedOut = factKind<{
  kind: 'minister' | 'vip';
  country: string;
  delegationId: string | null;
}>('pin.handed-out');

export const pinReturned = factKind<{ kind: 'minister' | 'vip' }>('pin.returned');

export const pinLost = factKind<{ kind: 'minister' | 'vip' }>('pin.lost');

/** The subject is the number of the pass. No plate, which may name its owner. */
export const vehiclePassIssued = factKind<{ zones: string[]; days: number[] }>('vehicle.issued');

export const vehiclePassRevoked = factKind<Record<string, never>>('vehicle.revoked');
