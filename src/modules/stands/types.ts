import type { Provenance } from '#platform/schema';

export const standTypes = [
  'in-line',
  'corner',
  'peninsula',
  'island',
  'outdoor',
  'meeting',
] as const;

export type StandType = (typeof standTypes)[number];

/** A place on the floor plan. Metres, from the upper left corner of the hall. */
export type Stand = {
  code: string;
  hallId: string;
  type: StandType;
  xM: number;
  yM: number;
  widthM: number;
  depthM: number;
  /** Floor occupied by the exhibitor, without aisles. The figure the trade counts by. */
  netAreaM2: number;
  openSides: number;
  exhibitorId: string | null;
  provenance: Provenance;
};
