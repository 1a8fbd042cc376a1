import type { Breach, PlanValue, Progress, Unmet, WallTime, Weights } from '../engine/types.ts';
import type { Party } from '../types.ts';

/** What a run may place and move. */
export type RunScope =
  | { kind: 'all' }
  /** Only what has no place in the version it begins from. */
  | { kind: 'unplaced' }
  | { kind: 'party'; party: Party }
  /** A local date. */
  | { kind: 'day'; day: string };

/** What of the version it begins from stays as it is, inside the scope. */
export const frozenParts = ['nothing', 'times', 'all'] as const;

export type Frozen = (typeof frozenParts)[number];

/**
 * How the weights of the settings are bent for one run: more for whoever has little, more for what
 * both sides want, or less walking.
 */
export const weightProfiles = ['settings', 'even', 'mutual', 'near'] as const;

export type WeightProfile = (typeof weightProfiles)[number];

/** What was asked of a run; kept with it. */
export type RunOrder = {
  scope: RunScope;
  frozen: Frozen;
  /** The plan it begins from; null for the published version. */
  from: string | null;
  profile: WeightProfile;
  weights: Weights;
  /** Ends after so many rounds of search, the same on every machine; null to end by the clock. */
  rounds: number | null;
};

export const runStates = ['waiting', 'running', 'stopping', 'done', 'stopped', 'failed'] as const;

export type RunState = (typeof runStates)[number];

/** Why a run has no plan, where it was not the show. */
export const runFailures = ['process-ended', 'plan-refused', 'engine-failed'] as const;

export type RunFailure = (typeof runFailures)[number];

/** With the instant it was told, by which a run whose process has died is recognised. */
export type RunProgress = Progress & { at: string };

/** Where one meeting stands in a plan, and what of it nobody may move in that plan. */
export type PlannedMeeting = {
  meeting: string;
  slot: WallTime;
  place: string;
  interpreter?: string;
  lockedTime?: boolean;
  lockedPlace?: boolean;
};

/** What happened on the day that a repair answers to. */
export type RepairEvent =
  /** Comes no more; from the beginning of the repair on. */
  | { kind: 'cancelled'; party: Party }
  | { kind: 'late'; party: Party; until: WallTime }
  | { kind: 'place-closed'; place: string; from: WallTime; until: WallTime | null }
  | { kind: 'interpreter-absent'; interpreter: string; until: WallTime | null }
  /** What was refused, or asked to be moved, after a provisional publication. */
  | { kind: 'replies' };

/**
 * A plan is about the meetings it places and those it leaves out on purpose. A meeting that is in
 * neither was not known to it, and publishing the plan leaves it as it is.
 */
export type PlanContent = {
  assignments: readonly PlannedMeeting[];
  unplaced: readonly string[];
  /** Why it was repaired; becomes absences when it is published. */
  events?: readonly RepairEvent[];
  /** From when on it was repaired. */
  from?: WallTime;
};

/** What is put in its place by an edit; null for a meeting that was or is not placed. */
export type EditedMeeting = {
  meeting: string;
  before: PlannedMeeting | null;
  after: PlannedMeeting | null;
};

export const editKinds = ['move', 'swap', 'unplace', 'lock', 'allow'] as const;

export type EditKind = (typeof editKinds)[number];

/** An act on a plan, and the rules it broke with a reason. */
export type PlanEdit = {
  revision: number;
  kind: EditKind;
  changes: readonly EditedMeeting[];
  overrides: readonly Breach[];
  reason: string;
  madeBy: string;
  madeAt: Date;
  undone: boolean;
};

export const versionKinds = ['provisional', 'final', 'repair', 'rollback'] as const;

export type VersionKind = (typeof versionKinds)[number];

/** A placed meeting as it was when a version was published. Instants as ISO 8601 in UTC. */
export type VersionMeeting = {
  meeting: string;
  guest: Party;
  exhibitorId: string;
  startsAt: string;
  endsAt: string;
  placeId: string | null;
  interpreterId: string | null;
  firm: boolean;
  lockedTime: boolean;
  lockedPlace: boolean;
};

/** Where a version came from, so that it can be told and made again. */
export type VersionOrigin = {
  runNumber: number | null;
  planNumber: number | null;
  planRevision: number | null;
  inputHash: string | null;
  seed: number | null;
  weights: Weights | null;
  value: PlanValue | null;
  /** The version that a rollback brought back. */
  broughtBack: number | null;
};

export type VersionContent = {
  meetings: readonly VersionMeeting[];
  origin: VersionOrigin;
  overrides: readonly (Breach & { reason: string; by: string })[];
};

export const replyAnswers = ['confirmed', 'move', 'refused'] as const;

export type ReplyAnswer = (typeof replyAnswers)[number];

/** What a publication changes of a meeting, for those who are in it. */
export const changeKinds = [
  'new',
  'time',
  'place',
  'interpreter',
  'cancelled',
  'firm',
  'asked',
  'proposed',
  'declined',
  'reminder',
  'person',
] as const;

export type ChangeKind = (typeof changeKinds)[number];

/** Ids and times only: names are looked up when somebody is told. */
export type Standing = Pick<
  VersionMeeting,
  'startsAt' | 'endsAt' | 'placeId' | 'interpreterId' | 'firm'
>;

export type MeetingChangeTold = {
  meetingId: string;
  /** The strongest of what changed. */
  what: ChangeKind;
  before: Standing | null;
  after: Standing | null;
};

export const tellingWays = ['mail', 'paper', 'phone', 'read'] as const;

export type TellingWay = (typeof tellingWays)[number];

export type { Unmet };
