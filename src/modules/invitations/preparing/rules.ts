import type { Deeds } from '../last-edition/types.ts';
import type { Region } from '../types.ts';

/** Which governments an officer wants at once; what is named in several ways is meant once. */
export type Choice = {
  regions: readonly Region[];
  africanUnion: boolean;
  /** Whoever was invited to the edition before. */
  lastEdition: boolean;
};

/** A government that may be invited. */
export type Proposal = {
  /** ISO 3166 alpha-2. */
  country: string;
  region: Region;
  /** What it did in the edition before; null where it had no part in it. */
  last: Deeds | null;
  chosen: boolean;
};

type Government = {
  /** Null outside the African Union. */
  africanRegion: Exclude<Region, 'elsewhere'> | null;
  last: Deeds | null;
};

export function regionOf({ africanRegion }: Pick<Government, 'africanRegion'>): Region {
  return africanRegion ?? 'elsewhere';
}

export function isChosen(
  government: Government,
  { regions, africanUnion, lastEdition }: Choice,
): boolean {
  return (
    regions.includes(regionOf(government)) ||
    (africanUnion && government.africanRegion !== null) ||
    (lastEdition && government.last?.invited === true)
  );
}
