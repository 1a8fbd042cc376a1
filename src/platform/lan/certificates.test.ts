import { X509Certificate } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { checkServerIdentity, connect, createServer, type PeerCertificate } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { certifyServer, createAuthority } from './certificates.ts';

const now = new Date();
const authority = await createAuthority({ domain: 'gates.internal', days: 30 }, now);

describe('a certificate of the local network', () => {
  it.each([
    ['by its name', 'hub.gates.internal'],
    ['by its address', '192.168.8.10'],
    ['by an address of a large network', '10.20.30.40'],
  ])('is trusted %s', async (_, name) => {
    await expect(greet([name], name)).resolves.toBe('hello');
  });

  it.each([
    ['of a bank', 'bank.example'],
    ['of a name that only ends alike', 'evilgates.internal'],
    ['of an address of the Internet', '8.8.8.8'],
    ['of a network beside the private ones', '172.32.0.1'],
  ])('%s is refused, though the same authority signed it', async (_, name) => {
    await expect(greet([name], name)).rejects.toThrow('permitted subtree violation');
  });

  it('is refused under another name, and without the authority', async () => {
    await expect(greet(['hub.gates.internal'], 'other.gates.internal')).rejects.toMatchObject({
      code: 'ERR_TLS_CERT_ALTNAME_INVALID',
    });
    const other = await createAuthority({ domain: 'gates.internal', days: 30 }, now);
    await expect(
      greet(['hub.gates.internal'], 'hub.gates.internal', other.certificate),
    ).rejects.toThrow(/self-signed|signature failure/);
  });

  it('ends when it says, and no server can sign for another', async () => {
    const { certificate } = await certifyServer(
      authority,
      { names: ['hub.gates.internal'], days: 90 },
      now,
    );
    const read = new X509Certificate(certificate);
    expect(read.ca).toBe(false);
    expect(read.validToDate.getTime()).toBe(
      Math.floor((now.getTime() + 90 * 24 * 60 * 60 * 1000) / 1000) * 1000,
    );
    expect(read.checkIssued(new X509Certificate(authority.certificate))).toBe(true);
    expect(read.verify(new X509Certificate(authority.certificate).publicKey)).toBe(true);
  });
});

/** What a client reads that trusts this authority, of a server called so. */
async function greet(names: string[], asked: string, ca = authority.certificate): Promise<string> {
  const { certificate: cert, privateKey: key } = await certifyServer(
    authority,
    { names, days: 90 },
    now,
  );
  const server = createServer({ cert, key }, (socket) => socket.end('hello'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    return await new Promise((resolve, reject) => {
      const servername = /^\d/.test(asked) ? {} : { servername: asked };
      const socket = connect({ host: '127.0.0.1', port, ca, ...servername, ...onlyFor(asked) });
      socket.once('data', (data) => resolve(data.toString()));
      socket.once('error', reject);
    });
  } finally {
    server.close();
  }
}

/** The server listens on this machine, and is asked for by the name it is called elsewhere. */
function onlyFor(asked: string) {
  return {
    checkServerIdentity: (_: string, certificate: PeerCertificate) =>
      checkServerIdentity(asked, certificate),
  };
}
