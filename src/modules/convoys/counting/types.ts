import type { Boarding, CountingLeg } from '../types.ts';

/** A badge read by a phone, with the device that read it and when the server heard of it. */
export type PhoneCount = Boarding & { device: string; receivedAt: number };

/** A head counted by the office, or taken back by it. */
export type HandCount = {
  id: string;
  convoyId: string;
  /** Null where no vehicle is meant: at the range, or gone by other means. */
  vehicleId: string | null;
  participantId: string;
  /** `otherwise`: known to have left the range by other means than a convoy. */
  leg: CountingLeg | 'otherwise';
  /** False takes back what was counted before. */
  counted: boolean;
  /** ms UTC. */
  at: number;
};

/** Whoever rides in the convoy by its list. */
export type Listed = { participantId: string; vehicleId: string };

/** Everything known of the heads of a day: all convoys of it, because people come back by another. */
export type DayCounts = {
  /** Vehicles of this convoy, in the order of the column. */
  vehicleIds: readonly string[];
  manifest: readonly Listed[];
  boardings: readonly PhoneCount[];
  byHand: readonly HandCount[];
  convoyId: string;
};

/** A person of the edition, or a badge that is nobody's the server knows: `badge:<idx>`. */
export type HeadKey = string;

export type LegCount = {
  leg: CountingLeg;
  /** Whom this count should find: on the way out those on the list, then whoever was counted before. */
  expected: HeadKey[];
  counted: HeadKey[];
  /** Expected and not counted. */
  missing: HeadKey[];
  /** Counted and not expected: `counted = expected − missing + extra`. */
  extra: HeadKey[];
};

export type VehicleCount = {
  vehicleId: string;
  listed: number;
  counted: Record<CountingLeg, number>;
};

export type HeadCount = {
  legs: Record<CountingLeg, LegCount>;
  vehicles: VehicleCount[];
  /** Counted in a vehicle of this convoy and not on its list. */
  strangers: HeadKey[];
  /** Counted aboard another vehicle than the list says; also of another convoy. */
  changed: { head: HeadKey; leg: CountingLeg; listed: string; counted: string }[];
  /** Known to have gone home by other means. */
  goneOtherwise: HeadKey[];
  /** Out or at the range, and neither aboard on the way back, nor home, nor gone otherwise. */
  leftBehind: HeadKey[];
  devices: DeviceNews[];
};

/** How old what a phone told is, in ms UTC. */
export type DeviceNews = { device: string; oldestAt: number; newestAt: number; heardAt: number };
