import { readDxfSheet } from './dxf/rules.ts';
import { readImageSheet } from './image/rules.ts';
import { readSvgSheet } from './svg/rules.ts';
import type { SheetFault, SheetReading } from './types.ts';

/** In bytes. An aerial picture has ten million, a drawing of a district fifteen. */
export const largestSheet = 20 * 1024 * 1024;

/**
 * Makes a sheet of a file, by what is in it: what it calls itself proves nothing. Whatever is kept
 * is written anew from what was understood.
 */
export function readSheetFile(bytes: Uint8Array): SheetReading {
  if (bytes.byteLength > largestSheet)
    return refuse('sheet.too-large', { megabytes: largestSheet / 1024 / 1024 });
  if (bytes.byteLength === 0) return refuse('sheet.empty');
  const picture = readImageSheet(bytes);
  if (picture) return picture;

  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (/^AC10\d\d/.test(head)) return refuse('sheet.dwg');
  if (head.startsWith('AutoCAD Binary DXF')) return refuse('sheet.dxf-binary');
  const text = decode(bytes);
  if (text === null) return refuse('sheet.kind-unknown');
  if (/^\s*</.test(text)) return readSvgSheet(text);
  if (/^\s*(0\s+SECTION|999)\b/.test(text)) return readDxfSheet(text);
  return refuse('sheet.kind-unknown');
}

/** UTF-8, with or without a mark; old drawings are in the letters of Windows, of which only digits matter. */
function decode(bytes: Uint8Array): string | null {
  if (bytes.subarray(0, 4096).includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function refuse(fault: SheetFault, details?: Record<string, string | number>): SheetReading {
  return { read: false, fault, ...(details && { details }) };
}
