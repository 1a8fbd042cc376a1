import { factKind } from '#platform/ledger/kinds';
import type { AmmunitionEntry, CustodyPlace, Exhibit } from './types.ts';

type Item = Pick<Exhibit, 'exhibitorId' | 'kind' | 'status'>;

export const exhibitAnnounced = factKind<Item & { code: string }>('exhibit.announced');

/** Which columns were corrected, and not what they hold. */
export const exhibitCorrected = factKind<{ exhibitorId: string; columns: readonly string[] }>(
  'exhibit.corrected',
);

/** A step told at a desk; those of phones are in the log of the gates. */
export const exhibitMoved = factKind<
  Item & {
    from: CustodyPlace | null;
    place: CustodyPlace;
    placeId: string | null;
    takenBy: string | null;
    movedAt: string;
    dueBackAt: string | null;
  }
>('exhibit.moved');

export const exhibitLost = factKind<Item>('exhibit.lost');
export const exhibitFound = factKind<Item>('exhibit.found');

/** It has left the site for good, with the consent of whoever released it. */
export const exhibitLeft = factKind<Item & { takenBy: string | null }>('exhibit.left');

/** The goods of an exhibitor may go: how many items of theirs, how many of them weapons. */
export const goodsReleased = factKind<{ items: number; weapons: number; takenBy: string | null }>(
  'exhibitor.goods-released',
);

export const exhibitsCounted = factKind<{
  place: string;
  expected: number;
  found: number;
  missing: readonly string[];
  astray: readonly string[];
}>('exhibit-count.taken');

export const countWitnessed = factKind<{ place: string; countedBy: string }>(
  'exhibit-count.witnessed',
);

export const overdueSet = factKind<{ overdueMinutes: number }>('exhibit-setting.changed');

export const lotRegistered = factKind<{ code: string; exhibitorId: string | null }>(
  'ammunition-lot.registered',
);

type Rounds = Pick<AmmunitionEntry, 'lotId' | 'rangeSessionId' | 'kind' | 'rounds'>;

export const ammunitionProposed = factKind<Rounds & { takesBack: string | null }>(
  'ammunition-proposal.made',
);
export const proposalDropped = factKind<Rounds>('ammunition-proposal.dropped');

type Signed = Rounds & Pick<AmmunitionEntry, 'signedBy' | 'countersignedBy'>;

export const ammunitionEntered = factKind<Signed>('ammunition-entry.made');

/** The subject is the mistake; `counterEntry` takes it back. */
export const ammunitionTakenBack = factKind<Signed & { counterEntry: string }>(
  'ammunition-entry.taken-back',
);
