import { X509Certificate } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { isIPv4 } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../errors.ts';
import type { Keyring } from '../keyring.ts';
import { certifyServer, createAuthority, type Authority } from './certificates.ts';

/** Files of a hub on a local network, in PEM, and the fingerprint by which people know the authority. */
export type LanFiles = {
  authority: string;
  certificate: string;
  key: string;
  /** SHA-256 of the authority, hexadecimal in pairs. */
  fingerprint: string;
  /** Whether telephones that trust the authority of before need nothing new. */
  isKnownAuthority: boolean;
};

const SEAL = 'lan-authority';
const AUTHORITY_DAYS = 3 * 365;
/** Telephones refuse a server's certificate that lives longer than 398 days. */
const SERVER_DAYS = 397;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Certifies this machine for a local network without the Internet: makes the authority at the
 * first time, and the server's certificate anew each time. The key of the authority is sealed
 * with that of the installation.
 *
 * @param name DNS name of the hub; the authority is kept to what follows its first word
 * @throws AppError `lan.name` for a name without a domain, `lan.address` for an address that is
 * not IPv4 or not private
 */
export async function setUpLan(
  { dataFolder, keyring }: { dataFolder: string; keyring: Keyring },
  { name, addresses }: { name: string; addresses: readonly string[] },
  now: Date,
): Promise<LanFiles> {
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(name) || isIPv4(name))
    throw new AppError('lan.name', { name });
  const wrong = addresses.find((address) => !isPrivate(address));
  if (wrong !== undefined) throw new AppError('lan.address', { address: wrong });

  const folder = join(dataFolder, 'lan');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const files = {
    authority: join(folder, 'authority.crt'),
    authorityKey: join(folder, 'authority.key.sealed'),
    certificate: join(folder, 'hub.crt'),
    key: join(folder, 'hub.key'),
  };
  const domain = name.slice(name.indexOf('.') + 1);
  const known = await readAuthority(files, keyring, domain, now);
  const authority = known ?? (await createAuthority({ domain, days: AUTHORITY_DAYS }, now));
  if (!known) {
    await writeFile(files.authority, authority.certificate);
    await writePrivate(files.authorityKey, keyring.seal(SEAL, Buffer.from(authority.privateKey)));
  }
  const server = await certifyServer(
    authority,
    { names: [name, ...addresses], days: SERVER_DAYS },
    now,
  );
  await writeFile(files.certificate, server.certificate);
  await writePrivate(files.key, Buffer.from(server.privateKey));
  return {
    authority: files.authority,
    certificate: files.certificate,
    key: files.key,
    fingerprint: new X509Certificate(authority.certificate).fingerprint256,
    isKnownAuthority: known !== undefined,
  };
}

/** The addresses that this machine has in private networks. */
export function privateAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .flatMap(({ address, internal }) => (!internal && isPrivate(address) ? [address] : []));
}

/** The one of before, where it is for the same domain and outlives a certificate made now. */
async function readAuthority(
  files: { authority: string; authorityKey: string },
  keyring: Keyring,
  domain: string,
  now: Date,
): Promise<Authority | undefined> {
  try {
    const certificate = await readFile(files.authority, 'utf8');
    const { subject, validToDate } = new X509Certificate(certificate);
    const lasts = validToDate.getTime() - now.getTime() > SERVER_DAYS * DAY_MS;
    if (subject !== `CN=Kurukan ${domain}` || !lasts) return undefined;
    const privateKey = keyring.open(SEAL, await readFile(files.authorityKey)).toString();
    return { certificate, privateKey, domain };
  } catch (failure) {
    if (failure instanceof Error && 'code' in failure && failure.code === 'ENOENT')
      return undefined;
    throw failure;
  }
}

async function writePrivate(file: string, bytes: Uint8Array): Promise<void> {
  await writeFile(file, bytes, { mode: 0o600 });
  await chmod(file, 0o600);
}

function isPrivate(address: string): boolean {
  return isIPv4(address) && /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address);
}
