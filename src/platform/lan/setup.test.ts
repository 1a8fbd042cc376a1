import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { X509Certificate } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createKeyring } from '../keyring.ts';
import { setUpLan } from './setup.ts';

const now = new Date('2026-11-01T08:00:00Z');
const hub = { name: 'hub.gates.internal', addresses: ['192.168.8.10'] };
const keyring = createKeyring(Buffer.alloc(32, 7));
let dataFolder = '';

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'kurukan-lan-'));
});

afterEach(() => rm(dataFolder, { recursive: true }));

it('certifies the hub under its name and addresses, and keeps the keys to its owner', async () => {
  const files = await setUpLan({ dataFolder, keyring }, hub, now);

  const certificate = new X509Certificate(await readFile(files.certificate));
  expect(certificate.subjectAltName).toBe('DNS:hub.gates.internal, IP Address:192.168.8.10');
  expect((await stat(files.key)).mode & 0o777).toBe(0o600);
  expect(await readFile(join(dataFolder, 'lan', 'authority.key.sealed'), 'latin1')).not.toContain(
    'PRIVATE KEY',
  );
  expect(files.fingerprint).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
});

it('renews the certificate under the authority that the telephones trust already', async () => {
  const first = await setUpLan({ dataFolder, keyring }, hub, now);
  const before = await readFile(first.certificate, 'utf8');
  const again = await setUpLan({ dataFolder, keyring }, hub, new Date('2027-10-01T08:00:00Z'));

  expect(again).toMatchObject({ isKnownAuthority: true, fingerprint: first.fingerprint });
  expect(await readFile(again.certificate, 'utf8')).not.toBe(before);
});

it.each([
  ['another domain', { ...hub, name: 'hub.range.internal' }, now],
  ['the end of the authority', hub, new Date('2028-12-01T08:00:00Z')],
])('makes a new authority for %s', async (_, asked, at) => {
  const first = await setUpLan({ dataFolder, keyring }, hub, now);
  const again = await setUpLan({ dataFolder, keyring }, asked, at);

  expect(again.isKnownAuthority).toBe(false);
  expect(again.fingerprint).not.toBe(first.fingerprint);
});

it.each([
  ['lan.name', { ...hub, name: 'hub' }],
  ['lan.name', { ...hub, name: '192.168.8.10' }],
  ['lan.address', { ...hub, addresses: ['8.8.8.8'] }],
  ['lan.address', { ...hub, addresses: ['172.32.0.1'] }],
])('refuses with %s what no telephone would trust', async (code, asked) => {
  await expect(setUpLan({ dataFolder, keyring }, asked, now)).rejects.toMatchObject({ code });
});
