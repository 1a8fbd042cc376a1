import { importPublicKey } from '#modules/badges/credential/keys';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import type { DeviceId } from '../log/types.ts';

/** One request of a device, as it signs it. */
export type DeviceRequest = {
  method: string;
  /** Path and query as they are sent: `/api/v1/editions/bamex-2025/gate-pack?since=0`. */
  target: string;
  /** ms UTC by the clock of the hub, as far as the device knows it. */
  ms: number;
  body: Uint8Array<ArrayBuffer>;
};

/** How far a request may be from the clock of the hub, either way, in ms. */
export const REQUEST_WINDOW_MS = 5 * 60_000;

/** The value of the header `authorization`: `Device <id>.<ms>.<signature>`. */
export async function signRequest(
  privateKey: CryptoKey,
  device: DeviceId,
  request: DeviceRequest,
): Promise<string> {
  const signature = await crypto.subtle.sign('Ed25519', privateKey, await bytesToSign(request));
  return `Device ${device}.${request.ms}.${toBase64Url(new Uint8Array(signature))}`;
}

export type DeviceHeader = { device: DeviceId; ms: number; signature: Uint8Array<ArrayBuffer> };

/** Undefined for a header that no device of ours would send. */
export function readDeviceHeader(header: string | null | undefined): DeviceHeader | undefined {
  const [, device = '', ms = '', text = ''] =
    /^Device ([0-9a-f]{16})\.(\d{1,15})\.([\w-]{86})$/.exec(header ?? '') ?? [];
  const signature = fromBase64Url(text);
  return device && signature?.length === 64 ? { device, ms: Number(ms), signature } : undefined;
}

export async function isSignedRequest(
  publicKey: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
  request: DeviceRequest,
): Promise<boolean> {
  const key = await importPublicKey(publicKey);
  return crypto.subtle.verify('Ed25519', key, signature, await bytesToSign(request));
}

async function bytesToSign({ method, target, ms, body }: DeviceRequest) {
  const digest = await sha256(body);
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return new TextEncoder().encode(`kurukan-device|${method}|${target}|${ms}|${hex}`);
}

export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}
