import type { EditionTrust, ObjectRefusal, SigningKey, VehicleClaims } from '../types.ts';
import { areEqual } from './bytes.ts';
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
import { fromObjectText, openEnvelope, signEnvelope, toObjectText } from './signed-object.ts';

const key = { expires: 4, notBefore: 5, id: 7, vehicle: -1 } as const;
const longestPlateBytes = 16;
const longestHolderBytes = 28;

export type VehicleVerification =
  | { ok: true; claims: VehicleClaims; kid: number }
  | { ok: false; refusal: ObjectRefusal };

/**
 * Writes and signs a vehicle pass as the text of its QR code.
 *
 * @throws RangeError when a claim does not fit its field
 */
export async function signVehiclePass(
  claims: VehicleClaims,
  signingKey: SigningKey,
  editionId: string,
): Promise<string> {
  const signed = await signEnvelope('vehicle', encodeVehicle(claims), signingKey, editionId);
  return toObjectText('vehicle', signed);
}

/** Decides whether a scanned text, exactly as it was scanned, is a vehicle pass of this edition. */
export async function verifyVehiclePass(
  text: string,
  { editionId, trust, at }: EditionTrust & { at?: Date },
): Promise<VehicleVerification> {
  const bytes = fromObjectText('vehicle', text);
  if (!bytes) return { ok: false, refusal: 'not-this-kind' };
  const opening = await openEnvelope('vehicle', bytes, {
    editionId,
    keys: trust,
    ...(at && { at }),
  });
  if (!opening.ok) return opening;
  const claims = parseVehicle(opening.payload);
  if (!claims) return { ok: false, refusal: 'malformed' };

  const signer = trust.find(({ kid }) => kid === opening.kid);
  const isWithin =
    signer && claims.notBefore >= signer.validFrom && claims.expires <= signer.validUntil;
  return isWithin ? { ok: true, claims, kid: opening.kid } : { ok: false, refusal: 'beyond-key' };
}

/** As a badge: validity and number by the keys of CWT, then one array of what is ours. */
function encodeVehicle(claims: VehicleClaims): Uint8Array<ArrayBuffer> {
  const { number } = claims;
  if (!areSound(claims))
    throw new RangeError(`vehicle pass ${number}: a claim does not fit its field`);
  const { generation, expires, notBefore, zones, days, plate, holder } = claims;

  return encodeCbor(
    new Map<number, unknown>([
      [key.expires, secondsOf(expires)],
      [key.notBefore, secondsOf(notBefore)],
      [key.id, numberBytes(number, generation)],
      [key.vehicle, [zones, days, plate, holder]],
    ]),
  );
}

function parseVehicle(payload: Uint8Array): VehicleClaims | undefined {
  const map = decodeCbor(payload);
  if (!(map instanceof Map)) return undefined;
  const id = numberFrom(map.get(key.id));
  const vehicle: unknown = map.get(key.vehicle);
  if (!id || !Array.isArray(vehicle)) return undefined;

  const [zones, days, plate, holder]: unknown[] = vehicle;
  const claims: Unchecked = {
    ...id,
    notBefore: instantOf(map.get(key.notBefore)),
    expires: instantOf(map.get(key.expires)),
    zones,
    days,
    plate,
    holder,
  };
  return areSound(claims) && areEqual(encodeVehicle(claims), payload) ? claims : undefined;
}

type Unchecked = { [Claim in keyof VehicleClaims]: unknown };

function areSound(claims: Unchecked): claims is VehicleClaims {
  const { notBefore, expires } = claims;
  return (
    isWhole(claims.number, 0xffffff) &&
    isWhole(claims.generation, 0xff) &&
    isInstant(notBefore) &&
    isInstant(expires) &&
    secondsOf(notBefore) < secondsOf(expires) &&
    isWhole(claims.zones, 0xffffffff) &&
    isWhole(claims.days, 0xffff) &&
    isText(claims.plate, longestPlateBytes) &&
    isText(claims.holder, longestHolderBytes)
  );
}
