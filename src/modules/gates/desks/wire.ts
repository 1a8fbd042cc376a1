import { decodeCbor, encodeCbor } from '#modules/badges/credential/cbor';
import type { DeskPage, DeskRights } from './types.ts';

export function encodeDeskRights(rights: DeskRights): Uint8Array<ArrayBuffer> {
  return encodeCbor(partsOf(rights));
}

/** Undefined for anything else. */
export function decodeDeskRights(bytes: Uint8Array): DeskRights | undefined {
  return readRights(decodeCbor(bytes));
}

export function encodeDeskPage({ rights, badges, next }: DeskPage): Uint8Array<ArrayBuffer> {
  return encodeCbor([partsOf(rights), badges.map(({ idx, token }) => [idx, token]), next]);
}

/** Undefined for anything that is no such page. */
export function decodeDeskPage(bytes: Uint8Array): DeskPage | undefined {
  const parts: unknown = decodeCbor(bytes);
  if (!Array.isArray(parts) || parts.length !== 3) return undefined;
  const [rights, badges, next]: unknown[] = parts;
  const read = readRights(rights);
  if (!read || !Array.isArray(badges) || !(next === null || isNumber(next))) return undefined;

  const found: DeskPage['badges'] = [];
  for (const badge of badges as unknown[]) {
    const [idx, token]: unknown[] = Array.isArray(badge) ? badge : [];
    if (!isNumber(idx) || typeof token !== 'string') return undefined;
    found.push({ idx, token });
  }
  return { rights: read, badges: found, next };
}

function partsOf({ kid, categories, validFrom, validUntil }: DeskRights): unknown[] {
  return [kid, categories, validFrom, validUntil];
}

function readRights(parts: unknown): DeskRights | undefined {
  const [kid, categories, validFrom, validUntil]: unknown[] = Array.isArray(parts) ? parts : [];
  if (!isNumber(kid) || !isNumber(validFrom) || !isNumber(validUntil)) return undefined;
  if (categories === null) return { kid, categories, validFrom, validUntil };
  if (!Array.isArray(categories)) return undefined;
  return { kid, categories: (categories as unknown[]).filter(isNumber), validFrom, validUntil };
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value);
}
