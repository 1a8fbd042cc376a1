import { decodeParcel, encodeParcel } from '#modules/gates/log/parcel';
import { receive, retryQuarantined } from '#modules/gates/log/receiving';
import { missingFor } from '#modules/gates/log/sending';
import { signerOf } from '#modules/gates/log/signing';
import type { Parcel, Receipt, ReplicaStore, Vector } from '#modules/gates/log/types';
import { signOwnHead } from '#modules/gates/log/writing';
import type { Enrolment } from './database.ts';
import type { RunningGate } from './gate.ts';

/** Events in one message to the hub: as many as it takes at once. */
export const MOST_EVENTS = 1_000;

/** What somebody with this vector lacks, what this device wrote just now among it. */
export async function parcelFor(
  { store, enrolment }: RunningGate,
  vector: Vector,
  limit = Number.POSITIVE_INFINITY,
): Promise<Parcel> {
  await vouch(store, enrolment);
  return missingFor(store, { edition: enrolment.edition, vector }, limit);
}

/** Signs what this device has written so far, without which nobody believes it. */
export async function vouch(
  store: ReplicaStore,
  { edition, key }: Pick<Enrolment, 'edition' | 'key'>,
): Promise<void> {
  await signOwnHead(store, key.device, { edition, sign: signerOf(key.privateKey) });
}

export async function bytesFor(
  gate: RunningGate,
  vector: Vector,
  limit?: number,
): Promise<Uint8Array<ArrayBuffer>> {
  return encodeParcel(await parcelFor(gate, vector, limit));
}

/** Takes what another replica has sent, on whatever road; undefined for bytes that are no parcel. */
export async function takeParcel(
  gate: RunningGate,
  bytes: Uint8Array,
): Promise<(Receipt & { parcel: Parcel }) | undefined> {
  const parcel = await decodeParcel(bytes);
  return parcel && { ...(await takeRead(gate, parcel)), parcel };
}

export async function takeRead(gate: RunningGate, parcel: Parcel): Promise<Receipt> {
  const { store, enrolment, log, known } = gate;
  const keyOf = known?.keyOf ?? (async () => undefined);
  const receipt = await receive(store, parcel, { edition: enrolment.edition, keyOf });
  await log.took(receipt.accepted);
  gate.changed();
  return receipt;
}

/** Tries again what waited for the key of a device that is known by now. */
export async function takeWaiting(gate: RunningGate): Promise<void> {
  const { store, enrolment, log, known } = gate;
  if (!known) return;
  await log.took(await retryQuarantined(store, { edition: enrolment.edition, keyOf: known.keyOf }));
  gate.changed();
}
