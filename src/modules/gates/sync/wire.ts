import { openFromHub, signAsHub } from '../devices/hub-signature.ts';
import { sha256 } from '../devices/request.ts';
import { decodeWire, encodeWire } from './cbor.ts';
import type { SyncAnswer, SyncRequest } from './types.ts';

/** The body of `POST …/gate-sync`. */
export function encodeSyncRequest(request: SyncRequest): Uint8Array<ArrayBuffer> {
  return encodeWire(request);
}

/**
 * What the hub answered to this very request; undefined for what it has not signed, and for an
 * answer to another request.
 *
 * @param hubKey as the enrolment told it
 * @param body of the request, as it was sent
 */
export async function openSyncAnswer(
  bytes: Uint8Array<ArrayBuffer>,
  {
    edition,
    hubKey,
    body,
  }: { edition: string; hubKey: Uint8Array<ArrayBuffer>; body: Uint8Array<ArrayBuffer> },
): Promise<SyncAnswer | undefined> {
  const about = await sha256(body);
  const payload = await openFromHub(bytes, hubKey, { edition, purpose: 'sync', about });
  // Signed by the hub, which writes nothing else here.
  return payload && (decodeWire(payload) as SyncAnswer | undefined);
}

/** What the hub sends. */
export async function encodeSyncAnswer(
  answer: SyncAnswer,
  {
    edition,
    body,
    sign,
  }: {
    edition: string;
    body: Uint8Array<ArrayBuffer>;
    sign: (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;
  },
): Promise<Uint8Array<ArrayBuffer>> {
  const about = await sha256(body);
  return signAsHub(sign, encodeWire(answer), { edition, purpose: 'sync', about });
}
