import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { encodeQR } from 'qr';
import { AppError } from '#platform/errors';
import { privateAddresses } from '#platform/lan/setup';
import { UsageError, type Command } from './arguments.ts';

/** Beside the pages, which stand on 4600. */
const PORT = 4680;

/**
 * Hands the authority's certificate to the telephones of the local network, and nothing else,
 * until it is told to stop. It is no secret; that it is the right one, its fingerprint shows.
 */
export const command: Command = {
  options: { port: { type: 'string' } },
  async run({ settings, text, t }) {
    const port = Number(text('port') ?? PORT);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new UsageError('wrongOptionValue', '--port');
    const certificate = await readFile(join(settings.dataFolder, 'lan', 'authority.crt')).catch(
      (cause: unknown) => {
        throw new AppError('lan.not-set-up', { command: 'npx kurukan lan setup' }, { cause });
      },
    );
    const { fingerprint256, raw } = new X509Certificate(certificate);

    const server = createServer((_, answer) => {
      answer.writeHead(200, {
        'content-type': 'application/x-x509-ca-cert',
        'content-disposition': 'attachment; filename="kurukan-gates.crt"',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      });
      answer.end(raw);
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', (failure: NodeJS.ErrnoException) =>
        reject(
          failure.code === 'EADDRINUSE' ? new AppError('start.port-in-use', { port }) : failure,
        ),
      );
      server.listen(port, '0.0.0.0', resolve);
    });
    const [address = 'localhost'] = privateAddresses();
    const url = `http://${address}:${port}/`;
    console.log(t('cli.lan.offering', { url }));
    console.log(`${encodeQR(url, 'ascii')}\n  ${t('cli.lan.fingerprint')}\n    ${fingerprint256}`);
    console.log(`  ${t('cli.serve.howToStop')}`);

    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    });
    server.close();
    server.closeAllConnections();
  },
};
