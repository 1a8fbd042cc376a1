import type { BadgeChange, CountingRule, IncidentProposal, Passage } from '../types.ts';

/** 16 hexadecimal digits, random; a fresh install is a new device. */
export type DeviceId = string;

/** One event of one device. */
export type EventRef = { device: DeviceId; seq: number };

/** The place of a kind in this list is its byte on the wire, so the list only grows. */
export const eventKinds = [
  'in',
  'out',
  'deny',
  /** Somebody let in against the verdict; always inwards. */
  'override',
  /** An escort, or the holder of a floater, read for another badge. */
  'pairing',
  /** `ref` counts as not having been. A void itself stays. */
  'void',
  /** People without a badge, who came (+) or went (-). */
  'count',
  /** A badge printed at a desk; its older generations are dead. */
  'print',
  'grant',
  'clock',
  /** An exhibit changes hands: `gateId` is the exhibit, `reason` where it goes, `badge` who takes it. */
  'custody',
  /** A head counted: `gateId` is the vehicle, `reason` which of the four counts of a convoy. */
  'board',
  /** Said of a place: `gateId` is a range session, a lane, a range or a convoy, `reason` the word; signed where a badge is given. */
  'word',
] as const;

export type EventKind = (typeof eventKinds)[number];

/** Number of a badge and of its print. */
export type BadgePrint = { idx: number; generation: number };

/**
 * Hybrid logical clock: never behind an event that was known when it was read. `counter`
 * orders what falls into one millisecond; 0 to `highestCounter`.
 */
export type HybridTime = { ms: number; counter: number };

export const highestCounter = 0x3fff;
/** A million events, a year of a busy gate; then the device is enrolled anew. */
export const highestSeq = 0xf_ffff;

/** One thing that happened at a gate. Nothing in it names a person. */
export type GateEvent = {
  device: DeviceId;
  /** From 1, without gaps. */
  seq: number;
  /** The order of events. */
  hlc: HybridTime;
  /** The clock of the device as it stood, ms UTC; right or wrong, it is never overwritten. */
  deviceTime: number;
  gateId: string;
  kind: EventKind;
  /** Null for a count, a void, and a refusal of something that was no badge. */
  badge: BadgePrint | null;
  /**
   * `deny`: the refusal, on the way out after `out/`. `override`: the refusal and the reason,
   * `already-inside/known-to-me`. The other kinds: a word.
   */
  reason: string | null;
  /** Whoever works the gate, by a short id (`op-3`). */
  operator: string;
  /** `void`: what is corrected. `in`: the pairing it rests on. `override`: the refusal. `pairing`: the scan of the other badge. */
  ref: EventRef | null;
  /** `pairing`: the escort, or the holder of the floater. */
  other: BadgePrint | null;
  /** `count`: how many, not 0. */
  count: number | null;
};

export type EventDraft = Omit<GateEvent, 'device' | 'seq'>;

/** SHA-256, 32 bytes. */
export type Hash = Uint8Array<ArrayBuffer>;

/** An event with the bytes that are chained, and h(seq) = SHA-256(h(seq - 1) | bytes). */
export type StoredEvent = { event: GateEvent; bytes: Uint8Array<ArrayBuffer>; hash: Hash };

/** Where a chain stands; seq 0 and 32 zero bytes before the first event. */
export type Head = EventRef & { hash: Hash };

/** A head that its device vouches for: Ed25519, 64 bytes. What follows it may still be unsigned. */
export type SignedHead = Head & { signature: Uint8Array<ArrayBuffer> };

/** A head in a version vector; the hash as its first 16 hexadecimal digits. */
export type Tip = { device: DeviceId; seq: number; hash: string };

/** All that a replica holds, without gaps: one tip for a device, one more for each fork of it. */
export type Vector = readonly Tip[];

/** What one replica says to another to get what it lacks. */
export type Hello = { edition: string; vector: Vector };

/**
 * Events on their way: by network, by file, by animated QR code. `vector` is what the sender
 * holds, so that a parcel is a hello too. Each section holds events of one device and stays
 * as bytes until it is received, so that one that cannot be read stands in nobody's way.
 */
export type Parcel = Hello & { sections: readonly Uint8Array<ArrayBuffer>[] };

/** Consecutive events of one device, ending at a head it has signed. */
export type Section = {
  device: DeviceId;
  /** Hash of the event before the first one, first 16 hexadecimal digits. */
  after: string;
  /** At least one. */
  events: readonly GateEvent[];
  /** In order of seq; the last one is that of the last event. */
  heads: readonly { seq: number; signature: Uint8Array<ArrayBuffer> }[];
};

/** One chain of a device, as a replica holds it. A second line of a device is a fork. */
export type Line = {
  /** The device, for the line that was seen first; for a fork also where it begins. */
  id: string;
  device: DeviceId;
  /** First event that this line holds itself: 1, but for a fork. */
  from: number;
  /** The line that holds what is before `from`; null for a first line. */
  base: string | null;
  head: Head;
};

