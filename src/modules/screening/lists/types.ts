import type { ListedEntity } from '../types.ts';

/** The lists the product knows, in the order they are shown. */
export const listIds = [
  'un',
  'eu',
  'uk',
  'ofac-sdn',
  'ofac-consolidated',
  'opensanctions',
  'local',
] as const;

export type ListId = (typeof listIds)[number];

/** How a list is written. Found from the content of a file, whatever its name. */
export const listFormats = [
  'un-xml',
  'eu-xml',
  'eu-csv',
  'uk-xml',
  'uk-csv',
  'ofac-csv',
  'ofac-xml',
  'opensanctions-csv',
  'local-csv',
] as const;

export type ListFormat = (typeof listFormats)[number];

/**
 * Raised whenever a reader makes something else of the same file, so that a difference between
 * two snapshots is told as the list's and not as ours.
 */
export const PARSER_VERSION = 1;

/** Why a file is not read. Each has its sentence at `lists.refusal.<code>`. */
export const fileRefusals = [
  /** Nothing in it. */
  'empty',
  /** A page of a web site, usually an error told with status 200. */
  'html',
  'unknown-format',
  /** A format of the publisher's that is not read: its sentence says which one to fetch. */
  'unsupported-format',
  /** A document type or entity declaration: none of the lists has one, and they are a weapon. */
  'entities',
  /** Cut off, or bytes changed on the way. */
  'damaged',
  'encoding',
  'too-large',
  /** A column or element without which the list cannot be understood. */
  'column-missing',
  /** Parses, but is not what the list is known to be: entries without names, ids twice. */
  'implausible',
  /** The licence of the list has not been acknowledged. */
  'licence',
  /** Part of a set (addresses, aliases) whose main file is not there. */
  'part-alone',
  /** Another file of the same list was taken instead. */
  'superseded',
] as const;

export type FileRefusal = (typeof fileRefusals)[number];

export type RefusedFile = {
  file: string;
  code: FileRefusal | SnapshotRefusal;
  details: Record<string, string | number>;
};

/** Why a list that could be read does not replace the one in force. */
export const snapshotRefusals = [
  'older',
  'shrunk',
  'much-changed',
  'same-date-differs',
  'already-active',
] as const;

export type SnapshotRefusal = (typeof snapshotRefusals)[number];

/** One publication of one list, as far as it can be told without its entries. */
export type Snapshot = {
  list: ListId;
  source: ListFormat;
  /** When its publisher wrote it, ISO 8601 in UTC; null where neither the file nor the loader tells. */
  publishedAt: string | null;
  /** Of the bytes as they came; of a set, of the hashes of its files in their order. */
  sha256: string;
  recordCount: number;
  /** Names as the list counts them, before several in one field are told apart. */
  nameCount: number;
  parserVersion: number;
};

/** A list that was read: its snapshot, and what stands on it. */
export type ReadList = { snapshot: Snapshot; entities: ListedEntity[]; files: string[] };

export type ReadLists = {
  snapshots: Snapshot[];
  entities: ListedEntity[];
  refused: RefusedFile[];
};

/** How a snapshot came into the installation. */
export type CameBy = 'file' | 'upload' | 'url' | 'bundle';

/** A snapshot on its way into the database. */
export type NewSnapshot = Snapshot & {
  cameBy: CameBy;
  status: 'active' | 'rejected';
  loadedAt: Date;
  loadedBy: string;
  /** Who took it although it shrank or changed much. */
  changeAcceptedBy: string | null;
  /** Ids of entries against the snapshot in force before. */
  difference: { added: string[]; changed: string[]; removed: string[] };
  refusal: SnapshotRefusal | null;
  refusalDetails: Record<string, string | number>;
};

export type KeptSnapshot = Omit<NewSnapshot, 'source' | 'status' | 'refusal'> & {
  id: string;
  source: string;
  status: 'active' | 'replaced' | 'rejected';
  refusal: string | null;
  /** Of this edition alone, as a local list is. */
  isOwn: boolean;
};
