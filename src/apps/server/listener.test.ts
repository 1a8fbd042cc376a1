import { X509Certificate } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { certifyServer, createAuthority } from '#platform/lan/certificates';
import { listenerFor } from './listener.ts';

const authority = await createAuthority({ domain: 'gates.internal', days: 30 }, new Date());
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kurukan-tls-'));
});

afterAll(() => rm(folder, { recursive: true }));

it('takes up a certificate that was renewed, without a restart', async () => {
  const files = await certified();
  const server = await listenerFor(files, (_, answer) => answer.end('hello'), 20);
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const first = await serialAt(port);

  await certified();
  await vi.waitFor(async () => expect(await serialAt(port)).not.toBe(first));
});

it('goes on with the old one while half of a renewal is on the disk', async () => {
  const files = await certified();
  const server = await listenerFor(files, (_, answer) => answer.end('hello'), 20);
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const first = await serialAt(port);

  await writeFile(files.key, 'half');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await serialAt(port)).toBe(first);
});

it('says which files are not what they should be', async () => {
  const files = await certified();
  await writeFile(files.certificate, 'not a certificate');

  await expect(listenerFor(files, () => {})).rejects.toMatchObject({
    code: 'start.tls-unreadable',
  });
  await expect(
    listenerFor({ ...files, certificate: join(folder, 'missing') }, () => {}),
  ).rejects.toMatchObject({ code: 'start.tls-unreadable' });
});

async function certified() {
  const files = { certificate: join(folder, 'hub.crt'), key: join(folder, 'hub.key') };
  const names = ['hub.gates.internal'];
  const { certificate, privateKey } = await certifyServer(
    authority,
    { names, days: 30 },
    new Date(),
  );
  await writeFile(files.certificate, certificate);
  await writeFile(files.key, privateKey);
  return files;
}

/** The number of the certificate that the server shows. */
function serialAt(port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const ca = authority.certificate;
    const host = { host: '127.0.0.1', port, ca, servername: 'hub.gates.internal' };
    const socket = connect(host, () => {
      resolve(new X509Certificate(socket.getPeerCertificate().raw).serialNumber);
      socket.destroy();
    });
    socket.once('error', reject);
  });
}
