import type { ObjectKind, ObjectOpening, SigningKey, TrustedKey } from '../types.ts';
import { decodeBase45, encodeBase45 } from './base45.ts';
import { importPublicKey } from './keys.ts';
import { isAccepted, isNarrow } from './rights.ts';
import { bytesToSign, encodeSign1, parseSign1 } from './sign1.ts';

/** How the text of a QR code begins; the app that scans it knows what to do before it reads on. */
export const textPrefixes = {
  revlist: 'BX1R:',
  trust: 'BX1T:',
  vehicle: 'BX1V:',
  convoy: 'BX1C:',
  'gate-enrol': 'BX1E:',
} as const satisfies Record<ObjectKind, string>;

/** A key that signs objects. Those of a trust list come with their limits, a root or a hub has none. */
export type ObjectSigner = Pick<TrustedKey, 'kid' | 'publicKey'> &
  Partial<Pick<TrustedKey, 'categories' | 'leastGeneration' | 'acceptedUntil'>>;

/** Signs a payload, which its kind has written in one spelling, as COSE_Sign1. */
export async function signEnvelope(
  kind: ObjectKind,
  payload: Uint8Array<ArrayBuffer>,
  { kid, privateKey }: SigningKey,
  editionId: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const message = bytesToSign({ kid, payload }, { editionId, kind });
  const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, message));

  return encodeSign1({ kid, payload, signature });
}

/**
 * Decides whether bytes are an object of this kind and edition, signed by one of the keys. A
 * key with narrow rights signs badges and nothing else. The payload is then to be read by its kind.
 *
 * @param at when it is asked; now where left out, so that a key that was taken back never
 *   counts because somebody forgot to say
 */
export async function openEnvelope(
  kind: ObjectKind,
  bytes: Uint8Array,
  {
    editionId,
    keys,
    at = new Date(),
  }: { editionId: string; keys: readonly ObjectSigner[]; at?: Date },
): Promise<ObjectOpening> {
  const envelope = parseSign1(bytes);
  if (!envelope) return { ok: false, refusal: 'malformed' };
  const key = keys.find(({ kid }) => kid === envelope.kid);
  if (!key) return { ok: false, refusal: 'unknown-key' };

  const isSigned = await crypto.subtle.verify(
    'Ed25519',
    await importPublicKey(key.publicKey),
    envelope.signature,
    bytesToSign(envelope, { editionId, kind }),
  );
  if (!isSigned) return { ok: false, refusal: 'bad-signature' };
  if (isNarrow(key) || !isAccepted(key, at)) return { ok: false, refusal: 'beyond-key' };

  return { ok: true, payload: envelope.payload, kid: key.kid };
}

/** The text of a QR code that holds a signed object. */
export function toObjectText(kind: ObjectKind, bytes: Uint8Array): string {
  return textPrefixes[kind] + encodeBase45(bytes);
}

/** The bytes in the text of a QR code; undefined when it is of another kind or garbled. Never trim it before. */
export function fromObjectText(
  kind: ObjectKind,
  text: string,
): Uint8Array<ArrayBuffer> | undefined {
  const prefix = textPrefixes[kind];
  return text.startsWith(prefix) ? decodeBase45(text.slice(prefix.length)) : undefined;
}
