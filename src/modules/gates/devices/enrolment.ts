import { decodeCbor, encodeCbor } from '#modules/badges/credential/cbor';
import { parseSign1 } from '#modules/badges/credential/sign1';
import {
  fromObjectText,
  openEnvelope,
  signEnvelope,
  textPrefixes,
  toObjectText,
} from '#modules/badges/credential/signed-object';
import type { SigningKey } from '#modules/badges/types';
import { toBase64Url } from './base64url.ts';
import type { DeviceId } from '../log/types.ts';
import type { EnrolmentCode, EnrolRequest } from './types.ts';

/** How the text of an enrolment begins, in a QR code or typed from a sheet. */
export const ENROLMENT_PREFIX = textPrefixes['gate-enrol'];

/** The text of the QR code, signed with the key of the hub. */
export async function writeEnrolmentCode(code: EnrolmentCode, hub: SigningKey): Promise<string> {
  const payload = encodeCbor([
    code.edition,
    code.origin,
    code.gateIds,
    code.secret,
    Math.floor(code.expiresAt / 1000),
    code.hubKey,
  ]);
  return toObjectText('gate-enrol', await signEnvelope('gate-enrol', payload, hub, code.edition));
}

/**
 * Reads the text of an enrolment; undefined for one that is none or was cut. The signature shows
 * that it is whole: whom to trust a device learns from this very code, handed over by the office.
 */
export async function readEnrolmentCode(text: string): Promise<EnrolmentCode | undefined> {
  const signed = fromObjectText('gate-enrol', text);
  const envelope = signed && parseSign1(signed);
  if (!envelope) return undefined;

  const [edition, origin, gateIds, secret, expires, hubKey] = listIn(envelope.payload, 6) ?? [];
  if (typeof edition !== 'string' || typeof origin !== 'string') return undefined;
  if (!isTexts(gateIds) || typeof expires !== 'number') return undefined;
  if (!(secret instanceof Uint8Array) || secret.length !== 16) return undefined;
  if (!(hubKey instanceof Uint8Array) || hubKey.length !== 32) return undefined;

  const code = {
    edition,
    origin,
    gateIds,
    secret: Uint8Array.from(secret),
    expiresAt: expires * 1000,
    hubKey: Uint8Array.from(hubKey),
  };
  const keys = [{ kid: envelope.kid, publicKey: code.hubKey }];
  const opening = await openEnvelope('gate-enrol', signed, { editionId: edition, keys });
  return opening.ok ? code : undefined;
}

/** The body of the request that enrols a device; `sign` signs with the new key of the device. */
export async function enrolRequest(
  { edition, secret }: Pick<EnrolmentCode, 'edition' | 'secret'>,
  { device, publicKey, name }: { device: DeviceId; publicKey: Uint8Array; name: string },
  sign: (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>,
): Promise<EnrolRequest> {
  const proof = await sign(enrolmentProof({ edition, device, secret, publicKey }));
  return {
    device,
    secret: toBase64Url(secret),
    publicKey: toBase64Url(publicKey),
    name,
    proof: toBase64Url(proof),
  };
}

/** What a device signs to show that the key is its own, and meant for this edition and this code. */
export function enrolmentProof(about: {
  edition: string;
  device: DeviceId;
  secret: Uint8Array;
  publicKey: Uint8Array;
}): Uint8Array<ArrayBuffer> {
  const { edition, device, secret, publicKey } = about;
  return encodeCbor(['kurukan-enrolment', edition, device, secret, publicKey]);
}

function listIn(bytes: Uint8Array, length: number): unknown[] | undefined {
  const list = decodeCbor(bytes);
  return Array.isArray(list) && list.length === length ? list : undefined;
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
