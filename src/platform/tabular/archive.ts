import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

/** A file inside a ZIP archive, as the directory of the archive tells of it. */
export type ArchiveEntry = {
  name: string;
  /** 0 stored, 8 deflated. */
  method: number;
  packed: number;
  /** In bytes, as declared: the archive may lie. */
  unpacked: number;
  at: number;
};

/** The entries of a ZIP archive; none where no directory is found. */
export function readArchive(bytes: Uint8Array): ArchiveEntry[] {
  const view = viewOf(bytes);
  const entries: ArchiveEntry[] = [];
  let at = startOfDirectory(view);
  while (at + 46 <= view.byteLength && view.getUint32(at, true) === 0x02014b50) {
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * Unpacks an entry, but no further than the size it declares. Null where it lies about it or
 * cannot be read.
 */
export async function unpackEntry(
  bytes: Uint8Array,
  { at, method, packed, unpacked }: ArchiveEntry,
): Promise<Uint8Array | null> {
  const view = viewOf(bytes);
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== 0x04034b50) return null;
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const content = bytes.subarray(from, from + packed);
  if (method === 0) return content.byteLength === unpacked ? content : null;
  if (method !== 8) return null;
  try {
    return await inflate(content, { maxOutputLength: Math.max(1, unpacked) });
  } catch {
    return null;
  }
}

const inflate = promisify(inflateRaw);

function startOfDirectory(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return view.getUint32(at + 16, true);
  }
  return view.byteLength;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
