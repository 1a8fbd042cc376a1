import { factKind } from '#platform/ledger/kinds';
import type { FeatureKind, Outline, PlanSheet, Point } from './types.ts';

export const rangeSaved = factKind<{
  venueId: string;
  latitude: number;
  longitude: number;
  northDegrees: number;
  widthM: number;
  heightM: number;
}>('range.saved');

export const rangeRemoved = factKind<{ venueId: string }>('range.removed');

/** `fileId` null: the sheet was taken away. */
export const rangeSheetSet = factKind<{
  fileId: string | null;
  kind: PlanSheet['kind'] | null;
}>('range.sheet-set');

/** By two points of the sheet; what was drawn before keeps its metres. */
export const rangeScaled = factKind<{
  a: Point;
  b: Point;
  metres: number;
  widthM: number;
  heightM: number;
}>('range.scaled');

/** As it was drawn then: who gave which danger area, and when. */
export const rangeFeatureSaved = factKind<{
  rangeId: string;
  kind: FeatureKind;
  code: string;
  outline: Outline;
  floorM: number | null;
  ceilingM: number | null;
  capacity: number | null;
}>('range-feature.saved');

export const rangeFeatureRemoved = factKind<{ rangeId: string; kind: FeatureKind; code: string }>(
  'range-feature.removed',
);

/** Codes and uses; the frequencies stay off the record. */
export const rangeChannelsSet = factKind<{ channels: { code: string; use: string }[] }>(
  'range.channels-set',
);

export const rangeWindowsSet = factKind<{
  windows: {
    featureId: string | null;
    startsAt: string;
    endsAt: string;
    opens: boolean;
    why: string | null;
  }[];
}>('range.windows-set');

export const rangeWalksSet = factKind<{
  walks: { fromId: string; toId: string; minutes: number }[];
}>('range.walks-set');
