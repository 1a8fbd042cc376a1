import type { WallTime } from '../types.ts';

/** Every rule of the demo days that a plan may break. */
export const rangeRules = [
  ...(['unknown-session', 'unknown-staff', 'unknown-group', 'unknown-time'] as const),
  ...(['placed-twice', 'off-grid', 'closed-day', 'pause', 'daylight', 'day'] as const),
  ...(['locked-time', 'required', 'order', 'loudness', 'fuel'] as const),
  ...(['lane-twice', 'lane-closed', 'air-twice', 'air-closed', 'danger'] as const),
  ...(['staff-missing', 'staff-unneeded', 'staff-duty', 'staff-named'] as const),
  ...(['staff-language', 'staff-shift', 'staff-twice'] as const),
  ...(['audience-unplaced', 'audience-twice', 'invited', 'seats', 'capacity'] as const),
  ...(['group-absent', 'group-busy', 'group-twice', 'group-walking'] as const),
] as const;

export type RangeRule = (typeof rangeRules)[number];

/** A `RangeBreach` that says which rule it is. */
export type RuleBreach = { rule: RangeRule; about: readonly string[]; at: WallTime | null };

/** Rules of the answer to a hold, beside those of every plan. */
export const holdRules = [
  /** Something that ran or had run is not as it was. */
  'hold-begun',
  /** Something begins where everything stands still. */
  'hold-running',
  /** Something is put earlier than it was, or a set-up under way has not got back its minutes. */
  'hold-earlier',
  /** Somebody is to see what they were not to see. */
  'hold-gained',
  /** What is told as moved, dropped and lost is not what is moved, dropped and lost. */
  'hold-untold',
] as const;

export type HoldRule = (typeof holdRules)[number];

export type HoldBreach = {
  rule: RangeRule | HoldRule;
  about: readonly string[];
  at: WallTime | null;
};
