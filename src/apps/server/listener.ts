import { readFile, stat } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer, type Server as TlsServer } from 'node:https';
import { AppError } from '#platform/errors';
import type { TlsFiles } from '#platform/settings';

const LOOK_AGAIN_MS = 60_000;

/**
 * What listens: plain, or over TLS with the certificate of these files. They are looked at every
 * minute, so that a certificate that was renewed counts without a restart.
 *
 * @throws AppError `start.tls-unreadable`
 */
export async function listenerFor(
  tls: TlsFiles | null,
  answer: RequestListener,
  lookAgainMs = LOOK_AGAIN_MS,
): Promise<Server | TlsServer> {
  if (!tls) return createServer(answer);

  let known = await changedAt(tls);
  const server = await startedWith(tls, answer);
  const looking = setInterval(() => void renew(), lookAgainMs).unref();
  server.once('close', () => clearInterval(looking));
  return server;

  async function renew(): Promise<void> {
    if (!tls) return;
    try {
      const now = await changedAt(tls);
      if (now === known) return;
      server.setSecureContext(await readPair(tls));
      known = now;
    } catch {
      // Half of a renewal: the old certificate serves until both files fit.
    }
  }
}

async function startedWith(tls: TlsFiles, answer: RequestListener): Promise<TlsServer> {
  try {
    return createTlsServer(await readPair(tls), answer);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('start.tls-unreadable', { reason }, { cause });
  }
}

async function readPair({ certificate, key }: TlsFiles): Promise<{ cert: Buffer; key: Buffer }> {
  return { cert: await readFile(certificate), key: await readFile(key) };
}

async function changedAt({ certificate, key }: TlsFiles): Promise<string> {
  const files = await Promise.all([certificate, key].map((file) => stat(file).catch(() => null)));
  return files.map((file) => file?.mtimeMs).join(' ');
}
