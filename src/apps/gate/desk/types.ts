import type { BadgeClaims } from '#modules/badges/types';
import type { GatePack } from '#modules/gates/pack/types';
import type { Holder, Outcome } from '../device/types.ts';

/** A reprint desk: the same device as a gate, which may also look people up and sign replacements. */
export type Desk = {
  state(): DeskState;
  /** The first time, with the hub in reach: makes the desk's own key and a passphrase for its list. */
  setUp(passphrase: string): Promise<Outcome<DeskProblem>>;
  /** Opens the list for this page; after a reload it is closed again. */
  open(passphrase: string): Promise<Outcome<DeskProblem>>;
  close(): void;
  /** Fetches the list of badges anew. */
  renew(): Promise<Outcome<DeskProblem>>;
  /** What the words on a badge come from; null before the first pack. */
  plan(): GatePack['plan'] | null;
  /** By name, in any order of its words, or by the number on the badge; the likeliest first. */
  find(words: string): DeskPerson[];
  /** By a badge that still scans; null for one that is not in the list. */
  findByBadge(text: string): DeskPerson | null;
  /**
   * The badge to print. Whatever but `damaged` makes a new print, and the older ones are dead at
   * every gate that hears of it. It is in the log, on the disk, before it is answered.
   */
  print(idx: number, reason: PrintReason): Promise<Outcome<DeskProblem, DeskBadge>>;
  /** Texts of new prints that the hub has not taken over yet. */
  printsToTell(): Promise<string[]>;
  /** The hub holds the events up to this number of this device. */
  told(lastSeq: number): Promise<void>;
  /** Everything of the desk is forgotten, with the device. */
  forget(): Promise<void>;
};

export type DeskState = {
  /** `none`: nobody has made this device a desk. */
  phase: 'none' | 'closed' | 'open';
  people: number;
  /** ms UTC; null before the first list. */
  renewedAt: number | null;
  /** New prints that the hub has not taken over yet. */
  untold: number;
};

export const printReasons = ['damaged', 'lost', 'stolen', 'wrong-data'] as const;

/** `damaged`: the old badge is here and is destroyed, so the same print is made once more. */
export type PrintReason = (typeof printReasons)[number];

export type DeskPerson = {
  idx: number;
  token: string;
  claims: BadgeClaims;
  holder: Holder | null;
};

/** What is printed. */
export type DeskBadge = DeskPerson & { reason: PrintReason; printedAt: number };

export type DeskProblem =
  | 'not-a-desk'
  | 'unreachable'
  | 'short-passphrase'
  | 'wrong-passphrase'
  | 'closed'
  | PrintRefusal;

export type PrintRefusal =
  | 'unknown-badge'
  | 'revoked'
  /** A newer print of it was made elsewhere; the list has to be renewed. */
  | 'outdated'
  /** Not one of the categories or dates that this desk may sign. */
  | 'beyond-rights'
  | 'too-many-prints';
