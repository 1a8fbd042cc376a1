import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { GateEvent, Hash, Line, Quarantined, SignedHead } from '#modules/gates/log/types';
import type { PinHash } from '#modules/gates/pack/types';
import type { DeviceKey } from './device-key.ts';
import type { PinAttempts } from './pin.ts';

/**
 * What a gate keeps. Nothing in it tells who somebody is: the log has numbers, and each record
 * of the roster is sealed under the badge it is about. Only the orders of the field name those who
 * ride in a convoy, on devices that may count them.
 */
interface Kept extends DBSchema {
  events: { key: [line: string, seq: number]; value: KeptEvent };
  lines: { key: string; value: Line };
  /** Heads that their devices have signed. */
  heads: { key: [line: string, seq: number]; value: KeptHead };
  quarantine: { key: string; value: KeptQuarantine };
  /** By the id of the record in hexadecimal digits. */
  roster: { key: string; value: Uint8Array<ArrayBuffer> };
  /** Position in the roster of the hub up to which it is held. */
  rosterHeld: { key: 'this'; value: number };
  enrolment: { key: 'this'; value: Enrolment };
  work: { key: 'this'; value: Work };
  /** Signed lists and packs as they came, so that they are believed again at each start. */
  signed: { key: SignedThing; value: Uint8Array<ArrayBuffer> };
}

export type KeptEvent = {
  line: string;
  seq: number;
  event: GateEvent;
  bytes: Uint8Array<ArrayBuffer>;
  hash: Hash;
};

export type KeptHead = SignedHead & { line: string };

export type KeptQuarantine = Quarantined & { receivedAt: number };

/** `root` is not signed: it is the key that was believed first, and signs the others. */
export type SignedThing = 'pack' | 'trust' | 'revocations' | 'root' | 'orders';

/** Whom this device belongs to; written once. */
export type Enrolment = {
  key: DeviceKey;
  name: string;
  edition: string;
  /** Origin of the hub, without a trailing slash. */
  hub: string;
  /** Ed25519, 32 bytes: whose word counts. */
  hubKey: Uint8Array<ArrayBuffer>;
  gateIds: string[];
  pin: PinHash;
};

/** What changes with the work. */
export type Work = {
  gateId: string | null;
  operator: string | null;
  attempts: PinAttempts;
  supervisorAttempts: PinAttempts;
  /** ms UTC of the last exchange with the hub. */
  lastContact: number | null;
  /** This clock less that of the hub, in ms. */
  clockOffset: number | null;
  /** Own events that the hub holds. */
  confirmed: number;
  /** The hub has seen two stories of this device: it must begin anew under another number. */
  isForked: boolean;
};

export type GateDatabase = IDBPDatabase<Kept>;

const NAME = 'kurukan-gate';

/** What is written is on the disk when a transaction is done, not only with the system. */
export const strict = { durability: 'strict' } as const;

/**
 * After a crash the browser may still be letting go of the files, so one refusal says nothing.
 *
 * @throws DOMException when the browser refuses for good
 */
export async function openDatabase(refusals = 0): Promise<GateDatabase> {
  try {
    return await openOnce();
  } catch (failure) {
    if (refusals === MOST_REFUSALS) throw failure;
    await new Promise((resolve) => setTimeout(resolve, REFUSED_FOR_MS));
    return openDatabase(refusals + 1);
  }
}

const MOST_REFUSALS = 5;
const REFUSED_FOR_MS = 500;

function openOnce(): Promise<GateDatabase> {
  return openDB<Kept>(NAME, 1, {
    upgrade(database) {
      database.createObjectStore('events', { keyPath: ['line', 'seq'] });
      database.createObjectStore('lines', { keyPath: 'id' });
      database.createObjectStore('heads', { keyPath: ['line', 'seq'] });
      database.createObjectStore('quarantine', { keyPath: 'id' });
      for (const name of ['roster', 'rosterHeld', 'enrolment', 'work', 'signed'] as const)
        database.createObjectStore(name);
    },
  });
}

export async function deleteDatabase(database: GateDatabase): Promise<void> {
  database.close();
  await deleteDB(NAME);
}
