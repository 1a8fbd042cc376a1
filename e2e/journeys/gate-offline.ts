import type { Page } from 'playwright-core';
import { aGate, badgeTexts, enrolmentCodes, PIN } from '../gate-fixture.ts';
import { expectQuiet, expectThat, type Journey } from '../journey.ts';

const PHONE = 390;

/** The page of the gate as guards have it, opened anew where nobody answers. */
export const gateAfterReload: Journey = {
  name: 'a gate whose server is dead is reloaded, and goes on letting people in',
  stage: 'show',
  async walk(way) {
    const [code = ''] = await enrolmentCodes(way, 1);
    const texts = (await badgeTexts(way.program, 400)).slice(-12);
    const visitor = await way.stranger({ width: PHONE });
    const { context } = visitor;
    const engine = await aGate(context, way.origin, {
      ...{ code, gateId: 'parc-main', operator: 'op-1' },
    });
    const page = await context.newPage();
    await page.goto('/gate');
    // One tab holds the log; the next one has it as soon as that is closed.
    await page.getByText('The gate is open elsewhere').waitFor();
    await engine.close();
    await unlock(page);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await page.waitForFunction(async () => (await caches.match('/gate')) !== undefined);

    await context.setOffline(true);
    const answers = await page.evaluate(() =>
      fetch('/health').then(
        () => true,
        () => false,
      ),
    );
    expectThat(!answers, 'the server still answers');
    await page.reload();
    await unlock(page);
    const colours: string[] = [];
    for (const text of texts) colours.push(await scanned(page, text));
    expectThat(colours.includes('green'), `nobody was let in: ${colours.join(' ')}`);
    await page.screenshot({ path: `${way.pictures}/gate-offline.png` });

    // What was answered is still known after one more reload.
    await page.reload();
    await unlock(page);
    const first = texts[colours.indexOf('green')] ?? '';
    const again = await scanned(page, first);
    expectThat(again === 'amber', `a badge that is inside is answered ${again}`);

    await context.setOffline(false);
    await page.close();
    visitor.complaints.splice(0, Number.POSITIVE_INFINITY, ...ownComplaints(visitor.complaints));
    expectQuiet(visitor);
    await context.close();
  },
};

async function unlock(page: Page): Promise<void> {
  await page.locator('.pin-pad').waitFor();
  await page.keyboard.type(PIN);
  await page.keyboard.press('Enter');
  await page.locator('.pin-pad').waitFor({ state: 'detached' });
}

/** Reads a badge as a scanner does that plays keyboard, and waits for the answer. */
async function scanned(page: Page, text: string): Promise<string> {
  await page.evaluate((typed) => {
    const shifted: Record<string, string> = { $: 'Digit4', '%': 'Digit5', '*': 'Digit8' };
    const others: Record<string, string> = {
      ' ': 'Space',
      '-': 'Minus',
      '.': 'Period',
      '/': 'Slash',
    };
    const press = (code: string, key: string, shiftKey: boolean) =>
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { code, key, shiftKey, bubbles: true, cancelable: true }),
      );
    for (const key of typed) {
      if (/\d/.test(key)) press(`Digit${key}`, key, false);
      else if (/[A-Z]/.test(key)) press(`Key${key}`, key, true);
      else if (key === '+') press('Equal', key, true);
      else if (key === ':') press('Semicolon', key, true);
      else press(shifted[key] ?? others[key] ?? '', key, key in shifted);
    }
    press('Enter', 'Enter', false);
  }, text);
  const verdict = page.locator('.verdict-screen');
  const colour = await verdict.getAttribute('data-colour');
  await page.keyboard.press('Escape');
  return colour ?? '';
}

/** That the network is gone, the browser says itself. */
function ownComplaints(complaints: readonly string[]): string[] {
  return complaints.filter((one) => !one.includes('ERR_INTERNET_DISCONNECTED'));
}
