import { Readable } from 'node:stream';
import { seal, unseal } from '#platform/backup/sealing';
import { AppError } from '#platform/errors';
import { decodeCbor, encodeCbor } from '../credential/cbor.ts';
import { createKeyPair, importPrivateKey } from '../credential/keys.ts';
import { shortestPassphrase } from './types.ts';

const ABOUT = 'kurukan-badge-root';
const ABOUT_DESK = 'kurukan-desk-key';

/** The key that signs trust lists, opened for as long as it takes. */
export type Root = { publicKey: Uint8Array<ArrayBuffer>; privateKey: CryptoKey };

/**
 * A new root key as the bytes of a file, encrypted with the passphrase as a backup is. The
 * private half is nowhere else.
 *
 * @throws AppError `badge-key.passphrase-missing` where it is shorter than twelve characters
 */
export async function makeRootFile(
  passphrase: string,
  strength?: number,
): Promise<{ file: Buffer; publicKey: Uint8Array<ArrayBuffer> }> {
  checkPassphrase(passphrase);
  const { pkcs8, publicKey } = await createKeyPair();
  return { file: await sealed([ABOUT, publicKey, pkcs8], passphrase, strength), publicKey };
}

/**
 * The private half of a reprint desk's key as the bytes of a file, for the one computer of the
 * desk: edition, number of the key, PKCS #8.
 *
 * @throws AppError as `makeRootFile`
 */
export async function makeDeskFile(
  { editionId, kid, pkcs8 }: { editionId: string; kid: number; pkcs8: Uint8Array },
  passphrase: string,
  strength?: number,
): Promise<Buffer> {
  checkPassphrase(passphrase);
  return sealed([ABOUT_DESK, editionId, kid, pkcs8], passphrase, strength);
}

/** @throws AppError `badge-key.passphrase-missing` where it is too short */
export function checkPassphrase(passphrase: string): void {
  if ([...passphrase].length < shortestPassphrase)
    throw new AppError('badge-key.passphrase-missing', { least: String(shortestPassphrase) });
}

/**
 * Opens the file of a root key.
 *
 * @throws AppError `badge-key.passphrase-wrong`, `badge-key.root-file-unreadable`
 */
export async function openRootFile(
  bytes: Uint8Array,
  { passphrase, name }: { passphrase: string; name: string },
  strength?: number,
): Promise<Root> {
  const plain = await allOf(unseal(Readable.from([bytes]), passphrase, strength)).catch(
    (cause: unknown) => {
      if (!(cause instanceof AppError)) throw cause;
      throw cause.code === 'restore.passphrase-wrong'
        ? new AppError('badge-key.passphrase-wrong', {}, { cause })
        : new AppError('badge-key.root-file-unreadable', { file: name }, { cause });
    },
  );
  const parts: unknown = decodeCbor(plain);
  const [about, publicKey, pkcs8]: unknown[] = Array.isArray(parts) ? parts : [];
  if (about !== ABOUT || !(publicKey instanceof Uint8Array) || !(pkcs8 instanceof Uint8Array))
    throw new AppError('badge-key.root-file-unreadable', { file: name });

  return {
    publicKey: Uint8Array.from(publicKey),
    privateKey: await importPrivateKey(Uint8Array.from(pkcs8)),
  };
}

function sealed(parts: unknown[], passphrase: string, strength?: number): Promise<Buffer> {
  return allOf(seal(Readable.from([encodeCbor(parts)]), passphrase, strength));
}

async function allOf(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of source) parts.push(part);
  return Buffer.concat(parts);
}
