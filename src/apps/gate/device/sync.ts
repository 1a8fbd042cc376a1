import { leaseHeld } from '#modules/gates/capacity/rules';
import { heldOf, vectorOf } from '#modules/gates/log/lines';
import { encodeParcel } from '#modules/gates/log/parcel';
import type { Tip, Vector } from '#modules/gates/log/types';
import { openPack } from '#modules/gates/pack/wire';
import type { PackNews, SyncAnswer } from '#modules/gates/sync/types';
import { encodeSyncRequest, openSyncAnswer } from '#modules/gates/sync/wire';
import { bytesFor, MOST_EVENTS, parcelFor, takeParcel, takeWaiting } from './exchange.ts';
import { saveWork, take, type RunningGate } from './gate.ts';
import { askHub } from './hub.ts';
import { keepRosterPage } from './roster.ts';
import type { SyncProblem } from './types.ts';

/** What the hub has told since this program was started. */
export type HubSeen = {
  /** What it holds; null before it was asked. */
  vector: Vector | null;
  /** Devices whose events it does not take from us: it does not know them, or not any more. */
  refused: Set<string>;
};

/** A line that is slower says nothing about clocks. */
const LONGEST_ROUND_TRIP_MS = 10_000;

/**
 * Tells the hub what it lacks, takes what this device lacks, and fetches the pack where there is
 * a newer one; over and over until neither has anything to tell.
 */
export async function syncWithHub(gate: RunningGate, seen: HubSeen): Promise<'done' | SyncProblem> {
  for (;;) {
    const { problem, isMoving, told } = await exchange(gate, seen);
    if (problem || !told) return problem ?? 'not-understood';
    if (isPackOld(gate, told.pack)) {
      const packProblem = await fetchPack(gate);
      if (packProblem) return packProblem;
      seen.refused.clear();
    }
    if (!isMoving) return 'done';
  }
}

type Exchanged = {
  problem?: SyncProblem;
  told?: Exclude<SyncAnswer, { state: 'wiped' }>;
  /** Whether something went over, and there is more of it. */
  isMoving?: boolean;
};

async function exchange(gate: RunningGate, seen: HubSeen): Promise<Exchanged> {
  const { enrolment, work } = gate;
  const { device } = enrolment.key;
  const before = seen.vector;
  const parcel = before ? await parcelTo(gate, before, seen) : await bytesFor(gate, [], 0);
  const prints = await gate.prints.printsToTell();
  const body = encodeSyncRequest({ parcel, ...(await reportOf(gate)), prints });
  const answer = await askHub(enrolment, {
    path: 'gate-sync',
    body,
    clockOffset: work.clockOffset ?? 0,
  });
  if (!answer.ok) return { problem: answer.why };

  const { edition, hubKey } = enrolment;
  const told = await openSyncAnswer(answer.bytes, { edition, hubKey, body });
  if (!told) return { problem: 'not-understood' };
  if (told.state === 'wiped') return { problem: 'wiped' };

  const taken = await takeParcel(gate, told.parcel);
  if (!taken) return { problem: 'not-understood' };
  seen.vector = taken.parcel.vector;
  for (const refused of told.quarantined)
    if (refused.device && refused.device !== device) seen.refused.add(refused.device);

  const roundTrip = answer.receivedAt - answer.sentAt;
  const confirmed = heldOf(seen.vector, device);
  await saveWork(gate, {
    confirmed,
    lastContact: Date.now(),
    isForked: told.state === 'forked',
    ...(roundTrip < LONGEST_ROUND_TRIP_MS && {
      clockOffset: Math.round(answer.sentAt + roundTrip / 2 - told.now),
    }),
  });
  await gate.prints.told(confirmed);
  const wasSent = before === null || confirmed > heldOf(before, device);
  const isMoving =
    (told.more && taken.accepted.length > 0) || (wasSent && gate.log.lastSeq() > confirmed);
  return { told, isMoving };
}

/**
 * Its own events first, because they may be nowhere else; then those of other gates that the hub
 * has not heard of, unless it has refused them.
 */
async function parcelTo(
  gate: RunningGate,
  held: Vector,
  { refused }: HubSeen,
): Promise<Uint8Array<ArrayBuffer>> {
  const { device } = gate.enrolment.key;
  const mine = await vectorOf(gate.store);
  const isOwn = (tip: Tip) => tip.device === device;
  const ownOnly = [...held.filter(isOwn), ...mine.filter((tip) => !isOwn(tip))];
  const own = await bytesIfAny(gate, ownOnly);
  if (own) return own;
  return bytesFor(gate, [...held, ...mine.filter((tip) => refused.has(tip.device))], MOST_EVENTS);
}

async function bytesIfAny(
  gate: RunningGate,
  vector: Vector,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parcel = await parcelFor(gate, vector, MOST_EVENTS);
  return parcel.sections.length > 0 ? encodeParcel(parcel) : undefined;
}

async function reportOf({ enrolment, work, known, log }: RunningGate) {
  const zones = known?.pack.settings.zones ?? [];
  const leases = known?.pack.leases.filter(({ device }) => device === enrolment.key.device) ?? [];
  const at = new Date(log.time().ms);
  return {
    report: {
      now: Date.now(),
      unsent: Math.max(0, log.lastSeq() - work.confirmed),
      revocations: known && {
        epoch: known.revocations.epoch,
        issuedAt: known.revocations.issued.getTime(),
      },
      batteryPercent: await batteryPercent(),
      gateId: work.gateId,
      isPersisted: await navigator.storage.persisted(),
      version: VERSION,
    },
    leases: zones
      .filter(({ capacity }) => capacity !== null)
      .map(({ zoneBit }) => leaseHeld(leases, zoneBit, at)),
  };
}

const VERSION = 'gate-1';

function isPackOld({ known }: RunningGate, { content, people, revocations }: PackNews): boolean {
  if (!known || known.pack.roster.more) return true;
  const { news } = known.pack;
  return news.content !== content || news.people !== people || news.revocations !== revocations;
}

/** Page by page; each is on the disk before the next is asked for. */
async function fetchPack(gate: RunningGate): Promise<SyncProblem | null> {
  const { database, enrolment, work } = gate;
  for (;;) {
    const since = (await database.get('rosterHeld', 'this')) ?? 0;
    const answer = await askHub(enrolment, {
      path: `gate-pack?since=${since}`,
      body: null,
      clockOffset: work.clockOffset ?? 0,
    });
    if (!answer.ok) return answer.why;
    const pack = await openPack(answer.bytes, enrolment);
    if (!pack) return 'not-understood';

    await keepRosterPage(database, pack.roster);
    if (pack.roster.more && gate.known) continue;
    if (!(await take(gate, { pack: answer.bytes }))) return 'not-understood';
    if (!pack.roster.more) break;
  }
  await takeWaiting(gate);
  return null;
}

/** Chromium alone tells; null everywhere else. */
async function batteryPercent(): Promise<number | null> {
  if (!('getBattery' in navigator) || typeof navigator.getBattery !== 'function') return null;
  try {
    const battery: { level: number } = await navigator.getBattery();
    return Math.round(battery.level * 100);
  } catch {
    return null;
  }
}
