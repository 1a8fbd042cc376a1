import { fromObjectText } from '#modules/badges/credential/signed-object';
import {
  fromRevocationText,
  openRevocations,
  toRevocationText,
} from '#modules/badges/revocation/signed-list';
import { openTrustList } from '#modules/badges/trust/trust-list';
import { tipsOf } from '#modules/gates/log/lines';
import { decodeParcel } from '#modules/gates/log/parcel';
import { toFrames, type FrameCollector } from '#modules/gates/log/transport/frames';
import type { Receipt } from '#modules/gates/log/types';
import { openPack } from '#modules/gates/pack/wire';
import { encodeLogFile, readLogFile } from '#modules/gates/sync/log-file';
import { bytesFor, takeParcel, takeRead, takeWaiting } from './exchange.ts';
import { take, type RunningGate } from './gate.ts';
import type { Known } from './known.ts';
import { keepRosterPage } from './roster.ts';
import { textKind } from './text-kind.ts';
import type { FrameContent, Received } from './types.ts';

/** Reads a text that is no badge: a list on paper, or a frame of another gate's screen. */
export async function receiveText(
  gate: RunningGate,
  frames: FrameCollector,
  text: string,
): Promise<Received> {
  const kind = textKind(text);
  if (kind === 'enrolment') return { kind };
  if (kind === 'frame') return receiveFrame(gate, frames, text);
  const { known } = gate;
  if (!known) return { kind: 'refused', why: 'not-ours' };
  if (kind === 'revocations') return receiveRevocations(gate, known, text);
  if (kind === 'trust') return receiveTrust(gate, known, text);
  return { kind: 'refused', why: 'not-ours' };
}

/** Several editions' worth of events. */
const LARGEST_FILE = 32 * 1024 * 1024;

/** A log of another gate, or a pack of the office, from a stick. */
export async function receiveFile(gate: RunningGate, file: Blob): Promise<Received> {
  if (file.size > LARGEST_FILE) return { kind: 'refused', why: 'not-ours' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const parcel = await decodeParcel(readLogFile(bytes).parcel);
  if (parcel) {
    if (parcel.edition !== gate.enrolment.edition) return { kind: 'refused', why: 'other-edition' };
    return eventsOf(await takeRead(gate, parcel));
  }
  const pack = await openPack(bytes, gate.enrolment);
  if (!pack) return { kind: 'refused', why: 'unreadable' };
  if (gate.known && pack.issuedAt <= gate.known.pack.issuedAt)
    return { kind: 'pack', isNews: false };
  if (!(await take(gate, { pack: bytes }))) return { kind: 'refused', why: 'bad-signature' };
  // Where the page begins is not known, so the hub is asked for all that is not held yet.
  const held = (await gate.database.get('rosterHeld', 'this')) ?? 0;
  await keepRosterPage(gate.database, { ...pack.roster, next: held });
  await takeWaiting(gate);
  return { kind: 'pack', isNews: true };
}

/** Everything this device holds, and its pack, which tells a new hub whose the events are. */
export async function logFileOf(gate: RunningGate): Promise<Blob> {
  const pack = (await gate.database.get('signed', 'pack')) ?? null;
  return new Blob([encodeLogFile({ parcel: await bytesFor(gate, []), pack, devices: null })]);
}

/** What this device shows to another one's camera, frame by frame. */
export async function framesOf(gate: RunningGate, content: FrameContent): Promise<string[]> {
  if (content === 'revocations') {
    const signed = await newestSigned(gate);
    return signed ? [toRevocationText(signed)] : [];
  }
  const { device } = gate.enrolment.key;
  const lines = await gate.store.lines();
  const othersHeld = tipsOf(lines.filter((line) => line.device !== device));
  return toFrames(await bytesFor(gate, content === 'own' ? othersHeld : []), FRAME_BYTES);
}

/** A code that a telephone reads from another one's screen at arm's length. */
const FRAME_BYTES = 700;

async function receiveFrame(
  gate: RunningGate,
  frames: FrameCollector,
  text: string,
): Promise<Received> {
  const progress = frames.add(text);
  if (!progress) return { kind: 'refused', why: 'unreadable' };
  const { read, total, bytes } = progress;
  if (!bytes) return { kind: 'frame', received: read, total };

  const receipt = await takeParcel(gate, bytes);
  if (!receipt) return { kind: 'refused', why: 'unreadable' };
  return receipt.parcel.edition === gate.enrolment.edition
    ? eventsOf(receipt)
    : { kind: 'refused', why: 'other-edition' };
}

async function receiveRevocations(
  gate: RunningGate,
  { trust, revocations }: Known,
  text: string,
): Promise<Received> {
  const bytes = fromRevocationText(text);
  if (!bytes) return { kind: 'refused', why: 'unreadable' };
  const opening = await openRevocations(bytes, { ...trust, known: revocations, at: new Date() });
  if (!opening.ok && opening.refusal !== 'not-newer')
    return { kind: 'refused', why: 'bad-signature' };

  const isNews = opening.ok && (await take(gate, { revocations: bytes }));
  const { epoch, revoked } = opening.ok ? opening.list : revocations;
  return { kind: 'revocations', epoch, count: revoked.length, isNews };
}

async function receiveTrust(
  gate: RunningGate,
  { pack, trustList, root }: Known,
  text: string,
): Promise<Received> {
  const bytes = fromObjectText('trust', text);
  if (!bytes) return { kind: 'refused', why: 'unreadable' };
  const roots = [root, ...(trustList.nextRoot ? [trustList.nextRoot] : [])];
  for (const signer of roots) {
    const asked = { editionId: pack.edition, root: signer, known: trustList };
    const opening = await openTrustList(bytes, asked);
    if (!opening.ok && opening.refusal !== 'not-newer') continue;
    const isNews = opening.ok && (await take(gate, { trust: bytes }));
    const { keys } = opening.ok ? opening.list : trustList;
    return { kind: 'trust', keys: keys.length, isNews };
  }
  return { kind: 'refused', why: 'bad-signature' };
}

async function newestSigned({ database, known }: RunningGate) {
  if (!known) return undefined;
  const { pack, revocations } = known;
  return pack.revocations.epoch === revocations.epoch
    ? pack.revocations.signed
    : database.get('signed', 'revocations');
}

function eventsOf({ accepted, quarantined, forks }: Receipt): Received {
  return {
    kind: 'events',
    accepted: accepted.length,
    quarantined: quarantined.length,
    forks: forks.length,
  };
}
