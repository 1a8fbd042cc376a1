import { createHash, createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import { Readable } from 'node:stream';
import { extract, pack } from 'tar-stream';
import { z } from 'zod';
import { canonicalJson } from '#platform/canonical-json';
import type { Keyring } from '#platform/keyring';
import { isSignedBy } from '#platform/signing-keys';
import { fileInMemory, usualLimits, type ListFile } from './reading/source.ts';

/**
 * Files of lists for an office without a network, on a stick: a `.tar` with the files as they
 * came, `manifest.json` with their hashes and dates, and `manifest.sig` over it by Ed25519.
 */
export type BundleRefusal =
  /** Not a bundle, or its manifest or a file is missing or was changed. */
  | 'bundle-damaged'
  /** Signed by a key this installation was not told to trust. */
  | 'bundle-unknown-key';

export type OpenedBundle =
  | { opened: true; files: ListFile[]; madeAt: string }
  | { opened: false; refusal: BundleRefusal; fingerprint: string | null };

const MANIFEST = 'manifest.json';
const SIGNATURE = 'manifest.sig';
const MOST_FILES = 50;

const manifestSchema = z.object({
  format: z.literal('kurukan-lists-1'),
  madeAt: z.iso.datetime(),
  publicKey: z.string().regex(/^[0-9a-f]{64}$/),
  files: z
    .array(
      z.object({
        name: z.string().regex(/^[^/\\]{1,200}$/),
        sha256: z.string(),
        publishedAt: z.string().nullable(),
      }),
    )
    .min(1)
    .max(MOST_FILES),
});

/** The key of an installation for its bundles; it follows from the key of the installation. */
export function bundleKey(keyring: Keyring): { privateKey: KeyObject; publicKey: Buffer } {
  const seed = keyring.digest('list-bundle', Buffer.from('ed25519'));
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  return { privateKey, publicKey: spki.subarray(-32) };
}

/** What is read out over the telephone to compare: the key in groups of four. */
export function fingerprintOf(publicKey: Uint8Array): string {
  const digest = createHash('sha256').update(publicKey).digest('hex').slice(0, 32);
  return digest.replace(/(.{4})(?=.)/g, '$1-');
}

export type BundledFile = { name: string; bytes: Uint8Array; publishedAt: string | null };

export async function writeBundle(
  keyring: Keyring,
  files: readonly BundledFile[],
  madeAt: Date,
): Promise<Buffer> {
  const { privateKey, publicKey } = bundleKey(keyring);
  const manifest = Buffer.from(
    canonicalJson({
      format: 'kurukan-lists-1',
      madeAt: madeAt.toISOString(),
      publicKey: publicKey.toString('hex'),
      files: files.map(({ name, bytes, publishedAt }) => ({
        name,
        sha256: sha256(bytes),
        publishedAt,
      })),
    }),
  );
  const members: [string, Uint8Array][] = [
    [MANIFEST, manifest],
    [SIGNATURE, sign(null, manifest, privateKey)],
    ...files.map(({ name, bytes }): [string, Uint8Array] => [name, bytes]),
  ];
  const tar = pack();
  for (const [name, bytes] of members) tar.entry({ name, mtime: madeAt }, Buffer.from(bytes));
  tar.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of tar) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Whether bytes begin as a `.tar` does. */
export function isBundle(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(257, 262)).toString() === 'ustar';
}

/**
 * Opens a bundle that this installation made, or one whose key a person vouches for by its
 * fingerprint. Nothing in it is looked at before its signature holds.
 */
export async function openBundle(
  keyring: Keyring,
  bytes: Uint8Array,
  { trusted = [] }: { trusted?: readonly string[] } = {},
): Promise<OpenedBundle> {
  const damaged = { opened: false, refusal: 'bundle-damaged', fingerprint: null } as const;
  const members = await membersOf(bytes);
  const written = members?.get(MANIFEST);
  const signature = members?.get(SIGNATURE);
  if (!members || !written || !signature) return damaged;
  const manifest = manifestSchema.safeParse(parsed(written));
  if (!manifest.success) return damaged;

  const { publicKey, files, madeAt } = manifest.data;
  const key = Buffer.from(publicKey, 'hex');
  if (signature.length !== 64 || !isSignedBy(key, written, signature)) return damaged;
  const fingerprint = fingerprintOf(key);
  const isOwn = key.equals(bundleKey(keyring).publicKey);
  if (!isOwn && !trusted.includes(fingerprint))
    return { opened: false, refusal: 'bundle-unknown-key', fingerprint };

  const opened: ListFile[] = [];
  for (const { name, sha256: stated, publishedAt } of files) {
    const content = members.get(name);
    if (!content || sha256(content) !== stated) return damaged;
    opened.push({ ...fileInMemory(name, content), publishedAt });
  }
  return { opened: true, files: opened, madeAt };
}

async function membersOf(bytes: Uint8Array): Promise<Map<string, Buffer> | null> {
  if (bytes.length > usualLimits.packedBytes) return null;
  const tar = extract();
  const members = new Map<string, Buffer>();
  tar.on('entry', (header, content, next) => {
    const chunks: Buffer[] = [];
    content.on('data', (chunk) => Buffer.isBuffer(chunk) && chunks.push(chunk));
    content.on('end', () => {
      if (header.type === 'file' && members.size < MOST_FILES + 2)
        members.set(header.name, Buffer.concat(chunks));
      next();
    });
  });
  return new Promise((resolve) => {
    tar.on('finish', () => resolve(members));
    tar.on('error', () => resolve(null));
    Readable.from([bytes]).pipe(tar);
  });
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return null;
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
