import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { chromium, type BrowserContext } from 'playwright-core';
import { browserArguments, findBrowser } from './browser.ts';

/** A browser that can be killed as a power cut does: every process of it at once. */
export type KillableBrowser = {
  context: BrowserContext;
  kill(): Promise<void>;
  /** Ends as when somebody closes it: what it writes down now and then is written down. */
  quit(): Promise<void>;
};

/** @param profile folder that outlives the browser */
export async function launchKillable(profile: string): Promise<KillableBrowser> {
  const child = spawn(
    findBrowser(),
    [
      ...browserArguments,
      ...['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`],
      'about:blank',
    ],
    // A group of its own, so that the signal reaches whatever it has started.
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = once(child, 'exit');
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [, found] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
      if (found) resolve(found);
    });
    child.on('exit', () => reject(new Error(`the browser ended\n${said}`)));
  });
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  if (!context || child.pid === undefined) throw new Error('the browser has no context');
  const group = -child.pid;
  // A journey that fails leaves it running.
  const killWithUs = () => process.kill(group, 'SIGKILL');
  process.once('exit', killWithUs);

  return {
    context,
    async quit() {
      process.off('exit', killWithUs);
      const session = await browser.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => {});
      await ended;
      await browser.close().catch(() => {});
      while (await hasLiving(child.pid)) await wait(10);
    },
    async kill() {
      process.off('exit', killWithUs);
      process.kill(group, 'SIGKILL');
      await ended;
      await browser.close().catch(() => {});
      // One that is writing to the disk dies when it has written. A browser that opens the files
      // while another still holds their lock takes them for broken, and empties them.
      while (await hasLiving(child.pid)) await wait(10);
    },
  };
}

/**
 * Whether a process of the group is more than a name that nobody has crossed out yet. Its first
 * thread may be gone while another, in the middle of a write, still holds its files.
 */
async function hasLiving(group: number | undefined): Promise<boolean> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pgid=,stat=,nlwp=']);
  return stdout.split('\n').some((line) => {
    const [of, state = '', threads] = line.trim().split(/\s+/);
    return Number(of) === group && (!state.startsWith('Z') || Number(threads) > 1);
  });
}
