/**
 * The gate, as a guard feels it: from a badge before the camera to the answer on the screen, in
 * Chromium with the network off. The badge is read, its signature verified, the rules asked and
 * the event strictly on disk before the answer shows.
 */
import { encodeQR } from 'qr';
import { request, type BrowserContext, type Page } from 'playwright-core';
import { launchBrowser, visit } from '../e2e/browser.ts';
import { giveCamera } from '../e2e/gate-camera.ts';
import { enrol, openGate, prepareHub, typePin } from '../e2e/gate-device.ts';
import { badgeTexts, PIN } from '../e2e/gate-fixture.ts';
import { gateWeight } from '../e2e/gate-weight.ts';
import { startProgram } from '../e2e/program.ts';
import { benchBadges } from './badges.ts';
import { drawFrame, frameSets, type FrameSet } from './gate-frames.ts';
import { benchHubSync } from './gates-hub.ts';
import { benchGateSync } from './gates-sync.ts';
import { benchTokens } from './gates-tokens.ts';
import { benchVerifyingInBrowser } from './gates-verify.ts';
import type { Row } from './row.ts';
import { signIn } from './serving.ts';

/** Badges held to the camera in each set; the design asks for 30. */
const FRAMES = 30;

/** A frame without an answer by then is one that was not read. */
const GIVEN_UP_MS = 4_000;

/** A gate whose zone nearly every badge grants. */
const GATE = /Main entrance/;

export async function benchGates(): Promise<Row[]> {
  const program = await startProgram({ stage: 'show' });
  const browser = await launchBrowser();
  try {
    const organiser = await request.newContext({
      extraHTTPHeaders: { cookie: await signIn(program.links.get('Organiser') ?? '') },
    });
    const code = await prepareHub(organiser, program.origin);
    const tokens = await badgeTexts(program, FRAMES * frameSets.length);
    const { page, context } = await visit(browser, { origin: program.origin, width: 360 });
    await goToWork(page, context, code);
    const rows = weightRows(await gateWeight(page));
    await context.setOffline(true);

    const all: number[] = [];
    for (const [place, set] of frameSets.entries()) {
      const held = tokens.slice(place * FRAMES, (place + 1) * FRAMES);
      const times = await measure(page, held, set);
      all.push(...times);
      rows.push(...tell(`scan to verdict, ${set.name}`, times, held.length));
    }
    rows.push(...percentiles('scan to verdict, all that were read', all));
    await context.close();
    return [
      ...rows,
      ...(await benchVerifyingInBrowser(browser)),
      ...(await benchTokens()),
      ...(await benchBadges()),
      ...(await benchGateSync()),
      ...(await benchHubSync()),
    ];
  } finally {
    await browser.close();
    await program.stop();
  }
}

async function goToWork(page: Page, context: BrowserContext, code: string): Promise<void> {
  await giveCamera(context);
  await enrol(page, code, 'bench');
  await page.locator('.choose-gates button').first().waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  await page.reload();
  await typePin(page, PIN);
  await openGate(page, GATE);
  await page.locator('.viewfinder[data-state=open]').waitFor();
}

/** Milliseconds from the picture to the answer, of those that were read. */
async function measure(page: Page, tokens: string[], set: FrameSet): Promise<number[]> {
  const times: number[] = [];
  for (const [index, token] of tokens.entries()) {
    const picture = drawFrame(modulesOf(token), set, index + 1).toString('base64');
    const took = await page.evaluate(
      async ({ picture, patience }) => {
        const shown = () => document.querySelector('.verdict-screen');
        const before = shown();
        const begun = await window.holdUp(picture);
        while (performance.now() - begun < patience) {
          // One turn of the event loop, and no timer: those are held back by the browser.
          await new Promise<void>((resolve) => {
            const { port1, port2 } = new MessageChannel();
            port1.addEventListener('message', () => resolve(), { once: true });
            port1.start();
            port2.postMessage(null);
          });
          if (shown() && shown() !== before) return performance.now() - begun;
        }
        return null;
      },
      { picture, patience: GIVEN_UP_MS },
    );
    if (took !== null) times.push(took);
    await page.evaluate(() => window.holdUp(null));
    await page
      .locator('.verdict-pair .act')
      .last()
      .click({ timeout: 500 })
      .catch(() => {});
  }
  return times;
}

function modulesOf(token: string): boolean[][] {
  return encodeQR(token, 'raw', { ecc: 'medium', border: 1 })
    .slice(1, -1)
    .map((row) => row.slice(1, -1));
}

function weightRows(weights: Map<string, number>): Row[] {
  const bytesOf = (fits: (name: string) => boolean) =>
    [...weights].reduce((sum, [name, bytes]) => sum + (fits(name) ? bytes : 0), 0);
  return [
    { what: 'first load, everything', value: bytesOf(() => true) / 1_000, unit: 'kB gz' },
    {
      what: 'first load, WebAssembly of the reader',
      value: bytesOf((name) => name.endsWith('.wasm')) / 1_000,
      unit: 'kB gz',
    },
    {
      what: 'first load, script of the gate',
      value: bytesOf((name) => name.startsWith('gate-app')) / 1_000,
      unit: 'kB gz',
    },
  ];
}

function tell(what: string, times: number[], held: number): Row[] {
  return [
    ...percentiles(what, times),
    { what: `${what}: read`, value: (times.length / held) * 100, unit: `% of ${held}` },
  ];
}

function percentiles(what: string, times: number[]): Row[] {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
  return [
    { what: `${what}: p50`, value: at(0.5), unit: 'ms' },
    { what: `${what}: p95`, value: at(0.95), unit: 'ms' },
  ];
}
