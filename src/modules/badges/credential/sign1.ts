import { areEqual } from './bytes.ts';
import { decodeCbor, encodeCbor } from './cbor.ts';

/** A COSE_Sign1 (RFC 9052) as we write it: one algorithm, one key id, no other header. */
export type Sign1 = {
  /** Number of the key that signed it, 0 to 255. */
  kid: number;
  payload: Uint8Array<ArrayBuffer>;
  /** Ed25519, 64 bytes. */
  signature: Uint8Array<ArrayBuffer>;
};

/** Length of an Ed25519 signature in bytes. */
export const signatureBytes = 64;

/** The untagged COSE_Sign1: `[protected header, {}, payload, signature]`. */
export function encodeSign1({ kid, payload, signature }: Sign1): Uint8Array<ArrayBuffer> {
  return encodeCbor([protectedHeader(kid), new Map(), payload, signature]);
}

/**
 * Reads an envelope, or returns undefined when a single bit differs from what we would have
 * written: the parts are read, written again and compared, so that no other header, integer
 * length or trailing byte can hide in it. What the payload says is for whoever knows its kind,
 * and must be compared there in the same way.
 */
export function parseSign1(bytes: Uint8Array): Sign1 | undefined {
  const parts = decodeCbor(bytes);
  if (!Array.isArray(parts) || parts.length !== 4) return undefined;

  const [header, , payload, signature]: unknown[] = parts;
  if (!(header instanceof Uint8Array) || !(payload instanceof Uint8Array)) return undefined;
  if (!(signature instanceof Uint8Array) || signature.length !== signatureBytes) return undefined;

  const kid = header.at(-1);
  if (kid === undefined) return undefined;

  const envelope = {
    kid,
    payload: Uint8Array.from(payload),
    signature: Uint8Array.from(signature),
  };
  return areEqual(encodeSign1(envelope), bytes) ? envelope : undefined;
}

/**
 * The bytes that are signed. The edition and the kind of document are among them but not in
 * the QR code, so a badge of another edition, of a test system or a document of another kind
 * never verifies.
 */
export function bytesToSign(
  { kid, payload }: Pick<Sign1, 'kid' | 'payload'>,
  { editionId, kind }: { editionId: string; kind: string },
): Uint8Array<ArrayBuffer> {
  const context = new TextEncoder().encode(`BX1|${editionId}|${kind}`);
  return encodeCbor(['Signature1', protectedHeader(kid), context, payload]);
}

/** Algorithm (1) is always EdDSA (-8), so nothing can choose how it is verified; key id (4). */
function protectedHeader(kid: number): Uint8Array {
  if (!Number.isInteger(kid) || kid < 0 || kid > 255) throw new RangeError(`key id ${kid}`);
  return encodeCbor(
    new Map<number, unknown>([
      [1, -8],
      [4, Uint8Array.of(kid)],
    ]),
  );
}
