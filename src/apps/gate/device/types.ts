import type { Desk } from '../desk/types.ts';
import type { Field } from '../field/field.ts';
import type { Alert } from '#modules/gates/deciding/types';
import type {
  OverrideOffer,
  OverrideReason,
  OverrideRefusal,
} from '#modules/gates/deciding/overriding/types';
import type { EventKind } from '#modules/gates/log/types';
import type { Cure, Direction, Refusal } from '#modules/gates/types';
import type { LocalText } from '#platform/i18n';
import type { DeviceState, SyncProblem } from './shown.ts';

/** What a device shows of itself stands in a file of its own, and is asked for here. */
export type * from './shown.ts';

/**
 * What the screens of a gate may ask of the device they stand on. There is one mode: everything
 * is decided and kept here, and told to others whenever somebody can be reached.
 *
 * Nothing throws for what a person can do something about: such an answer is an `Outcome`.
 * `openGateDevice()` of `./open.ts` gives it, at once, in the phase `starting`.
 */
export type GateDevice = {
  /** The same object until something has changed, so that a screen can compare. */
  state(): DeviceState;
  /** Calls back after every change of the state; returns how to stop. */
  subscribe(listener: () => void): () => void;

  /** Makes the key of this device and makes it known to the hub named in the code. */
  enrol(code: string, pin: string, name: string): Promise<Outcome<EnrolProblem>>;
  unlock(pin: string): Promise<Outcome<PinProblem>>;
  lock(): void;
  /** @param operator who works the gate, as a short word without a name: `op-3` */
  chooseGate(gateId: string, operator: string): Promise<Outcome<'unknown-gate' | 'bad-operator'>>;

  /**
   * Decides; what it decided is on disk before it answers. The same text again within four seconds
   * is the same scan, because a camera sees a badge more than once.
   */
  scan(text: string, how: HowScanned): Promise<ScanResult>;
  /**
   * Lets in against a refusal of this device; an event of its own, which names what it goes against.
   *
   * @param supervisorPin null where `ScanResult.offer` leaves it to the guard
   */
  override(
    scan: EventRef,
    reason: OverrideReason,
    supervisorPin: string | null,
  ): Promise<Outcome<OverrideProblem, ScanResult>>;
  /** The scan counts as not having been: a mistake of the guard, never a deletion. */
  correct(scan: EventRef, reason: CorrectionReason): Promise<Outcome<'unknown-scan'>>;
  /** People without a badge who came in (positive) or went out (negative). */
  count(people: number): Promise<Outcome<'no-gate' | 'bad-number' | 'full'>>;
  /** The latest events of this device, newest first. */
  recent(limit?: number): Promise<RecentScan[]>;

  /** Tries the hub now; the same happens by itself every few seconds. */
  sync(): Promise<Outcome<SyncProblem>>;
  /** Whatever a camera reads that is not a badge: see `TextKind`. Give it every text once. */
  receiveText(text: string): Promise<Received>;
  receiveFile(file: Blob): Promise<Received>;
  /** Everything this device holds, of all gates: what a new hub needs, and any other gate. */
  exportFile(): Promise<Blob>;
  /** The same as QR texts, to be shown one after the other, over and over. */
  frames(what: FrameContent): Promise<string[]>;

  /** What a reprint desk does with this device; a gate has none, and it says so. */
  desk: Desk;

  /** Heads of a convoy, the day of a range, goods: loaded when it is asked for first. */
  field(): Promise<Field>;

  /** Forgets everything, unsent events too. The key is gone: a new enrolment is a new device. */
  wipe(): Promise<void>;
  /** Stops timers and lets go of the log. */
  close(): Promise<void>;
};

/** One event, wherever it is known. */
export type EventRef = { device: string; seq: number };

export type Outcome<Problem extends string, Value = undefined> =
  | { ok: true; value: Value }
  | { ok: false; problem: Problem; details?: Record<string, string | number> };

export type HowScanned = {
  direction: Direction;
  /** The guard has compared face and photo. */
  photoChecked?: boolean;
  /** The guard has looked at the holder of a badge that seems to be inside already. */
  identityChecked?: boolean;
  /** Text of the badge of whoever brings the holder in, or of the floater's holder. */
  escort?: string;
  /** The text was typed from under the QR code: no name is shown, for the roster opens to the QR code only. */
  code?: boolean;
};

