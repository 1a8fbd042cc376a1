import { decodeCbor, encodeCbor } from '#modules/badges/credential/cbor';
import { importPublicKey } from '#modules/badges/credential/keys';

/** What the hub says, and to what end: the word for one end is no word for another. */
export type HubPurpose = 'pack' | 'sync' | 'devices' | 'orders';

export type HubContext = {
  edition: string;
  purpose: HubPurpose;
  /** What it answers: the SHA-256 of a request, so that an old answer is none; empty for a word to all. */
  about?: Uint8Array;
};

/** `[payload, signature]` as CBOR: so that a gate on a network of strangers believes its hub only. */
export async function signAsHub(
  sign: (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>,
  payload: Uint8Array,
  context: HubContext,
): Promise<Uint8Array<ArrayBuffer>> {
  return encodeCbor([payload, Uint8Array.from(await sign(bytesToSign(payload, context)))]);
}

/** The payload, where the key of the hub has signed it for this; undefined otherwise. */
export async function openFromHub(
  bytes: Uint8Array,
  hubKey: Uint8Array<ArrayBuffer>,
  context: HubContext,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parts = decodeCbor(bytes);
  if (!Array.isArray(parts) || parts.length !== 2) return undefined;
  const [payload, signature]: unknown[] = parts;
  if (!(payload instanceof Uint8Array) || !(signature instanceof Uint8Array)) return undefined;

  const key = await importPublicKey(hubKey);
  const isGood = await crypto.subtle.verify(
    'Ed25519',
    key,
    Uint8Array.from(signature),
    bytesToSign(payload, context),
  );
  return isGood ? Uint8Array.from(payload) : undefined;
}

function bytesToSign(
  payload: Uint8Array,
  { edition, purpose, about = new Uint8Array() }: HubContext,
): Uint8Array<ArrayBuffer> {
  return encodeCbor([`kurukan-hub|${edition}|${purpose}`, about, payload]);
}
