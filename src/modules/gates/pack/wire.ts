import { openFromHub, signAsHub } from '../devices/hub-signature.ts';
import { decodeWire, encodeWire } from '../sync/cbor.ts';
import type { GatePack } from './types.ts';

/** Undefined for bytes that this hub has not signed for this edition. A gate keeps the bytes it has opened. */
export async function openPack(
  bytes: Uint8Array,
  { edition, hubKey }: { edition: string; hubKey: Uint8Array<ArrayBuffer> },
): Promise<GatePack | undefined> {
  const payload = await openFromHub(bytes, hubKey, { edition, purpose: 'pack' });
  // Signed by the hub, which writes nothing else here.
  return payload && (decodeWire(payload) as GatePack | undefined);
}

export async function encodePack(
  pack: GatePack,
  sign: (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> {
  return signAsHub(sign, encodeWire(pack), { edition: pack.edition, purpose: 'pack' });
}
