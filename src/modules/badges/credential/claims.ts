import { badgeFlags, longestNameBytes, type BadgeClaims } from '../types.ts';
import { bytesFromHex, hexFrom } from './bytes.ts';
import { decodeCbor, encodeCbor } from './cbor.ts';
import {
  instantOf,
  isInstant,
  isText,
  isWhole,
  numberBytes,
  numberFrom,
  secondsOf,
} from './fields.ts';

/** CWT claim keys (RFC 8392), and -1 for what is ours. */
const key = { expires: 4, notBefore: 5, id: 7, badge: -1 } as const;

/**
 * The signed part of a badge: a CBOR map of validity, number and one array of what is ours.
 *
 * The array ends with name and photo hash. A transferable badge has neither, and its array
 * ends before them; a badge with a name but no photo has an empty photo hash.
 *
 * @throws RangeError when a claim does not fit its field, which is a bug of the caller
 */
export function encodeClaims(claims: BadgeClaims): Uint8Array<ArrayBuffer> {
  const { idx } = claims;
  if (!areSound(claims)) throw new RangeError(`badge ${idx}: a claim does not fit its field`);

  const { category, zones, days, flags, nationality, name, photoHash } = claims;
  const holder = name === '' && photoHash === null ? [] : [name, bytesFromHex(photoHash ?? '')];

  return encodeCbor(
    new Map<number, unknown>([
      [key.expires, secondsOf(claims.expires)],
      [key.notBefore, secondsOf(claims.notBefore)],
      [key.id, numberBytes(idx, claims.generation)],
      [key.badge, [category, zones, days, flags, nationality, ...holder]],
    ]),
  );
}

/**
 * Returns undefined when the bytes do not hold the claims of a badge. More than one spelling
 * passes here; the caller compares with `encodeClaims`.
 */
export function parseClaims(payload: Uint8Array): BadgeClaims | undefined {
  const map = decodeCbor(payload);
  if (!(map instanceof Map) || map.size !== 4) return undefined;

  const id = numberFrom(map.get(key.id));
  const badge: unknown = map.get(key.badge);
  if (!id || !Array.isArray(badge) || (badge.length !== 5 && badge.length !== 7)) return undefined;

  const [category, zones, days, flags, nationality, name = '', photo] = badge;
  const claims: Unchecked = {
    idx: id.number,
    generation: id.generation,
    notBefore: instantOf(map.get(key.notBefore)),
    expires: instantOf(map.get(key.expires)),
    category,
    zones,
    days,
    flags,
    nationality,
    name,
    photoHash: photo instanceof Uint8Array && photo.length > 0 ? hexFrom(photo) : null,
  };
  return areSound(claims) ? claims : undefined;
}

type Unchecked = { [Claim in keyof BadgeClaims]: unknown };

function areSound(claims: Unchecked): claims is BadgeClaims {
  const { notBefore, expires, nationality, name, photoHash } = claims;

  return (
    isWhole(claims.idx, 0xffffff) &&
    isWhole(claims.generation, 0xff) &&
    isInstant(notBefore) &&
    isInstant(expires) &&
    secondsOf(notBefore) < secondsOf(expires) &&
    isWhole(claims.category, 0xff) &&
    isWhole(claims.zones, 0xffffffff) &&
    isWhole(claims.days, 0xffff) &&
    isWhole(claims.flags, allFlags) &&
    typeof nationality === 'string' &&
    /^[A-Z][A-Z<]{2}$/.test(nationality) &&
    isText(name, longestNameBytes) &&
    (photoHash === null || (typeof photoHash === 'string' && /^[0-9a-f]{8}$/.test(photoHash)))
  );
}

/** A gate that does not know a flag cannot honour it, so an unknown flag makes a badge malformed. */
const allFlags = Object.values(badgeFlags).reduce((sum, flag) => sum | flag, 0);
