import type { Locale, Messages } from '../i18n.ts';
import { qrModules, type QrCorrection } from '../qr.ts';
import { printable } from './isolate.ts';
import type { DocumentData, DocumentName, Picture } from './types.ts';

/** What the compiler gets: one JSON text, and the pictures it names. */
export type Job = {
  document: DocumentName;
  json: string;
  /** Files by the path the JSON names them with. */
  files: Record<string, Uint8Array>;
  /** Whether the PDF carries its structure, which doubles the size of a long one. */
  tagged: boolean;
};

export type Texts = Record<Locale, Messages['documents']>;

/** A QR code as the templates draw it. */
export type QrPicture = { path: string; modules: number; pixels: number };

export function makeJob<Name extends DocumentName>(
  document: Name,
  data: DocumentData[Name],
  { locale, texts }: { locale: Locale; texts: Texts },
): Job {
  const files: Record<string, Uint8Array> = {};
  const content = withCodes(document, data, files);
  const json = JSON.stringify({ locale, texts, data: content }, (_key, value: unknown) => {
    if (typeof value === 'string') return printable(value);
    if (value instanceof Uint8Array) return attachPicture(value, files);
    return value;
  });

  return { document, json, files, tagged: isTagged(document, data) };
}

/** Tags let a screen reader follow a document; a long list and a sheet of badges are for paper. */
function isTagged(document: DocumentName, data: object): boolean {
  // A pack is merged from parts, which cannot share one structure.
  if (document === 'badge' || document === 'custody') return false;
  return !('rows' in data && Array.isArray(data.rows) && data.rows.length > 500);
}

/** Adds the QR codes that a document prints; Typst itself cannot make them. */
function withCodes(
  document: DocumentName,
  data: object,
  files: Record<string, Uint8Array>,
): unknown {
  if (document === 'badge') {
    const sheet = data as DocumentData['badge'];
    const badges = sheet.badges.map((badge) => ({
      ...badge,
      qr: attachCode(badge.token, 'M', files),
      backQr: sheet.backs ? attachCode(badge.token, 'Q', files) : null,
    }));
    return { ...sheet, badges };
  }
  if (document === 'vehicle') {
    const sheet = data as DocumentData['vehicle'];
    const passes = sheet.passes.map((pass) => ({
      ...pass,
      qr: attachCode(pass.token, 'M', files),
    }));
    return { ...sheet, passes };
  }
  if (document === 'code-sheet') {
    const sheet = data as DocumentData['code-sheet'];
    return { ...sheet, qr: sheet.code && attachCode(sheet.code, 'M', files) };
  }
  if (document === 'note-verbale' || document === 'letter') {
    const note = data as DocumentData['note-verbale' | 'letter'];
    return { ...note, answerQr: note.answerLink && attachCode(note.answerLink.url, 'M', files) };
  }
  return data;
}

/** Grey pixels, several a module, because some viewers smooth a picture they enlarge. */
const PIXELS_PER_MODULE = 4;

function attachCode(text: string, ecc: QrCorrection, files: Record<string, Uint8Array>): QrPicture {
  const modules = qrModules(text, ecc);
  const side = modules.length * PIXELS_PER_MODULE;
  const pixels = new Uint8Array(side * side).fill(255);
  modules.forEach((row, moduleY) =>
    row.forEach((dark, moduleX) => {
      if (!dark) return;
      for (let y = moduleY * PIXELS_PER_MODULE; y < (moduleY + 1) * PIXELS_PER_MODULE; y += 1) {
        const start = y * side + moduleX * PIXELS_PER_MODULE;
        pixels.fill(0, start, start + PIXELS_PER_MODULE);
      }
    }),
  );

  const path = `/qr/${Object.keys(files).length}`;
  files[path] = pixels;
  return { path, modules: modules.length, pixels: side };
}

/** The path of the picture, or null where the bytes are no JPEG or PNG: the place is then left to the template. */
function attachPicture(picture: Picture, files: Record<string, Uint8Array>): string | null {
  if (!isJpeg(picture) && !isPng(picture)) return null;

  const path = `${PICTURES}${Object.keys(files).length}`;
  files[path] = picture;
  return path;
}

/** Folder of everything that came from outside and so may be damaged. */
export const PICTURES = '/picture/';

function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

function isPng(bytes: Uint8Array): boolean {
  return [0x89, 0x50, 0x4e, 0x47].every((byte, index) => bytes[index] === byte);
}
