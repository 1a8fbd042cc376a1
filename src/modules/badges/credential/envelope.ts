import type { BadgeClaims } from '../types.ts';
import { areEqual } from './bytes.ts';
import { encodeClaims, parseClaims } from './claims.ts';
import { bytesToSign as bytesOf, encodeSign1, parseSign1, type Sign1 } from './sign1.ts';

/** What COSE_Sign1 carries around the claims of a badge. */
export type Envelope = Pick<Sign1, 'kid' | 'signature'> & { claims: BadgeClaims };

export function encodeEnvelope({ kid, claims, signature }: Envelope): Uint8Array<ArrayBuffer> {
  return encodeSign1({ kid, payload: encodeClaims(claims), signature });
}

/**
 * Reads an envelope, or returns undefined when a single bit differs from what we would have
 * written: the claims too are read, written again and compared, so that no other key order
 * or integer length can hide in a badge.
 */
export function parseEnvelope(bytes: Uint8Array): Envelope | undefined {
  const envelope = parseSign1(bytes);
  const claims = envelope && parseClaims(envelope.payload);
  if (!claims || !areEqual(encodeClaims(claims), envelope.payload)) return undefined;

  return { kid: envelope.kid, claims, signature: envelope.signature };
}

export function bytesToSign(
  { kid, claims }: Pick<Envelope, 'kid' | 'claims'>,
  editionId: string,
): Uint8Array<ArrayBuffer> {
  return bytesOf({ kid, payload: encodeClaims(claims) }, { editionId, kind: 'badge' });
}
