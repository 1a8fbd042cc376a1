import { decodeCbor, encodeCbor } from '#modules/badges/credential/cbor';
import { bytesOfHex, hexOf } from './bytes.ts';
import { deflate, inflate } from './deflate.ts';
import { isDevice } from './event.ts';
import { highestSeq, type Parcel, type Tip, type Vector } from './types.ts';

/** The same bytes on every road: body of a request (`application/cbor`), file, animated QR code. */
export async function encodeParcel({
  edition,
  vector,
  sections,
}: Parcel): Promise<Uint8Array<ArrayBuffer>> {
  const body = await deflate(encodeCbor([vector.map(tipParts), sections]));
  return encodeCbor([MARK, edition, body]);
}

/** Undefined for anything else, however it was garbled. */
export async function decodeParcel(bytes: Uint8Array): Promise<Parcel | undefined> {
  const [mark, edition, body, ...more] = listOf(decodeCbor(bytes));
  if (mark !== MARK || typeof edition !== 'string' || more.length > 0) return undefined;
  if (!(body instanceof Uint8Array)) return undefined;

  const inflated = await inflate(Uint8Array.from(body));
  const [tips, sections, ...rest] = inflated ? listOf(decodeCbor(inflated)) : [];
  const vector = readVector(tips);
  if (!vector || !Array.isArray(sections) || rest.length > 0) return undefined;

  const whole = sections.flatMap((section: unknown) =>
    section instanceof Uint8Array ? [Uint8Array.from(section)] : [],
  );
  return whole.length === sections.length ? { edition, vector, sections: whole } : undefined;
}

const MARK = 'KG1';

function tipParts({ device, seq, hash }: Tip) {
  return [bytesOfHex(device), seq, bytesOfHex(hash)];
}

function readVector(value: unknown): Vector | undefined {
  if (!Array.isArray(value)) return undefined;

  const tips = value.flatMap((one: unknown) => {
    const [device, seq, hash] = listOf(one);
    if (!(device instanceof Uint8Array) || !(hash instanceof Uint8Array)) return [];
    if (typeof seq !== 'number' || !Number.isInteger(seq) || seq < 1 || seq > highestSeq) return [];
    return isDevice(hexOf(device)) && hash.length === 8
      ? [{ device: hexOf(device), seq, hash: hexOf(hash) }]
      : [];
  });
  return tips.length === value.length ? tips : undefined;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
