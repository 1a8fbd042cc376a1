import type { BadgeClaims } from '../types.ts';
import { decodeCbor, encodeCbor } from './cbor.ts';
import { encodeClaims, parseClaims } from './claims.ts';

/** What COSE_Sign1 (RFC 9052) carries around the claims of a badge. */
export type Envelope = {
  kid: number;
  claims: BadgeClaims;
  /** Ed25519, 64 bytes. */
  signature: Uint8Array<ArrayBuffer>;
};

/** The untagged COSE_Sign1: `[protected header, {}, payload, signature]`. */
export function encodeEnvelope({ kid, claims, signature }: Envelope): Uint8Array<ArrayBuffer> {
  return encodeCbor([protectedHeader(kid), new Map(), encodeClaims(claims), signature]);
}

/**
 * Reads an envelope, or returns undefined when a single bit differs from what we would have
 * written: the parts are read, written again and compared, so that no other header, key
 * order, integer length or trailing byte can hide in a badge.
 */
export function parseEnvelope(bytes: Uint8Array): Envelope | undefined {
  const parts = decodeCbor(bytes);
  if (!Array.isArray(parts) || parts.length !== 4) return undefined;

  const [header, , payload, signature]: unknown[] = parts;
  if (!(header instanceof Uint8Array) || !(payload instanceof Uint8Array)) return undefined;
  if (!(signature instanceof Uint8Array) || signature.length !== 64) return undefined;

  const kid = header.at(-1);
  const claims = parseClaims(payload);
  if (kid === undefined || !claims) return undefined;

  const envelope = { kid, claims, signature: Uint8Array.from(signature) };
  return areEqual(encodeEnvelope(envelope), bytes) ? envelope : undefined;
}

/**
 * The bytes that are signed. The edition is among them but not in the QR code, so a badge of
 * another edition, of a test system or another kind of document never verifies.
 */
export function bytesToSign(
  { kid, claims }: Pick<Envelope, 'kid' | 'claims'>,
  editionId: string,
): Uint8Array<ArrayBuffer> {
  const context = new TextEncoder().encode(`BX1|${editionId}|badge`);
  return encodeCbor(['Signature1', protectedHeader(kid), context, encodeClaims(claims)]);
}

/** Algorithm (1) is always EdDSA (-8), so a badge cannot choose how it is verified; key id (4). */
function protectedHeader(kid: number): Uint8Array {
  if (!Number.isInteger(kid) || kid < 0 || kid > 255) throw new RangeError(`key id ${kid}`);
  return encodeCbor(
    new Map<number, unknown>([
      [1, -8],
      [4, Uint8Array.of(kid)],
    ]),
  );
}

function areEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
