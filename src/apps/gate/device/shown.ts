import type { IncidentKind, Severity } from '#modules/gates/types';
import type { LocalText } from '#platform/i18n';

/**
 * What there is to show. Instants in here are ms UTC by the clock of this device, so that
 * `Date.now()` less one of them is its age; only those of incidents are by the common clock.
 */
export type DeviceState = {
  /** Which screen it is time for. */
  phase: Phase;
  /** Why this browser cannot be a gate, in the phase `unsupported`. */
  unsupported: Unsupported | null;
  /** What is kept of this device: null before enrolment. */
  device: { id: string; name: string; hub: string } | null;
  edition: { id: string; name: LocalText; timeZone: string } | null;
  /** The gates this device may work at. */
  gates: GateChoice[];
  gate: GateChoice | null;
  operator: string | null;
  /** After wrong PINs: no attempt counts before this instant (ms UTC). */
  pinWaitUntil: number | null;

  /** This device at this gate since midnight of the edition. */
  today: { admitted: number; refused: number; overridden: number; out: number; counted: number };
  /** By the events this device holds, of all gates. */
  inside: ZoneCount[];
  incidents: ShownIncident[];

  /** Own events the hub has not confirmed. */
  unsent: number;
  /** ms UTC of the last exchange with the hub; null before the first. */
  lastContact: number | null;
  /** How the last attempt ended; null while the first is under way. */
  lastSync: 'done' | SyncProblem | null;
  isSyncing: boolean;
  /** ms UTC: how old the plan, keys, settings and the roster are. */
  packIssuedAt: number | null;
  rosterSize: number;
  /** Amber from two hours, red from twelve, unless the settings say otherwise. */
  revocations: { epoch: number; issuedAt: number; count: number; age: Freshness } | null;
  /** What is held of every other device: how old its news are here. */
  replicas: ReplicaAge[];
  /** By how much this clock is ahead of the hub (ms), once it is more than two minutes. */
  clockSkewMs: number | null;
  /** How long the badge of an escort may follow that of a guest, ms. */
  pairsWithinMs: number;
  /** What was received and could not be believed: kept and shown, never dropped. */
  quarantine: QuarantinedEvent[];
  /** Devices that have told two stories under one number. */
  forks: string[];
  /** Whether the browser has promised not to throw the log away. */
  isPersisted: boolean;
  /** Whether the page opens again with nobody to be reached. */
  isKeptForOffline: boolean;
  /** Frames of another gate read so far; null while none is being read. */
  reading: { received: number; total: number } | null;
};

export type Phase =
  | 'starting'
  /** This browser lacks Ed25519 or a database: `unsupported` tells which. */
  | 'unsupported'
  /** Another tab or window holds the log; this one takes over when that one closes. */
  | 'other-tab'
  | 'enrolment'
  | 'locked'
  | 'choose-gate'
  | 'open'
  /** The hub has ordered this device to forget everything, and it has. */
  | 'wiped';

export type Freshness = 'fresh' | 'amber' | 'red';

export type GateChoice = {
  id: string;
  name: LocalText;
  zoneId: string;
  zoneName: LocalText;
  zoneLetter: string;
  zoneColour: string;
  antiPassback: 'off' | 'soft' | 'hard';
};

export type ZoneCount = {
  zoneId: string;
  name: LocalText;
  people: number;
  /** Null where nothing limits the zone. */
  capacity: number | null;
  /** ms UTC of the oldest news among the gates of the zone; null when none was heard of. */
  asOf: number | null;
};

export type ShownIncident = {
  key: string;
  kind: IncidentKind;
  severity: Severity;
  badge: { idx: number; code: string };
  /** In order of time; the last one is the one that should not have been. */
  passages: { gateId: string; gateName: LocalText | null; operator: string; at: number }[];
};

export type ReplicaAge = {
  device: string;
  name: string | null;
  gateId: string | null;
  events: number;
  /** Null when it has told nothing. */
  lastEventAt: number | null;
};

export type QuarantinedEvent = { device: string; seq: number; why: string; receivedAt: number };

export type SyncProblem =
  /** No network, or one that leads nowhere. */
  | 'unreachable'
  | 'refused'
  /** The hub runs a version this device does not understand. */
  | 'not-understood'
  | 'wiped'
  | 'not-enrolled';

/** Why this browser cannot be a gate. */
export type Unsupported = 'no-ed25519' | 'no-database' | 'not-secure';
