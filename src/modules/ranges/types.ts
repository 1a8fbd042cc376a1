import type { LocalText } from '#platform/i18n';
import type { Provenance } from '#platform/schema';

/** Metres on the plan of a range: x to the right, y downwards. */
export type Point = readonly [x: number, y: number];

/** At least three corners, in either direction, without the first one again at the end. */
export type Outline = readonly Point[];

export const featureKinds = [
  /** Where one session at a time takes place. */
  'lane',
  'sector',
  /** Where spectators stand. */
  'stand',
  'air-block',
  /** Supplied by the host army for a weapon with its ammunition. */
  'danger-area',
  'medical',
  /** Where people gather, and vehicles wait. */
  'assembly',
  'store',
] as const;

export type FeatureKind = (typeof featureKinds)[number];

/** Something drawn on the plan of a range. */
export type RangeFeature = {
  id: string;
  rangeId: string;
  kind: FeatureKind;
  code: string;
  name: LocalText;
  outline: Outline;
  /** People on a viewing stand; null for everything else. */
  capacity: number | null;
  /** Metres above the ground; null for no limit. */
  floorM: number | null;
  ceilingM: number | null;
  channelId: string | null;
  version: number;
  provenance: Provenance;
};

export const sheetKinds = ['image', 'svg', 'dxf'] as const;

/** What the plan is drawn over, and how its units become metres. */
export type PlanSheet = {
  fileId: string;
  kind: (typeof sheetKinds)[number];
  /** In its own units: pixels, or what the drawing counts in. */
  width: number;
  height: number;
  /** Two points in its units and the metres between them; null before anybody has said. */
  scale: { a: Point; b: Point; metres: number } | null;
};

export type Range = {
  id: string;
  venueId: string;
  name: LocalText;
  /** Degrees, north and east positive. */
  latitude: number;
  longitude: number;
  /** Degrees clockwise from the top of the plan to north. */
  northDegrees: number;
  widthM: number;
  heightM: number;
  sheet: PlanSheet | null;
  version: number;
  provenance: Provenance;
};

export const channelUses = ['command', 'safety', 'medical', 'convoy', 'air', 'reserve'] as const;

export type RadioChannel = {
  id: string;
  rangeId: string | null;
  code: string;
  frequency: string;
  use: (typeof channelUses)[number];
  callSign: string;
};

export const closingReasons = [
  'prayer',
  'lunch',
  'air-traffic',
  'population',
  'maintenance',
  'other',
] as const;

/** When the range, a lane or an air block may be used, or may not. */
export type RangeWindow = {
  id: string;
  rangeId: string;
  /** Null for the whole range. */
  featureId: string | null;
  startsAt: Date;
  endsAt: Date;
  opens: boolean;
  why: (typeof closingReasons)[number] | null;
};

/** Minutes on foot between two features, either way. */
export type Walk = { fromId: string; toId: string; minutes: number };

/** A range with everything on it. */
export type RangeGround = {
  range: Range;
  features: RangeFeature[];
  channels: RadioChannel[];
  windows: RangeWindow[];
  walks: Walk[];
};

/** Instants of one local date at one place; null where the sun does not do it on that day. */
export type SunDay = {
  date: string;
  dawn: Date | null;
  sunrise: Date | null;
  noon: Date;
  sunset: Date | null;
  dusk: Date | null;
  /** By the angles of the named convention. */
  prayers: { fajr: Date; dhuhr: Date; asr: Date; maghrib: Date; isha: Date } | null;
};
