import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { openEngine } from '../gate-engine.ts';
import { aGate, badgeTexts, enrolmentCodes, PIN } from '../gate-fixture.ts';
import { expectThat, type Journey, type Way } from '../journey.ts';
import { launchKillable } from '../killed-browser.ts';

const KILLS = 50;

/** Whatever was answered green or red before the power went is in the log afterwards, and proves itself. */
export const killedGate: Journey = {
  name: `a gate is killed ${KILLS} times while it writes, and has lost nothing it has answered`,
  stage: 'show',
  alone: true,
  async walk(way) {
    const codes = await enrolmentCodes(way, 2 * LIVES);
    const texts = await badgeTexts(way.program, 400);
    for (let life = 1; life <= LIVES; life += 1) {
      const [code = '', other = ''] = codes.slice(2 * life - 2);
      try {
        return await killOften(way, texts, { code, other });
      } catch (failure) {
        if (!(failure instanceof EmptiedByBrowser) || life === LIVES) throw failure;
        way.tell(`${failure.message}; begun anew`);
      }
    }
  },
};

/** A browser that empties the storage by itself (decision 028) is told of, and it is tried once more. */
const LIVES = 2;

class EmptiedByBrowser extends Error {}

async function killOften(
  way: Way,
  texts: readonly string[],
  { code, other }: { code: string; other: string },
): Promise<void> {
  const { origin } = way;
  const profile = mkdtempSync(join(tmpdir(), 'kurukan-gate-'));
  let answered = 0;
  try {
    let browser = await launchKillable(profile);
    await aGate(browser.context, origin, { code, gateId: 'parc-main', operator: 'op-1' });
    // Enrolled in the office, and closed. Chromium notes only every half minute whose storage it
    // holds, and empties what it has not noted when it is killed before.
    await browser.quit();

    for (let kill = 1; kill <= KILLS; kill += 1) {
      browser = await launchKillable(profile);
      await browser.context.setOffline(true);
      const page = await openEngine(browser.context, origin);
      const kept = await lastNumber(page);
      expectThat(kept >= answered, `kill ${kill - 1}: ${answered} answered, ${kept} kept`);
      answered = kept;
      page.on('console', (message) => {
        const [, seq] = /^answered (\d+)$/.exec(message.text()) ?? [];
        if (seq) answered = Math.max(answered, Number(seq));
      });
      await startScanning(page, texts);
      await wait(80 + ((kill * 37) % 220));
      await browser.kill();
    }

    browser = await launchKillable(profile);
    const page = await openEngine(browser.context, origin);
    const kept = await lastNumber(page);
    expectThat(kept >= answered, `at the end: ${answered} answered, ${kept} kept`);
    expectThat(kept > KILLS, `only ${kept} events in ${KILLS} lives`);
    await isBelieved(way, await exported(page), { code: other, events: kept });
    await browser.kill();
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Number of the last event, where the disk has all before it. */
async function lastNumber(page: Page): Promise<number> {
  const opened = await page.evaluate((pin) => window.device.unlock(pin), PIN);
  const phase = await page.evaluate(() => window.device.state().phase);
  if (!opened.ok && opened.problem === 'not-enrolled')
    throw new EmptiedByBrowser('the browser has emptied the storage of a killed gate');
  expectThat(opened.ok, `a killed gate is not opened: ${JSON.stringify(opened)} in ${phase}`);
  const numbers = await page.evaluate(
    (device) =>
      new Promise<number[]>((resolve, reject) => {
        const opening = indexedDB.open('kurukan-gate');
        opening.onerror = () => reject(opening.error ?? new Error('no database'));
        opening.onsuccess = () => {
          const reading = opening.result.transaction('events').objectStore('events').getAllKeys();
          reading.onsuccess = () => {
            opening.result.close();
            const keys = reading.result.flatMap((key) => (Array.isArray(key) ? [key] : []));
            resolve(keys.filter(([line]) => line === device).map(([, seq]) => Number(seq)));
          };
        };
      }),
    await page.evaluate(() => window.device.state().device?.id),
  );
  expectThat(
    numbers.every((seq, place) => seq === place + 1),
    'the log has a gap',
  );
  return numbers.length;
}

/** In and out, as fast as the disk takes it, until somebody pulls the plug. */
async function startScanning(page: Page, texts: readonly string[]): Promise<void> {
  await page.evaluate((all) => {
    const go = async () => {
      for (const direction of ['in', 'out'] as const)
        for (const text of all) {
          const { event } = await window.device.scan(text, { direction });
          if (event) console.log(`answered ${event.seq}`);
        }
    };
    void go();
  }, texts);
}

async function exported(page: Page): Promise<number[]> {
  return page.evaluate(async () => [
    ...new Uint8Array(await (await window.device.exportFile()).arrayBuffer()),
  ]);
}

/** Another gate follows the chain from its first event to its signed end. */
async function isBelieved(
  { origin, stranger }: Way,
  bytes: readonly number[],
  { code, events }: { code: string; events: number },
): Promise<void> {
  const { context } = await stranger();
  const page = await aGate(context, origin, { code, gateId: 'parc-east', operator: 'op-2' });
  const received = await page.evaluate(
    (content) => window.device.receiveFile(new Blob([new Uint8Array(content)])),
    bytes,
  );
  expectThat(
    received.kind === 'events' && received.accepted >= events && received.quarantined === 0,
    `another gate took ${JSON.stringify(received)} of ${events}`,
  );
  await context.close();
}
