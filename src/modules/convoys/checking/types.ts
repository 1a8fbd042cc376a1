import type { Convoy, Route, Vehicle } from '../types.ts';

export const warningKinds = [
  'no-vehicles',
  'too-few-seats',
  'driver-missing',
  'call-sign-missing',
  'plate-missing',
  'fuel-unknown',
  'fuel-short',
  'plate-twice',
  'route-unmeasured',
  'no-escort',
  'no-channel',
  'before-opening',
  'after-closing',
  'slower-than-planned',
  'officer-without-seat',
  'party-split',
] as const;

/** What must be put right, or known, before a convoy leaves. */
export type Warning = {
  kind: (typeof warningKinds)[number];
  /** Code of the vehicle it is about; null for the whole convoy. */
  vehicle: string | null;
  /** What stands in the sentence: kilometres, minutes, people, a plate, codes. */
  values: Record<string, string | number>;
};

/** A convoy with everything that could be wrong about it. */
export type Checked = {
  convoy: Pick<Convoy, 'id' | 'code' | 'escort' | 'channelId' | 'state'> & ConvoyTimes;
  vehicles: readonly Vehicle[];
  route: Pick<Route, 'km'>;
  /** When the range is open that day; empty where nobody has said. */
  open: readonly { startsAt: Date; endsAt: Date }[];
  /** What the way out takes by measurement; null while a stretch of it was never measured. */
  measuredMinutes: number | null;
  /** Vehicles of other convoys that are under way while this one is. */
  others: readonly { convoy: string; plate: string }[];
  /** People with a right and without a seat. */
  withoutSeat: number;
  officersWithoutSeat: number;
  splitParties: number;
};

export type ConvoyTimes = Pick<
  Convoy,
  'meetAt' | 'departsAt' | 'arrivesAt' | 'returnsAt' | 'homeAt'
>;
