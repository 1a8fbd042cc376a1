import type { LocalText } from '#platform/i18n';
import type { Provenance } from '#platform/schema';

export const sessionKinds = ['static', 'drive', 'fly', 'fire'] as const;

export type SessionKind = (typeof sessionKinds)[number];

/** Who acts: each has other duties before it may go live. */
export const actors = ['demonstrator', 'host-force', 'guest'] as const;

export type SessionActor = (typeof actors)[number];

/** `approved` by safety and by the commander, who are two persons. What follows on the day is in `day/`. */
export const planningStates = ['draft', 'submitted', 'approved', 'scheduled', 'cancelled'] as const;

export type PlanningState = (typeof planningStates)[number];

/** Null where nothing limits. */
export type WeatherLimits = {
  /** Metres a second. */
  windMps: number | null;
  visibilityM: number | null;
  ceilingM: number | null;
  dry: boolean;
  daylight: boolean;
};

export const duties = ['range-officer', 'medic', 'interpreter'] as const;

export type Duty = (typeof duties)[number];

/** Somebody with a duty on the range, as they are called. */
export type Post = {
  id: string;
  rangeId: string;
  /** `RO1`. */
  code: string;
  duty: Duty;
  participantId: string | null;
  /** ISO 639-1. */
  languages: string[];
  /** Empty for whenever the range is open. */
  shifts: { from: Date; until: Date }[];
  provenance: Provenance;
};

/** A "serial": what one exhibitor or force shows on one lane. */
export type RangeSession = {
  id: string;
  externalId: string | null;
  /** As it is called on the radio: `R07`. */
  code: string;
  rangeId: string;
  exhibitorId: string | null;
  title: LocalText;
  kind: SessionKind;
  actor: SessionActor;
  laneId: string | null;
  standId: string | null;
  airBlockId: string | null;
  dangerAreaIds: string[];
  exhibitIds: string[];
  setUpMinutes: number;
  runMinutes: number;
  clearMinutes: number;
  weather: WeatherLimits;
  /** 0 silent to 3. */
  loudness: number;
  fuelLitres: number;
  /** Spectators; null for whatever the stand holds. */
  seats: number | null;
  officerId: string | null;
  medicId: string | null;
  interpreterId: string | null;
  /** ISO 639-1; null where nobody need interpret. */
  interpreted: string | null;
  /** Local dates it may be on; empty for any. */
  dates: string[];
  required: boolean;
  locked: boolean;
  state: PlanningState;
  submittedAt: Date | null;
  safetyAt: Date | null;
  commanderAt: Date | null;
  returnedFor: string | null;
  /** When it runs, after its set-up. */
  startsAt: Date | null;
  /** The programme's row of it. */
  sessionId: string | null;
  provenance: Provenance;
  version: number;
  ammunition: { lotId: string; rounds: number }[];
};

export type SessionWish = {
  rangeSessionId: string;
  delegationId: string;
  kind: 'invited' | 'wanted';
  /** 1 is wanted most; null for the invited. */
  rank: number | null;
};

export const approvers = ['safety', 'commander'] as const;

export type Approver = (typeof approvers)[number];

/** What is asked of whoever submitted it: words of a list, so that nobody writes of persons. */
export const returnReasons = [
  'description',
  'danger-area',
  'air-space',
  'ammunition',
  'papers',
  'crew',
  'time',
  'policy',
] as const;

export type ReturnReason = (typeof returnReasons)[number];

export const cancelReasons = [
  'withdrawn',
  'weather',
  'security',
  'safety',
  'equipment',
  'organisation',
] as const;

export type CancelReason = (typeof cancelReasons)[number];

/** Where a session is on its way, and by whose word; the rest of it is what it shows. */
export type Standing = Pick<
  RangeSession,
  'state' | 'submittedAt' | 'safetyAt' | 'commanderAt' | 'returnedFor' | 'startsAt'
> & {
  /** As the ledger names them. */
  submittedBy: string | null;
  safetyBy: string | null;
  commanderBy: string | null;
};

/** What a session shows and needs, without where it is on its way. */
export type SessionContent = Omit<
  RangeSession,
  | 'id'
  | 'version'
  | 'sessionId'
  | Exclude<keyof Standing, 'submittedBy' | 'safetyBy' | 'commanderBy'>
>;

/** One after the other: the first has ended its run before the second begins its own. */
export type SessionOrder = { beforeId: string; afterId: string };

/** A session with whose word it stands on. */
export type KnownSession = RangeSession & Standing;

/** Which sessions are meant; what is left out limits nothing. */
export type SessionFilter = {
  ids?: readonly string[];
  rangeId?: string;
  exhibitorId?: string;
  states?: readonly PlanningState[];
};

/** ISO 639-1: into what sessions are interpreted, most often first. */
export const interpretedLanguages = [
  'fr',
  'en',
  'ar',
  'tr',
  'ru',
  'zh',
  'pt',
  'es',
  'ff',
  'bm',
] as const;
