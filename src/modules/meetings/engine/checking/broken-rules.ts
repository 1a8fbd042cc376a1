import type { WallTime } from '../types.ts';

/** Every hard rule of a show that a plan may break. */
export const showRules = [
  ...(['unknown-meeting', 'unknown-party', 'unknown-place', 'unknown-interpreter'] as const),
  ...(['unknown-attendee', 'unknown-time', 'placed-twice'] as const),
  ...(['beginning', 'window', 'locked-time', 'required', 'never', 'after'] as const),
  ...(['party-absent', 'party-twice', 'party-walking'] as const),
  ...(['attendee-absent', 'attendee-twice', 'attendee-walking'] as const),
  ...(['maximum-half-day', 'maximum-day', 'maximum-edition', 'in-a-row'] as const),
  ...(['place', 'locked-place', 'not-closed', 'owner', 'place-shut', 'capacity'] as const),
  ...(['interpreter-missing', 'interpreter-unneeded', 'interpreter-languages'] as const),
  ...(['interpreter-shift', 'interpreter-twice'] as const),
] as const;

export type ShowRule = (typeof showRules)[number];

/** A `Breach` that says which rule of a show it is. */
export type ShowBreach = { rule: ShowRule; about: readonly string[]; at: WallTime | null };

/** Of the yardstick; a slot stands for the time. */
export type YardstickBreach = Omit<ShowBreach, 'rule'> & { rule: ShowRule | 'unfair' };
