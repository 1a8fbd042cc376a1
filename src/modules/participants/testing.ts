import type { PersonInput, PersonRecord } from './types.ts';

export { aDelegationRow, anExhibitorRow } from './testing/store.ts';

/** A colonel of Burkina Faso who comes as a delegate, not yet in any delegation. */
export function aPersonInput(changes: Partial<PersonInput> = {}): PersonInput {
  return {
    categoryId: 'delegate',
    givenNames: 'Issa',
    familyName: 'Traoré',
    nameAr: 'عيسى تراوري',
    rank: 'Colonel',
    rankClass: 'senior-officer',
    country: 'BF',
    nationality: 'BF',
    birthDate: '1975-03-02',
    documentType: 'passport',
    documentNumber: 'A1234567',
    phone: '+22670000000',
    ...changes,
  };
}

export function aPersonRecord(
  externalId: string,
  changes: Partial<PersonInput> = {},
): PersonRecord {
  return { externalId, ...aPersonInput(changes) };
}

/** The smallest bytes that are a PNG of this size to whoever reads its header. */
export function aPng(width: number, height: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

/** A JPEG up to its frame header, behind a segment as cameras write it. */
export function aJpeg(width: number, height: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(64);
  bytes.set([0xff, 0xd8, 0xff, 0xe0, 0, 16]);
  bytes.set([0xff, 0xc0, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255], 20);
  return bytes;
}
