export type DocumentRefusal = 'not-a-document' | 'too-large';

/** In bytes. A page from a telephone takes two to four million. */
export const largestDocument = 5 * 1024 * 1024;

/** Decides by its own first bytes what a file is; what it calls itself proves nothing. */
export function checkDocument(
  bytes: Uint8Array,
): { accepted: true; mediaType: string } | { accepted: false; refusal: DocumentRefusal } {
  if (bytes.byteLength > largestDocument) return { accepted: false, refusal: 'too-large' };
  const found = kinds.find(({ magic }) => magic.every((byte, index) => bytes[index] === byte));
  return found
    ? { accepted: true, mediaType: found.mediaType }
    : { accepted: false, refusal: 'not-a-document' };
}

const kinds = [
  { mediaType: 'application/pdf', magic: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { mediaType: 'image/jpeg', magic: [0xff, 0xd8, 0xff] },
  { mediaType: 'image/png', magic: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
] as const;
