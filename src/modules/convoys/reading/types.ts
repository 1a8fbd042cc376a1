import type { RadioChannel } from '#modules/ranges/types';
import type { LocalText } from '#platform/i18n';
import type { Warning } from '../checking/types.ts';
import type { Wait } from '../counting/rules.ts';
import type { Joining } from '../rules.ts';
import type { HeadCount } from '../counting/types.ts';
import type { NoSeat, SplitParty } from '../seating/types.ts';
import type { Expectation, Passage, Stretch } from '../timing/types.ts';
import type { Convoy, Place, Route, Vehicle } from '../types.ts';

/** Whose convoys a reader may see: everybody's, or those of some delegations; and whether by name. */
export type ConvoyReach = { delegations: readonly string[] | null; names: boolean };

export type ConvoySummary = Convoy & {
  vehicles: number;
  /** For passengers. */
  seats: number;
  taken: number;
  /** Kept free for officers without a badge. */
  held: number;
  withoutSeat: number;
  warnings: Warning[];
  expected: { out: Expectation; back: Expectation };
  leftBehind: number;
};

export type MeasuredRoute = Route & { stretches: Stretch[] };

export type ConvoyBoard = {
  timeZone: string;
  at: Date;
  days: { index: number; date: string }[];
  convoys: ConvoySummary[];
  routes: MeasuredRoute[];
  ranges: { id: string; name: LocalText }[];
};

export type PersonView = {
  id: string;
  name: string;
  country: string;
  /** `delegation:<id>`, `exhibitor:<id>` or `category:<id>`. */
  party: string;
  /** Null for people of a category. */
  partyName: string | null;
  /** As a guard reads it aloud; null while there is no badge. */
  badge: string | null;
  leads: boolean;
};

export type VehicleView = Vehicle & {
  riders: { participantId: string; seat: number; locked: boolean }[];
  held: { seat: number; officer: string }[];
  free: number;
};

export type ConvoyView = {
  timeZone: string;
  at: Date;
  convoy: Convoy;
  route: MeasuredRoute | null;
  range: { id: string; name: LocalText } | null;
  channels: RadioChannel[];
  vehicles: VehicleView[];
  people: PersonView[];
  without: { participantId: string; reason: NoSeat | 'not-seated' }[];
  /** Officers of parties aboard for whom no seat is left. */
  officersWithout: string[];
  split: SplitParty[];
  places: (Place & { name: string | null })[];
  count: HeadCount;
  /** Why the last vehicle to leave the range must wait; null where nobody is missed. */
  wait: Wait | null;
  passages: Passage[];
  expected: { out: Expectation; back: Expectation };
  warnings: Warning[];
  /** What becomes of whoever comes now. */
  joining: Joining;
};
