import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from './errors.ts';

/**
 * Seals what must not lie on a disk in the clear: documents, photos, private keys.
 *
 * AES-256-GCM with a key derived per purpose from the one key of the installation, so that
 * bytes sealed as a photo cannot be opened as a signing key. Layout: nonce (12 bytes),
 * ciphertext, tag (16 bytes).
 */
export type Keyring = {
  seal(purpose: string, plain: Uint8Array): Buffer;
  /** @throws AppError `key.wrong` where the bytes were sealed by another installation or were touched. */
  open(purpose: string, sealed: Uint8Array): Buffer;
  /** A digest that only this installation can compute: names a content without telling it. */
  digest(purpose: string, content: Uint8Array): Buffer;
};

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export function createKeyring(installationKey: Uint8Array): Keyring {
  const keyFor = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', installationKey, 'kurukan', purpose, 32));

  return {
    seal(purpose, plain) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), nonce);
      return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    },
    open(purpose, sealed) {
      const nonce = sealed.subarray(0, NONCE_BYTES);
      const tag = sealed.subarray(sealed.length - TAG_BYTES);
      const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), nonce);
      decipher.setAuthTag(tag);
      try {
        const plain = decipher.update(sealed.subarray(NONCE_BYTES, sealed.length - TAG_BYTES));
        return Buffer.concat([plain, decipher.final()]);
      } catch (cause) {
        throw new AppError('key.wrong', { purpose }, { cause });
      }
    },
    digest(purpose, content) {
      return createHmac('sha256', keyFor(`digest ${purpose}`))
        .update(content)
        .digest();
    },
  };
}

/**
 * The key of the installation: from the setting where several processes share it, else from
 * `keys/installation.key` in the data folder, made at the first start and readable by its
 * owner only. Without this file no document, photo or signing key can be opened again.
 */
export async function loadInstallationKey(dataFolder: string, setting?: string): Promise<Buffer> {
  if (setting) return checked(Buffer.from(setting, 'base64'));

  const folder = join(dataFolder, 'keys');
  const file = join(folder, 'installation.key');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    return checked(Buffer.from(await readFile(file, 'utf8'), 'base64'));
  } catch (failure) {
    if (!(failure instanceof Error && 'code' in failure && failure.code === 'ENOENT'))
      throw failure;
  }

  const key = randomBytes(32);
  const handle = await open(file, 'wx', 0o600);
  await handle.writeFile(`${key.toString('base64')}\n`);
  await handle.sync();
  await handle.close();
  return key;
}

function checked(key: Buffer): Buffer {
  if (key.length !== 32) throw new AppError('key.malformed');
  return key;
}
