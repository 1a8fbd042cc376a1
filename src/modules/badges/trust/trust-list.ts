import { areEqual } from '../credential/bytes.ts';
import { decodeCbor, encodeCbor } from '../credential/cbor.ts';
import { instantOf, isInstant, isWhole, secondsOf } from '../credential/fields.ts';
import { openEnvelope, signEnvelope } from '../credential/signed-object.ts';
import type { HubKey, ObjectRefusal, TrustedKey, TrustList } from '../types.ts';

/** The root stands outside the list it signs: a gate knows it from its enrolment, not by a number. */
export const rootKid = 0;

const PUBLIC_KEY_BYTES = 32;

export type TrustListOpening =
  | { ok: true; list: TrustList }
  | { ok: false; refusal: ObjectRefusal | 'not-newer' };

/**
 * Signs the list with the root.
 *
 * @throws RangeError when a number or date does not fit its field
 */
export async function signTrustList(
  list: TrustList,
  root: CryptoKey,
  editionId: string,
): Promise<Uint8Array<ArrayBuffer>> {
  return signEnvelope(
    'trust',
    encodeTrustList(list),
    { kid: rootKid, privateKey: root },
    editionId,
  );
}

/**
 * Decides whether a gate takes over a trust list: it is signed for this edition by the root the
 * gate knows, and has a higher number than the list it has (null for a gate that has none).
 * From then on the gate knows `nextRoot`, where the list names one.
 */
export async function openTrustList(
  bytes: Uint8Array,
  {
    editionId,
    root,
    known,
  }: { editionId: string; root: Uint8Array<ArrayBuffer>; known: Pick<TrustList, 'number'> | null },
): Promise<TrustListOpening> {
  const keys = [{ kid: rootKid, publicKey: root }];
  const opening = await openEnvelope('trust', bytes, { editionId, keys });
  if (!opening.ok) return opening;
  const list = decodeTrustList(opening.payload);
  if (!list) return { ok: false, refusal: 'malformed' };

  return known === null || list.number > known.number
    ? { ok: true, list }
    : { ok: false, refusal: 'not-newer' };
}

/** A CBOR array; times in seconds. */
export function encodeTrustList(list: TrustList): Uint8Array<ArrayBuffer> {
  if (!isSound(list)) throw new RangeError(`trust list ${list.number} is not sound`);
  const { number, issuedAt, keys, hubs, nextRoot } = list;

  return encodeCbor([
    number,
    secondsOf(issuedAt),
    keys.map((key) => [
      key.kid,
      key.publicKey,
      secondsOf(key.validFrom),
      secondsOf(key.validUntil),
      key.categories,
      key.leastGeneration ?? 0,
      key.acceptedUntil ? secondsOf(key.acceptedUntil) : null,
    ]),
    hubs.map(({ kid, publicKey }) => [kid, publicKey]),
    nextRoot,
  ]);
}

/** Undefined when a single bit differs from what `encodeTrustList` writes. */
export function decodeTrustList(payload: Uint8Array): TrustList | undefined {
  const parts = decodeCbor(payload);
  if (!Array.isArray(parts) || parts.length !== 5) return undefined;
  const [number, issued, keys, hubs, nextRoot]: unknown[] = parts;
  const issuedAt = instantOf(issued);
  if (typeof number !== 'number' || !issuedAt) return undefined;
  if (!Array.isArray(keys) || !Array.isArray(hubs)) return undefined;

  const readKeys = keys.map(keyFrom);
  const readHubs = hubs.map(hubFrom);
  if (!readKeys.every(isPresent) || !readHubs.every(isPresent)) return undefined;
  if (nextRoot !== null && !isPublicKey(nextRoot)) return undefined;

  const list: TrustList = {
    number,
    issuedAt,
    keys: readKeys,
    hubs: readHubs,
    nextRoot: nextRoot && Uint8Array.from(nextRoot),
  };
  return isSound(list) && areEqual(encodeTrustList(list), payload) ? list : undefined;
}

function keyFrom(part: unknown): TrustedKey | undefined {
  if (!Array.isArray(part)) return undefined;
  const [kid, publicKey, from, until, categories, leastGeneration, accepted]: unknown[] = part;
  const validFrom = instantOf(from);
  const validUntil = instantOf(until);
  const acceptedUntil = accepted === null ? null : instantOf(accepted);
  if (!isWhole(kid, 0xff) || !isPublicKey(publicKey) || !validFrom || !validUntil) return undefined;
  if (!isWhole(leastGeneration, 0xff) || acceptedUntil === undefined) return undefined;
  if (categories !== null && !areCategories(categories)) return undefined;

  return {
    kid,
    publicKey: Uint8Array.from(publicKey),
    validFrom,
    validUntil,
    categories,
    leastGeneration,
    acceptedUntil,
  };
}

function hubFrom(part: unknown): HubKey | undefined {
  if (!Array.isArray(part)) return undefined;
  const [kid, publicKey]: unknown[] = part;
  return isWhole(kid, 0xff) && isPublicKey(publicKey)
    ? { kid, publicKey: Uint8Array.from(publicKey) }
    : undefined;
}

function isSound({ number, issuedAt, keys, hubs, nextRoot }: TrustList): boolean {
  return (
    isWhole(number, 0xffffffff) &&
    number > 0 &&
    isInstant(issuedAt) &&
    keys.every(
      (key) =>
        isWhole(key.kid, 0xff) &&
        key.kid !== rootKid &&
        isPublicKey(key.publicKey) &&
        isInstant(key.validFrom) &&
        isInstant(key.validUntil) &&
        (key.categories === null || areCategories(key.categories)) &&
        isWhole(key.leastGeneration ?? 0, 0xff) &&
        (!key.acceptedUntil || isInstant(key.acceptedUntil)),
    ) &&
    new Set(keys.map(({ kid }) => kid)).size === keys.length &&
    hubs.every(({ kid, publicKey }) => isWhole(kid, 0xff) && isPublicKey(publicKey)) &&
    (nextRoot === null || isPublicKey(nextRoot))
  );
}

function areCategories(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((code) => isWhole(code, 0xff));
}

function isPublicKey(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array && value.length === PUBLIC_KEY_BYTES;
}

function isPresent<Value>(value: Value | undefined): value is Value {
  return value !== undefined;
}
