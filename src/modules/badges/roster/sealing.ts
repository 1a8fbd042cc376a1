import { decodeBase45 } from '../credential/base45.ts';
import { areEqual, joined } from '../credential/bytes.ts';
import { decodeCbor, encodeCbor } from '../credential/cbor.ts';
import { parseEnvelope } from '../credential/envelope.ts';
import type { RosterRecord, SealedRecord } from './types.ts';

const PREFIX = 'BX1:';
const ID_BYTES = 12;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts what a gate may know of a person under the signature of their badge, which is on
 * the badge and nowhere else on the gate. Whoever steals the gate reads nobody; whoever holds
 * a badge reads its holder.
 *
 * A new nonce each time, so that a record may be written again under the same badge.
 *
 * @throws RangeError when the text is not a badge
 */
export async function sealRecord(
  token: string,
  record: RosterRecord,
): Promise<SealedRecord & { sealed: Uint8Array<ArrayBuffer> }> {
  const secrets = await secretsOf(token);
  if (!secrets) throw new RangeError('a record is sealed under a badge');

  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce },
    secrets.key,
    encodeRecord(record),
  );
  return { id: secrets.id, sealed: joined(nonce, new Uint8Array(sealed)) };
}

/** Where the record of a badge lies in a roster; undefined when the text is not a badge. */
export async function rosterIdOf(token: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return (await secretsOf(token))?.id;
}

/** The record of a badge; undefined when it is another badge's or was touched. */
export async function openRecord(
  token: string,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<RosterRecord | undefined> {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return undefined;
  const secrets = await secretsOf(token);
  if (!secrets) return undefined;

  const iv = sealed.subarray(0, NONCE_BYTES);
  const plain = await crypto.subtle
    .decrypt({ name: 'AES-GCM', iv }, secrets.key, sealed.subarray(NONCE_BYTES))
    .catch(() => undefined);
  return plain && decodeRecord(new Uint8Array(plain));
}

/** HKDF (RFC 5869) of the 64 bytes of the signature with SHA-256 and no salt. */
async function secretsOf(
  token: string,
): Promise<{ id: Uint8Array<ArrayBuffer>; key: CryptoKey } | undefined> {
  const bytes = token.startsWith(PREFIX) ? decodeBase45(token.slice(PREFIX.length)) : undefined;
  const envelope = bytes && parseEnvelope(bytes);
  if (!envelope) return undefined;

  const base = await crypto.subtle.importKey('raw', envelope.signature, 'HKDF', false, [
    'deriveBits',
    'deriveKey',
  ]);
  const [id, key] = await Promise.all([
    crypto.subtle.deriveBits(labelled('roster-id'), base, ID_BYTES * 8),
    crypto.subtle.deriveKey(labelled('roster-key'), base, { name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]),
  ]);
  return { id: new Uint8Array(id), key };
}

function labelled(info: string): HkdfParams {
  return {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: new TextEncoder().encode(info),
  };
}

/** A CBOR map; what is not known has no key. */
function encodeRecord(record: RosterRecord): Uint8Array<ArrayBuffer> {
  return encodeCbor(
    new Map<string, unknown>(Object.entries(record).filter(([, value]) => value !== undefined)),
  );
}

function decodeRecord(plain: Uint8Array): RosterRecord | undefined {
  const map = decodeCbor(plain);
  if (!(map instanceof Map)) return undefined;
  const [name, nameAr, organisation]: unknown[] = ['name', 'nameAr', 'organisation'].map((key) =>
    map.get(key),
  );
  const [country, categoryCode, photo]: unknown[] = ['country', 'categoryCode', 'photo'].map(
    (key) => map.get(key),
  );
  if (typeof name !== 'string' || typeof country !== 'string') return undefined;
  if (typeof categoryCode !== 'number') return undefined;

  const record: RosterRecord = {
    name,
    country,
    categoryCode,
    ...(typeof nameAr === 'string' && { nameAr }),
    ...(typeof organisation === 'string' && { organisation }),
    ...(photo instanceof Uint8Array && { photo: Uint8Array.from(photo) }),
  };
  return areEqual(encodeRecord(record), plain) ? record : undefined;
}
