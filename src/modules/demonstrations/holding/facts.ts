import { factKind } from '#platform/ledger/kinds';
import type { HoldReason } from '../day/types.ts';

/** Subject: the version of the timetable it made. */
export const rangeHoldApplied = factKind<{
  rangeId: string;
  laneId: string | null;
  minutes: number;
  reason: HoldReason;
  moved: number;
  dropped: number;
  lost: number;
  meetings: string[];
}>('range-hold.applied');

/** Before anybody was told. */
export const rangeHoldUndone = factKind<{ rangeId: string }>('range-hold.undone');
