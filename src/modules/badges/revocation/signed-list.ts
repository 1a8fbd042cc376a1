import { decodeBase45, encodeBase45 } from '../credential/base45.ts';
import { joined } from '../credential/bytes.ts';
import { encodeSign1, parseSign1, signatureBytes } from '../credential/sign1.ts';
import { openEnvelope, signEnvelope, textPrefixes } from '../credential/signed-object.ts';
import type { EditionTrust, ObjectRefusal, SigningKey } from '../types.ts';
import { decodeRevocations, encodeRevocations } from './list.ts';
import { isNewer } from './rules.ts';
import type { Revocations } from './types.ts';

export type RevocationsOpening =
  | { ok: true; list: Revocations }
  | { ok: false; refusal: ObjectRefusal | 'not-newer' };

export async function signRevocations(
  list: Revocations,
  signingKey: SigningKey,
  editionId: string,
): Promise<Uint8Array<ArrayBuffer>> {
  return signEnvelope('revlist', encodeRevocations(list), signingKey, editionId);
}

/**
 * Decides whether a gate takes over a list: it is signed for this edition by a key that may,
 * and newer than the one it knows (null for a gate that knows none).
 */
export async function openRevocations(
  bytes: Uint8Array,
  {
    editionId,
    trust,
    known,
    at,
  }: EditionTrust & { known: Pick<Revocations, 'epoch'> | null; at: Date },
): Promise<RevocationsOpening> {
  const opening = await openEnvelope('revlist', bytes, { editionId, keys: trust, at });
  if (!opening.ok) return opening;
  const list = decodeRevocations(opening.payload);
  if (!list) return { ok: false, refusal: 'malformed' };

  return isNewer(list, known) ? { ok: true, list } : { ok: false, refusal: 'not-newer' };
}

/**
 * The list as the text of one QR code: key id, signature, payload. The twelve bytes that are
 * the same in every COSE_Sign1 are left out, so that a hundred of twenty thousand stay under
 * 193 bytes, a code that a phone reads from paper; whoever reads it puts them back.
 *
 * @throws RangeError when the bytes are not a signed object
 */
export function toRevocationText(signed: Uint8Array): string {
  const envelope = parseSign1(signed);
  if (!envelope) throw new RangeError('not a signed object');
  const { kid, signature, payload } = envelope;

  return textPrefixes.revlist + encodeBase45(joined(Uint8Array.of(kid), signature, payload));
}

/** The COSE_Sign1 in a scanned text, true or forged; undefined when there is none. Never trim it before. */
export function fromRevocationText(text: string): Uint8Array<ArrayBuffer> | undefined {
  const prefix = textPrefixes.revlist;
  const bytes = text.startsWith(prefix) ? decodeBase45(text.slice(prefix.length)) : undefined;
  const [kid] = bytes ?? [];
  if (!bytes || kid === undefined || bytes.length <= 1 + signatureBytes) return undefined;

  return encodeSign1({
    kid,
    signature: bytes.slice(1, 1 + signatureBytes),
    payload: bytes.slice(1 + signatureBytes),
  });
}
