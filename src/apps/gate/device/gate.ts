import type { Gate } from '#modules/editions/types';
import type { ReplicaStore } from '#modules/gates/log/types';
import type { Enrolment, GateDatabase, Work } from './database.ts';
import { strict } from './database.ts';
import { foldRules } from './fold-rules.ts';
import { readKnown, type Known, type SignedBytes } from './known.ts';
import type { DeviceLog } from './log.ts';
import type { Desk } from '../desk/types.ts';
import { noAttempts } from './pin.ts';
import type { SyncProblem } from './types.ts';

/** A device at work: what it holds in memory, which the disk always has as well. */
export type RunningGate = {
  database: GateDatabase;
  enrolment: Enrolment;
  store: ReplicaStore;
  log: DeviceLog;
  work: Work;
  known: Known | null;
  isUnlocked: boolean;
  sync: { isRunning: boolean; last: 'done' | SyncProblem | null };
  /** What a reprint desk tells the hub beside the log; nothing on a gate. */
  prints: Pick<Desk, 'printsToTell' | 'told'>;
  /** Something that a screen shows is other than before. */
  changed: () => void;
  /** One after the other, so that the second of two scans knows of the first. */
  inTurn: <Value>(work: () => Promise<Value>) => Promise<Value>;
};

export const newWork: Work = {
  gateId: null,
  operator: null,
  attempts: noAttempts,
  supervisorAttempts: noAttempts,
  lastContact: null,
  clockOffset: null,
  confirmed: 0,
  isForked: false,
};

export async function saveWork(
  gate: Pick<RunningGate, 'database' | 'work' | 'changed'>,
  changes: Partial<Work>,
): Promise<void> {
  gate.work = { ...gate.work, ...changes };
  const transaction = gate.database.transaction('work', 'readwrite', strict);
  await Promise.all([transaction.store.put(gate.work, 'this'), transaction.done]);
  gate.changed();
}

/** Where the device works; undefined while nobody has said, or for a gate the edition no longer has. */
export function gateAt({ known, work }: Pick<RunningGate, 'known' | 'work'>): Gate | undefined {
  return known?.pack.plan.gates.find(({ id }) => id === work.gateId);
}

/** What is believed of the signed bytes on the disk; null before the first pack. */
export async function readKept(
  database: GateDatabase,
  enrolment: Enrolment,
): Promise<Known | null> {
  const kept = await signedBytes(database);
  return (kept && (await readKnown(kept, enrolment))) ?? null;
}

/**
 * Takes over what was just received, where it is to be believed, and keeps it.
 *
 * @returns whether it was believed
 */
export async function take(
  gate: RunningGate,
  received: Partial<Omit<SignedBytes, 'root'>>,
): Promise<boolean> {
  const { database, enrolment, log } = gate;
  const kept = await signedBytes(database);
  const pack = received.pack ?? kept?.pack;
  if (!pack) return false;
  const bytes = {
    pack,
    trust: received.trust ?? kept?.trust ?? null,
    revocations: received.revocations ?? kept?.revocations ?? null,
    root: kept?.root ?? null,
  };
  const known = await readKnown(bytes, enrolment);
  if (!known) return false;

  const { trustList } = known;
  const { trust: inPack } = known.pack;
  // The list that names the next root is kept until that root has signed one.
  const names = trustList.nextRoot && trustList.number === inPack.number ? inPack.signed : null;
  const listKept = names ?? bytes.trust;
  const transaction = database.transaction('signed', 'readwrite', strict);
  await Promise.all([
    transaction.store.put(bytes.pack, 'pack'),
    listKept && transaction.store.put(listKept, 'trust'),
    bytes.revocations && transaction.store.put(bytes.revocations, 'revocations'),
    transaction.store.put(known.root, 'root'),
    transaction.done,
  ]);
  const isOther = foldingOf(gate.known) !== foldingOf(known);
  gate.known = known;
  // Reading a long log anew takes a while, and most packs change nothing about it.
  if (isOther) log.refold(foldRules(known.pack, known.hours));
  gate.changed();
  return true;
}

function foldingOf(known: Known | null): string {
  return known ? JSON.stringify([known.pack.plan, known.pack.settings, known.pack.prints]) : '';
}

/** One piece of work after the other, each in a transaction of its own. */
export function queue(): RunningGate['inTurn'] {
  let last: Promise<unknown> = Promise.resolve();

  return (work) => {
    const next = last.then(work);
    last = next.catch(() => {});
    return next;
  };
}

async function signedBytes(database: GateDatabase): Promise<SignedBytes | undefined> {
  const [pack, trust = null, revocations = null, root = null] = await Promise.all([
    database.get('signed', 'pack'),
    database.get('signed', 'trust'),
    database.get('signed', 'revocations'),
    database.get('signed', 'root'),
  ]);
  return pack && { pack, trust, revocations, root };
}
