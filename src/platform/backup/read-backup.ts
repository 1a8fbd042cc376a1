import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { extract, type Extract } from 'tar-stream';
import { AppError } from '../errors.ts';
import { MANIFEST_NAME, manifestSchema, type Manifest, type Part } from './manifest.ts';
import { MAGIC, unseal } from './sealing.ts';

/**
 * Reads the whole backup once and proves every part of it.
 *
 * @throws AppError `restore.file-unknown` for another kind of file, `restore.file-damaged`
 *   naming the part, `restore.passphrase-wrong`
 */
export async function verifyBackup(file: string, passphrase?: string): Promise<Manifest> {
  const { found, text } = await readAll(file, passphrase).catch((error: unknown) => {
    throw asDamage(error);
  });
  if (text === undefined) throw new AppError('restore.file-damaged', { part: MANIFEST_NAME });
  const manifest = parseManifest(text);
  const parts = [...manifest.tables.flatMap((table) => table.parts), ...manifest.files];
  for (const { name, bytes, sha256 } of parts) {
    const part = found.get(name);
    if (part?.bytes !== bytes || part.sha256 !== sha256 || !isSafe(name))
      throw new AppError('restore.file-damaged', { part: name });
  }
  return manifest;
}

async function readAll(file: string, passphrase: string | undefined) {
  const found = new Map<string, Omit<Part, 'name'>>();
  let text: string | undefined;

  for await (const entry of readEntries(file, passphrase)) {
    const hash = createHash('sha256');
    const kept: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of entry) {
      hash.update(chunk);
      bytes += chunk.length;
      if (entry.header.name === MANIFEST_NAME) kept.push(chunk);
    }
    if (entry.header.name === MANIFEST_NAME) text = Buffer.concat(kept).toString();
    else found.set(entry.header.name, { bytes, sha256: hash.digest('hex') });
  }
  return { found, text };
}

type Entry = (Extract extends AsyncIterable<infer Source> ? Source : never) & AsyncIterable<Buffer>;

/** The entries in the order they were written; each must be read to its end. */
export async function* readEntries(
  file: string,
  passphrase: string | undefined,
): AsyncGenerator<Entry> {
  const raw = createReadStream(file);
  const packed = (await isSealed(file)) ? Readable.from(unseal(raw, passphrase ?? '')) : raw;
  const gunzip = createGunzip();
  const archive = extract();
  packed.on('error', (error: Error) => gunzip.destroy(error));
  gunzip.on('error', (error: Error) => archive.destroy(error));
  packed.pipe(gunzip).pipe(archive);

  try {
    // A stream of bytes, which the types of tar-stream leave open.
    yield* archive as AsyncIterable<Entry>;
  } finally {
    raw.destroy();
  }
}

async function isSealed(file: string): Promise<boolean> {
  const start = await readStart(file);
  if (start.equals(MAGIC)) return true;
  const isGzip = start[0] === 0x1f && start[1] === 0x8b;
  if (!isGzip) throw new AppError('restore.file-unknown', { file });
  return false;
}

async function readStart(file: string): Promise<Buffer> {
  try {
    const handle = await open(file, 'r');
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, 0);
    await handle.close();
    return buffer.subarray(0, bytesRead);
  } catch (cause) {
    throw new AppError('restore.file-unknown', { file }, { cause });
  }
}

function parseManifest(text: string): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new AppError('restore.file-damaged', { part: MANIFEST_NAME }, { cause });
  }
}

/** What zlib and tar say about bytes they do not understand. */
function asDamage(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : '';
  const isDamage = code.startsWith('Z_') || /unexpected end|invalid tar/i.test(message);
  return isDamage ? new AppError('restore.file-damaged', { part: code }, { cause: error }) : error;
}

/** A part never leads out of the folder it is written into. */
function isSafe(name: string): boolean {
  return /^(tables|files|keys)\//.test(name) && !name.split('/').includes('..');
}
