import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** Data folders of ours begin so, and only they are thrown away. */
const OWN = 'kurukan-e2e-';

export type Program = {
  origin: string;
  /** The one-time links printed at the start, by the name of the role in English. */
  links: Map<string, string>;
  dataFolder: string;
  /** Runs a `kurukan` command on the same data. */
  environment: NodeJS.ProcessEnv;
  stop(): Promise<void>;
};

/** Starts the program as a newcomer does, on data of its own, and reads what it prints. */
export async function startProgram({
  stage,
  dataFolder = mkdtempSync(join(tmpdir(), OWN)),
  settings = {},
  port,
}: {
  stage: string;
  /** Kept when the program stops; without it the data is thrown away. */
  dataFolder?: string;
  /** What the environment says besides. */
  settings?: Record<string, string>;
  /** Of the program before it, whose pages a browser still has; without it a free one. */
  port?: number;
}): Promise<Program> {
  const listensOn = port ?? (await freePort());
  const environment = {
    ...process.env,
    NODE_ENV: 'production',
    KURUKAN_DATA: dataFolder,
    PORT: String(listensOn),
    LOG_LEVEL: 'error',
    ...settings,
  };
  const child = spawn(
    process.execPath,
    ['scripts/with-runtime.mjs', 'src/apps/cli/main.ts', 'serve', '--stage', stage, '--lang', 'en'],
    { env: environment, stdio: ['ignore', 'pipe', 'inherit'] },
  );

  const links = new Map<string, string>();
  await new Promise<void>((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      if (!printed.includes('Ctrl-C')) return;
      for (const [, role = '', url = ''] of printed.matchAll(/^ {4}(.+?) {2,}(http\S+)$/gm))
        links.set(role, url);
      resolve();
    });
    child.on('exit', (code) => reject(new Error(`the program ended with ${code}\n${printed}`)));
  });

  return {
    origin: `http://localhost:${listensOn}`,
    links,
    dataFolder,
    environment,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.removeAllListeners('exit').once('exit', () => {});
      child.kill('SIGINT');
      if (child.exitCode === null)
        await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 15_000))]);
      child.kill('SIGKILL');
      if (basename(dataFolder).startsWith(OWN))
        rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
