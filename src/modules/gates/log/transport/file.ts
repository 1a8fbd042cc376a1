import { decodeParcel, encodeParcel } from '../parcel.ts';
import type { Parcel } from '../types.ts';

/** A stick carries the same bytes as the network; a file that was cut short is no parcel. */
export async function toFile(parcel: Parcel): Promise<Blob> {
  return new Blob([await encodeParcel(parcel)], { type: 'application/cbor' });
}

/** Undefined for any other file. */
export async function fromFile(file: Blob): Promise<Parcel | undefined> {
  if (file.size > LARGEST) return undefined;
  return decodeParcel(new Uint8Array(await file.arrayBuffer()));
}

/** Several editions' worth of events. */
const LARGEST = 32 * 1024 * 1024;
