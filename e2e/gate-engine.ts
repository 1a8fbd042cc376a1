import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { BrowserContext, Page } from 'playwright-core';
import type { GateDevice } from '../src/apps/gate/device/types.ts';

const PLACE = '/gate-engine';

declare global {
  interface Window {
    /** The device under test; only pages of these journeys have it. */
    device: GateDevice;
  }
}

let bundled: Promise<string> | undefined;

/** The engine of the gate without its screens, as one script. */
export function engineScript(): Promise<string> {
  bundled ??= bundle();
  return bundled;
}

/** A page of this origin that has the engine and nothing else; the server never hears of it. */
export async function openEngine(context: BrowserContext, origin: string): Promise<Page> {
  const script = await engineScript();
  await context.route(`${origin}${PLACE}/*`, (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body: script })
      : route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>gate</title>' }),
  );
  const page = await context.newPage();
  await page.goto(`${origin}${PLACE}/page`);
  await start(page);
  return page;
}

/** Loads the engine anew, as opening the page again does. */
export async function start(page: Page): Promise<void> {
  await page.evaluate(async (address) => {
    const { openGateDevice }: { openGateDevice: () => GateDevice } = await import(address);
    window.device = openGateDevice();
    await new Promise<void>((resolve) => {
      const look = () => {
        if (window.device.state().phase === 'starting') return;
        resolve();
      };
      window.device.subscribe(look);
      look();
    });
  }, `${PLACE}/engine.js`);
}

/** In a process of its own: nothing native runs beside the browsers and what they are asked. */
async function bundle(): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['scripts/with-runtime.mjs', 'e2e/bundle-gate-engine.ts'],
    { maxBuffer: 16 * 1024 * 1024 },
  );
  return stdout;
}
