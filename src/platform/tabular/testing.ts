import { crc32, deflateRawSync } from 'node:zlib';
import { readArchive, unpackEntry } from './archive.ts';
import { readTable } from './read-table.ts';
import type { Table } from './types.ts';

/** A table as it comes out of a CSV text. */
export function aTable(text: string, fileName = 'people.csv'): Promise<Table> {
  return readTable(new TextEncoder().encode(text), fileName);
}

/**
 * A ZIP archive of these files; `declares` lets an entry lie about the size it unpacks to, as an
 * archive made to fill a memory does.
 */
export function aZip(
  files: readonly { name: string; content: Uint8Array; declares?: number }[],
): Uint8Array {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, declares = content.byteLength } of files) {
    const packed = deflateRawSync(content);
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt16LE(8, 4);
    header.writeUInt32LE(crc32(content), 10);
    header.writeUInt32LE(packed.byteLength, 14);
    header.writeUInt32LE(declares, 18);
    header.writeUInt16LE(name.length, 22);
    const entry = [Buffer.from('PK\u0003\u0004'), header, Buffer.from(name), packed];
    local.push(...entry);
    const offset = Buffer.alloc(14);
    offset.writeUInt32LE(at, 10);
    const made = Buffer.from([20, 0]);
    directory.push(Buffer.from('PK\u0001\u0002'), made, header, offset, Buffer.from(name));
    at += entry.reduce((sum, { byteLength }) => sum + byteLength, 0);
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(
    directory.reduce((sum, { byteLength }) => sum + byteLength, 0),
    8,
  );
  end.writeUInt32LE(at, 12);
  return new Uint8Array(
    Buffer.concat([...local, ...directory, Buffer.from('PK\u0005\u0006'), end]),
  );
}

/** The files of a workbook, to be changed and packed again. */
export async function unzipped(
  bytes: Uint8Array,
): Promise<{ name: string; content: Uint8Array }[]> {
  const files: { name: string; content: Uint8Array }[] = [];
  for (const entry of readArchive(bytes)) {
    const content = await unpackEntry(bytes, entry);
    if (content) files.push({ name: entry.name, content });
  }
  return files;
}
