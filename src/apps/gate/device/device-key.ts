import { hexOf } from '#modules/gates/log/bytes';
import type { Unsupported } from './types.ts';

/** What makes this device itself. The private key cannot be read, not even by this program. */
export type DeviceKey = {
  /** 16 hexadecimal digits by chance, so that a fresh install is a new device. */
  device: string;
  privateKey: CryptoKey;
  /** Ed25519, 32 bytes. */
  publicKey: Uint8Array<ArrayBuffer>;
};

export async function createDeviceKey(): Promise<DeviceKey> {
  const pair = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
  return {
    device: hexOf(crypto.getRandomValues(new Uint8Array(8))),
    privateKey: pair.privateKey,
    publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)),
  };
}

/** Why this browser cannot be a gate; null when it can. */
export async function whyUnsupported(): Promise<Unsupported | null> {
  if (!isSecureContext) return 'not-secure';
  if (!('indexedDB' in globalThis) || !('locks' in navigator)) return 'no-database';
  try {
    await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
    return null;
  } catch {
    return 'no-ed25519';
  }
}