export type ScanResult = {
  /** Null when nothing could be kept: a text that is no badge at all leaves no event. */
  event: EventRef | null;
  at: number;
  direction: Direction;
  /** `green` admits. `amber`: the guard can cure it. `red`: nobody at the gate can. */
  colour: 'green' | 'amber' | 'red';
  refusal: Refusal | null;
  /** What the guard does next; null when admitted. */
  cure: Cure | null;
  /** Let in by a supervisor against `overridden`. */
  overridden: Refusal | null;
  badge: { idx: number; generation: number; code: string } | null;
  /** What the badge itself says, once its signature is good or its code is known. */
  claims: ShownClaims | null;
  /** Opened with the badge; null where the roster does not know it, or for a typed code. */
  holder: Holder | null;
  /** What may be done against the refusal, and for which reasons; null when admitted or for no badge. */
  offer: OverrideOffer | null;
  /** What the guard is told besides; none of it refuses. */
  alerts: readonly Alert[];
  /**
   * The code was typed, so the device knows nothing of zones, days and category: the guard reads
   * them from the badge. It answers `photo-not-checked` until `photoChecked` is told.
   */
  isCodeOnly: boolean;
  /** Where the badge was seen last before this, for `already-inside`. */
  before: { gateId: string; gateName: LocalText | null; at: number; operator: string } | null;
  /** Ms from the text to the event on disk. */
  tookMs: number;
};

export type ShownClaims = {
  /** As printed; empty on a transferable badge. */
  name: string;
  /** Alpha-3 as in passports. */
  nationality: string;
  category: { code: number; name: LocalText; colour: string } | null;
  isVip: boolean;
  needsEscort: boolean;
  mayEscort: boolean;
  needsPhotoCheck: boolean;
  isReplacement: boolean;
};

export type Holder = {
  name: string;
  nameAr: string | null;
  organisation: string | null;
  /** ISO 3166 alpha-2. */
  country: string;
  /** JPEG; whoever shows it makes an object URL and revokes it. */
  photo: Blob | null;
  /** Whether the photo is the one whose hash is signed in the badge; null without either. */
  isPhotoOfBadge: boolean | null;
};

export type RecentScan = {
  event: EventRef;
  at: number;
  kind: EventKind;
  badge: { idx: number; generation: number; code: string } | null;
  refusal: Refusal | null;
  people: number | null;
  isCorrected: boolean;
};

export const correctionReasons = [
  'wrong-direction',
  'did-not-enter',
  'scanned-by-mistake',
] as const;

export type CorrectionReason = (typeof correctionReasons)[number];

export type EnrolProblem =
  | 'unsupported'
  | 'already-enrolled'
  /** Not an enrolment code, or one that was cut. */
  | 'bad-code'
  | 'expired-code'
  | 'used-code'
  | 'hub-unreachable'
  | 'refused-by-hub'
  /** Fewer than four digits. */
  | 'weak-pin'
  | 'bad-name';

export type PinProblem = 'wrong-pin' | 'wait' | 'not-enrolled';

export type OverrideProblem =
  | 'wrong-pin'
  | 'wait'
  /** The pack names no supervisor PIN. */
  | 'no-supervisor-pin'
  | 'unknown-scan'
  | OverrideRefusal;

/** What a camera may read at a gate; `textKind(text)` of `./text-kind.ts` tells, cheaply, for any text. */
export type TextKind = 'badge' | 'revocations' | 'trust' | 'frame' | 'enrolment' | 'unknown';

export type Received =
  /** One frame of several; `DeviceState.reading` has how many. */
  | { kind: 'frame'; received: number; total: number }
  | { kind: 'events'; accepted: number; quarantined: number; forks: number }
  | { kind: 'revocations'; epoch: number; count: number; isNews: boolean }
  | { kind: 'trust'; keys: number; isNews: boolean }
  | { kind: 'pack'; isNews: boolean }
  | { kind: 'enrolment' }
  | { kind: 'refused'; why: ReceiveProblem };

export type ReceiveProblem =
  | 'not-ours'
  | 'bad-signature'
  | 'other-edition'
  | 'unreadable'
  | 'older';

/** `log`: the events of every device held here. `own`: of this device. `revocations`: one code for a gate without a network. */
export type FrameContent = 'log' | 'own' | 'revocations';
