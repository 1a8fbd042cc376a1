import type { Wait } from '#modules/convoys/counting/rules';
import type { Joining } from '#modules/convoys/rules';
import type { CountingLeg } from '#modules/convoys/types';
import type { DayRefusal } from '#modules/demonstrations/day/types';
import type { StepRefusal } from '#modules/exhibits/custody/types';
import type { EventRef } from '#modules/gates/log/types';
import type { Refusal } from '#modules/gates/types';

/** A badge that was read in the field: whose it says it is, and what speaks against it. */
export type ReadBadge = {
  idx: number;
  generation: number;
  code: string;
  /** As printed; empty for a typed code, and on a transferable badge. */
  name: string;
  /** By the rule of the gates; null for a good one. */
  refusal: Refusal | null;
};

/** Where somebody sits by the manifest. */
export type Seated = {
  convoyId: string;
  convoyCode: string;
  vehicleId: string;
  vehicleCode: string;
  seat: number;
};

/** The answer to one badge at the door of a vehicle. */
export type BoardAnswer = {
  at: number;
  leg: CountingLeg;
  vehicleId: string;
  /** Null where the text was no badge at all. */
  badge: ReadBadge | null;
  /** Of the manifest, where the device may know it. */
  person: Person | null;
  /** `aboard` is counted, and nothing else is. */
  verdict:
    | 'aboard'
    | 'already'
    /** Counted in another vehicle: `seated` tells which. */
    | 'counted-elsewhere'
    | 'other-vehicle'
    | 'late'
    | 'not-listed'
    | 'no-right'
    | 'not-a-badge';
  seated: Seated | null;
  /** Why it was no badge, or why its holder may not travel. */
  refusal: Refusal | null;
  /** For whoever comes after the convoy has left. */
  joining: Joining | null;
  /** What was written of it; null where nothing was. */
  event: EventRef | null;
};

export type Person = { name: string | null; party: string | null; country: string };

/** Why somebody is taken along who is not expected there. */
export const aboardReasons = [
  'seat-changed',
  'with-delegation',
  'ordered-by-command',
  'late-allowed',
  'going-home',
] as const;

export type AboardReason = (typeof aboardReasons)[number];

/** Why a column leaves with the list not empty, on the word of a supervisor. */
export const leavingReasons = [
  'stays-with-host',
  'medical',
  'own-vehicle',
  'count-mistaken',
] as const;

export type LeavingReason = (typeof leavingReasons)[number];

/** What came of an act in the field; the reason where nothing was written. */
export type Told<Why> = { ok: true; event: EventRef } | { ok: false; why: Why };

export type SignRefusal =
  | { kind: 'badge'; refusal: Refusal }
  | { kind: 'day'; refusal: DayRefusal }
  /** One badge has signed twice. */
  | { kind: 'same-badge' };

export type CustodyRefusal =
  | { kind: 'badge'; refusal: Refusal }
  /** Against what is known here; somebody else may know more, so it can be recorded all the same. */
  | { kind: 'step'; refusal: StepRefusal };

export type ReturnRefusal =
  | { kind: 'wait'; wait: Wait }
  | { kind: 'pin'; problem: 'no-supervisor-pin' | 'wait' | 'wrong-pin' };
