import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { createGunzip } from 'node:zlib';
import { pipeline } from 'node:stream/promises';
import { PassThrough, Readable } from 'node:stream';
import { ListRefusal } from './refusal.ts';

/** Bytes under a name: a file on a disk, an upload, a member of a bundle, an answer of a server. */
export type ListFile = {
  name: string;
  open(): Readable;
  /** When its publisher wrote it, where the way it came tells: a header, a manifest, the loader. */
  publishedAt?: string | null;
};

export function fileOnDisk(path: string): ListFile {
  return { name: basename(path), open: () => createReadStream(path, { highWaterMark: 1 << 18 }) };
}

export function fileInMemory(name: string, bytes: Uint8Array): ListFile {
  return { name, open: () => Readable.from([bytes]) };
}

export type Limits = { packedBytes: number; textBytes: number };

/** The largest of the lists is 50 MB as text. */
export const usualLimits: Limits = { packedBytes: 200_000_000, textBytes: 400_000_000 };

/** What a reader of a format gets: text in pieces, and the beginning of it twice. */
export type TextFile = {
  /** The first few thousand characters, for recognising the format. */
  head: string;
  chunks: AsyncIterable<string>;
  /** Known once all chunks were taken. */
  sha256(): string;
  /** Lets go of the file, whether or not all of it was taken. */
  close(): Promise<unknown>;
};

const HEAD_CHARACTERS = 8_192;

/**
 * Reads a file as text without ever holding the whole of it: unpacks gzip, follows a byte order
 * mark or the encoding an XML declaration names, and stops at the limits.
 *
 * @throws ListRefusal `empty`, `encoding`, `too-large`, `damaged` (also while chunks are taken)
 */
export async function openText(file: ListFile, limits: Limits = usualLimits): Promise<TextFile> {
  const hash = createHash('sha256');
  const bytes = limited(unpacked(limited(file.open(), limits.packedBytes, hash)), limits.textBytes);
  const text = decoded(bytes);
  const first: string[] = [];
  let head = '';
  while (head.length < HEAD_CHARACTERS) {
    const next = await text.next();
    if (next.done) break;
    first.push(next.value);
    head += next.value;
  }
  if (head.trim() === '') throw new ListRefusal('empty');

  async function* chunks() {
    yield* first;
    yield* text;
  }
  let digest: string | undefined;
  return {
    head,
    chunks: chunks(),
    sha256: () => (digest ??= hash.digest('hex')),
    close: () => text.return(undefined),
  };
}

async function* limited(
  source: AsyncIterable<Uint8Array>,
  most: number,
  hash?: { update(bytes: Uint8Array): unknown },
): AsyncGenerator<Uint8Array> {
  let taken = 0;
  for await (const bytes of source) {
    taken += bytes.length;
    if (taken > most) throw new ListRefusal('too-large', { limit: most });
    hash?.update(bytes);
    yield bytes;
  }
}

async function* unpacked(source: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  const first = await source.next();
  if (first.done) return;
  const rest = resumed(first.value, source);
  const isGzip = first.value[0] === 0x1f && first.value[1] === 0x8b;
  if (!isGzip) {
    yield* rest;
    return;
  }
  const output = new PassThrough();
  const done = pipeline(Readable.from(rest), createGunzip(), output);
  done.catch((failure: unknown) => output.destroy(asError(failure)));
  try {
    yield* output;
    await done;
  } catch (cause) {
    if (cause instanceof ListRefusal) throw cause;
    throw new ListRefusal('damaged', { at: 'gzip' }, { cause });
  }
}

async function* resumed(first: Uint8Array, rest: AsyncGenerator<Uint8Array>) {
  yield first;
  yield* rest;
}

async function* decoded(source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  try {
    for await (const bytes of source) {
      decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
      const text = decoder.decode(bytes, { stream: true });
      if (text) yield text;
    }
    const end = decoder?.decode();
    if (end) yield end;
  } catch (cause) {
    if (cause instanceof TypeError || cause instanceof RangeError)
      throw new ListRefusal('encoding', {}, { cause });
    throw cause;
  }
}

function encodingOf(start: Uint8Array): string {
  const [one, two] = start;
  if (one === 0xff && two === 0xfe) return 'utf-16le';
  if (one === 0xfe && two === 0xff) return 'utf-16be';
  const declaration = Buffer.from(start.subarray(0, 200)).toString('latin1');
  return /^\s*(?:ï»¿)?<\?xml[^>]*\sencoding=["']([\w-]+)["']/.exec(declaration)?.[1] ?? 'utf-8';
}

function asError(failure: unknown): Error {
  return failure instanceof Error ? failure : new Error(String(failure));
}
