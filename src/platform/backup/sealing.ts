import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { AppError } from '../errors.ts';

/**
 * Encrypts a stream of any length with a passphrase.
 *
 * Layout: magic (16 bytes), salt (16), then chunks of 64 KiB, each AES-256-GCM with its tag
 * (16 bytes) after it. The nonce counts the chunks and marks the last one, so that chunks
 * can be neither moved, repeated nor cut off unnoticed. The key is of this file alone.
 */
export const MAGIC = Buffer.from('KURUKAN-SEALED-1');

const SALT_BYTES = 16;
const CHUNK_BYTES = 65_536;
const TAG_BYTES = 16;
/** Doublings of the work and memory for each guess at the passphrase: 17 is 128 MB. */
const STRENGTH = 17;

export async function* seal(
  plain: AsyncIterable<Uint8Array>,
  passphrase: string,
  strength = STRENGTH,
): AsyncGenerator<Buffer> {
  const salt = randomBytes(SALT_BYTES);
  const key = keyOf(passphrase, salt, strength);
  yield Buffer.concat([MAGIC, salt]);

  for await (const { chunk, index, isLast } of inChunks(plain, CHUNK_BYTES)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(index, isLast));
    yield Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()]);
  }
}

/** @throws AppError `restore.passphrase-wrong` when the first chunk does not open, `restore.file-damaged` when a later one does not */
export async function* unseal(
  sealed: AsyncIterable<Uint8Array>,
  passphrase: string,
  strength = STRENGTH,
): AsyncGenerator<Buffer> {
  const source = sealed[Symbol.asyncIterator]();
  const { head, rest } = await takeHead(source, MAGIC.length + SALT_BYTES);
  const key = keyOf(passphrase, head.subarray(MAGIC.length), strength);

  for await (const { chunk, index, isLast } of inChunks(rest, CHUNK_BYTES + TAG_BYTES)) {
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(index, isLast));
    try {
      decipher.setAuthTag(chunk.subarray(chunk.length - TAG_BYTES));
      yield Buffer.concat([
        decipher.update(chunk.subarray(0, chunk.length - TAG_BYTES)),
        decipher.final(),
      ]);
    } catch (cause) {
      throw index === 0
        ? new AppError('restore.passphrase-wrong', {}, { cause })
        : new AppError('restore.file-damaged', { part: `#${index}` }, { cause });
    }
  }
}

function keyOf(passphrase: string, salt: Buffer, strength: number): Buffer {
  const cost = { N: 2 ** strength, r: 8, p: 1, maxmem: 2 ** 28 };
  return scryptSync(passphrase.normalize('NFC'), salt, 32, cost);
}

function nonceOf(index: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(index), 3);
  nonce.writeUInt8(isLast ? 1 : 0, 11);
  return nonce;
}

/** Equal chunks and a last one, which may be empty; a chunk is given out once its successor is known. */
async function* inChunks(source: AsyncIterable<Uint8Array>, size: number) {
  let waiting: Buffer = Buffer.alloc(0);
  let index = 0;
  for await (const bytes of source) {
    waiting = waiting.length === 0 ? Buffer.from(bytes) : Buffer.concat([waiting, bytes]);
    while (waiting.length > size) {
      yield { chunk: waiting.subarray(0, size), index, isLast: false };
      waiting = waiting.subarray(size);
      index += 1;
    }
  }
  yield { chunk: waiting, index, isLast: true };
}

async function takeHead(source: AsyncIterator<Uint8Array>, length: number) {
  let collected: Buffer = Buffer.alloc(0);
  while (collected.length < length) {
    const next = await source.next();
    if (next.done) throw new AppError('restore.file-damaged', { part: '#0' });
    collected = Buffer.concat([collected, next.value]);
  }

  async function* rest() {
    yield collected.subarray(length);
    for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
  }
  return { head: collected.subarray(0, length), rest: rest() };
}