/** Why events wait outside the log. The first two solve themselves when more is known. */
export type QuarantineReason =
  /** What comes before has not arrived. */
  | 'gap'
  /** No key: the device was enrolled after this replica last heard of devices. */
  | 'unknown-device'
  /** Altered on the way, or not signed by this device. */
  | 'bad-signature'
  /** Damaged, or written by a newer version. */
  | 'unreadable'
  | 'other-edition';

export type Quarantined = {
  /** The same section has the same id. */
  id: string;
  /** Null where not even that can be read. */
  device: DeviceId | null;
  /** The first event of it. */
  seq: number | null;
  why: QuarantineReason;
  /** The section as it came. */
  bytes: Uint8Array<ArrayBuffer>;
};

/** Where a replica keeps its log: in memory, in a browser, in a database. */
export type ReplicaStore = {
  /** In any order; a device without events has none. */
  lines(): Promise<Line[]>;
  /** The events that the line holds itself, `from` ≤ seq ≤ `to`, in order of seq. */
  read(lineId: string, from: number, to: number): Promise<StoredEvent[]>;
  /** The signed heads of the line, `from` ≤ seq ≤ `to`, in order of seq. */
  heads(lineId: string, from: number, to: number): Promise<SignedHead[]>;
  /**
   * Adds events and signed heads at the end of a line, which is made when it is new: all of
   * them or nothing, and on disk when it resolves. `line` is as it stands afterwards. Resolves
   * to false, and has changed nothing, when the line does not end at `after` (any more); a new
   * line is expected to end at `line.from - 1`. No event, only heads: signs what is there.
   */
  append(
    line: Line,
    after: number,
    events: readonly StoredEvent[],
    heads: readonly SignedHead[],
  ): Promise<boolean>;
  quarantined(): Promise<Quarantined[]>;
  /** The same id again changes nothing but `why`. */
  quarantine(entry: Quarantined): Promise<void>;
  /** Forgets a quarantined section, since the log holds it now. */
  release(id: string): Promise<void>;
};

/** Whether a device has signed a message; see `verifierOf`. */
export type Verifier = (
  message: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
) => Promise<boolean>;

/** Signs with the key of this device; see `signerOf`. */
export type Signer = (message: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>;

/** Undefined for a device nobody has told us of. */
export type KeyOf = (device: DeviceId) => Promise<Verifier | undefined>;

export type Receipt = {
  /** What is new in the log, each event once, a device's events in order. */
  accepted: GateEvent[];
  /** What could not be taken from this parcel. */
  quarantined: Pick<Quarantined, 'device' | 'seq' | 'why'>[];
  /**
   * Devices that have written two different events of the same number. Each needs a new id, once
   * it has signed what it wrote under the old one.
   */
  forks: DeviceId[];
  /** What is held now: the acknowledgement. */
  vector: Vector;
};

/** What the fold must know of the edition. The same rules and events give the same state everywhere. */
export type FoldRules = {
  /** Undefined for a gate that is not known: its passages then move nobody. */
  zoneBitOf: (gateId: string) => number | undefined;
  countingRuleOf: (zoneBit: number) => CountingRule;
  dayIndexAt: (ms: number) => number | null;
  /** What the hub has decided about badges; reprints at desks are in the log. */
  changes: readonly BadgeChange[];
};

export type Pairing = {
  at: number;
  gateId: string;
  badge: BadgePrint;
  other: BadgePrint;
  event: EventRef;
  /** The scan of the other badge. */
  ref: EventRef | null;
};

export type Grant = { at: number; word: string; event: EventRef };

/** What the log says of one badge. Times are those of the hybrid clock, ms. */
export type BadgeState = {
  idx: number;
  /** Every event about it, or in which it brings another in; in order, voided ones too. */
  events: GateEvent[];
  /** Admitted and refused, in order, without the voided. `at` is the time of the hybrid clock. */
  passages: Passage[];
  /** By zone: the last movement, where it went in. Whether it still counts is for `insideAt`. */
  entered: Map<number, Passage>;
  /** Days of the edition on which it was admitted into any zone, ascending. */
  daysUsed: number[];
  /** Who has brought it in, in order. */
  pairings: Pairing[];
  /** Whom it has brought in, in order. */
  brought: Pairing[];
  grants: Grant[];
  /** The newest print that the log tells of; null for none. */
  printed: { generation: number; at: number } | null;
  incidents: IncidentProposal[];
};

export type DeviceSeen = { seq: number; hlc: HybridTime; deviceTime: number };

/** The state of all gates: a fold over the log, changed only by `applyEvent`. */
export type GateState = {
  rules: FoldRules;
  /** Every event by its id. */
  events: Map<string, GateEvent>;
  /** The events of each `device.seq`: more than one is a fork. */
  numbered: Map<string, GateEvent[]>;
  /** `device.seq` of what counts as not having been. */
  voided: Set<string>;
  /** What the hub has decided, by badge. */
  changes: Map<number, BadgeChange[]>;
  badges: Map<number, BadgeState>;
  /** By zone and badge: the last movement, where it went in. */
  entered: Map<number, Map<number, Passage>>;
  /** People without a badge, by zone, in order, voided ones too. */
  counts: Map<number, GateEvent[]>;
  /** The newest event of each device. */
  devices: Map<DeviceId, DeviceSeen>;
  forks: Set<DeviceId>;
};
