/** A picture by its own first bytes; what a file calls itself proves nothing. */
export type Picture = {
  mediaType: 'image/jpeg' | 'image/png';
  /** In pixels. */
  width: number;
  height: number;
};

export type PhotoRefusal =
  | 'participant.photo-not-an-image'
  | 'participant.photo-too-large'
  | 'participant.photo-too-small';

/** In bytes. A telephone takes pictures of two to four million. */
export const largestPhoto = 6 * 1024 * 1024;

/** In pixels of the shorter side: 30 mm on paper at 200 points to the inch. */
export const shortestSide = 240;

/** In pixels. More is a picture made to fill the memory of whoever opens it. */
export const longestSide = 12_000;

/** Decides whether bytes may become the photo of a person. */
export function checkPhoto(
  bytes: Uint8Array,
): { accepted: true; picture: Picture } | { accepted: false; refusal: PhotoRefusal } {
  if (bytes.byteLength > largestPhoto) return refuse('participant.photo-too-large');
  const picture = readPicture(bytes);
  if (!picture) return refuse('participant.photo-not-an-image');
  if (Math.max(picture.width, picture.height) > longestSide)
    return refuse('participant.photo-too-large');
  if (Math.min(picture.width, picture.height) < shortestSide)
    return refuse('participant.photo-too-small');
  return { accepted: true, picture };
}

/** The kind and size of a JPEG or PNG; null for anything else. */
export function readPicture(bytes: Uint8Array): Picture | null {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return readPng(bytes);
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return readJpeg(bytes);
  return null;
}

/** The header chunk comes first: its length, `IHDR`, width, height. */
function readPng(bytes: Uint8Array): Picture | null {
  if (bytes.byteLength < 24 || !startsWith(bytes.subarray(12), [0x49, 0x48, 0x44, 0x52]))
    return null;
  const view = viewOf(bytes);
  return { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** Walks from segment to segment up to the frame header, which holds the size. */
function readJpeg(bytes: Uint8Array): Picture | null {
  const view = viewOf(bytes);
  let at = 2;
  while (at + 9 < bytes.byteLength) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (isFrameHeader(marker))
      return {
        mediaType: 'image/jpeg',
        height: view.getUint16(at + 5),
        width: view.getUint16(at + 7),
      };
    else at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** SOF0 to SOF15 without the three tables (DHT, JPG, DAC) that share their range. */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function refuse(refusal: PhotoRefusal): { accepted: false; refusal: PhotoRefusal } {
  return { accepted: false, refusal };
}
