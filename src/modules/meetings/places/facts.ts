import { factKind } from '#platform/ledger/kinds';
import type { PlaceKind } from './types.ts';

/** Subject: the place. */
export const meetingPlaceSaved = factKind<{
  code: string;
  kind: PlaceKind;
  hallId: string | null;
  exhibitorId: string | null;
  capacity: number;
  closed: boolean;
}>('meeting-place.saved');

export const meetingPlaceRemoved = factKind<{ code: string }>('meeting-place.removed');
