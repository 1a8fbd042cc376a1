import type { Page } from 'playwright-core';
import { readBadge } from '#modules/badges/credential/badge-token';
import { badgeCode } from '#modules/badges/rules';
import { giveCamera, holdCode } from '../gate-camera.ts';
import { enrol, openGate, prepareHub, typeAsScanner, typePin } from '../gate-device.ts';
import { badgeTexts, PIN } from '../gate-fixture.ts';
import { gateWeight } from '../gate-weight.ts';
import { expectThat, type Journey } from '../journey.ts';
import { expectSound } from './every-page.ts';

const PHONE = 360;
/** What a telephone loads once, over any line. */
const MOST_BYTES = 600_000;

/** A telephone becomes a gate, loses its network, is opened anew, and decides in two languages. */
export const gateApp: Journey = {
  name: 'a gate decides with its network gone and its page opened anew',
  stage: 'show',
  async walk({ signedIn, stranger, program, origin, pictures }) {
    const organiser = await signedIn('Organiser');
    const code = await prepareHub(organiser.page.request, origin);
    const tokens = await badgeTexts(program, 40);
    const { page, context, complaints } = await stranger({ locale: 'fr', width: PHONE });
    const look = (name: string) =>
      expectSound(page, { path: `-${name}`, width: PHONE, picture: `${pictures}/gate` });
    await giveCamera(context);

    await enrol(page, code, 'Entrée nord 2');
    await page.locator('.choose-gates button').first().waitFor();
    await look('choose');
    await openGate(page, /Entrée principale/);
    await look('scan');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
    const weights = await gateWeight(page);
    const bytes = [...weights.values()].reduce((sum, part) => sum + part, 0);
    expectThat(
      bytes <= MOST_BYTES,
      `the gate loads ${bytes} bytes: ${JSON.stringify([...weights])}`,
    );

    await context.setOffline(true);
    await page.reload();
    await typePin(page, PIN);
    await page.locator('.workplace').waitFor();
    const [first, second] = await inTurn(page, tokens, 'green', 2);
    await look('admitted');
    expectThat((await unsent(page)) > 0, 'nothing is said to be unsent');

    await page.locator('.verdict-screen').waitFor({ state: 'detached' });
    await chooseLanguage(page, 'ar');
    expectThat(
      (await page.locator('html').getAttribute('dir')) === 'rtl',
      'Arabic is not written from the right',
    );
    await look('scan-ar');
    await typeAsScanner(page, first);
    await page.locator('.verdict-screen[data-colour=amber]').waitFor();
    await look('inside-ar');
    await page.locator('.verdict-acts .act-first').first().click();
    await page.locator('.verdict-screen[data-colour=green]').waitFor();

    await typeAsScanner(page, 'BX1:NOT-A-BADGE');
    await page.locator('.verdict-screen[data-colour=red]').waitFor();
    await look('refused-ar');
    await dismiss(page);

    await typeCode(page, second);
    await look('code-ar');
    await correctLast(page);
    expectThat(complaints.every(isOffline), `the browser complains:\n${complaints.join('\n')}`);

    await context.setOffline(false);
    await openPanel(page, /التبادل/);
    await page.locator('.panel-body .act-first').click();
    await page.locator('.panel-back').click();
    await page.locator('.panel-back').click();
    await page.waitForFunction(
      () => document.querySelectorAll('.status-bar dd')[3]?.textContent === '0',
    );
  },
};

/** Holds up badges until so many had this answer, and gives them. */
async function inTurn(
  page: Page,
  tokens: string[],
  colour: string,
  wanted: number,
): Promise<[string, string]> {
  const found: string[] = [];
  for (const token of tokens) {
    await holdCode(page, token);
    const verdict = page.locator('.verdict-screen', { hasText: codeOf(token) });
    await verdict.waitFor();
    if ((await verdict.getAttribute('data-colour')) === colour) found.push(token);
    if (found.length === wanted) break;
    await dismiss(page);
  }
  await holdCode(page, null);
  const [first, second] = found;
  expectThat(first && second, `fewer than ${wanted} badges are ${colour} here`);
  return [first, second];
}

/** The code under the QR, first with a mistake in it. */
async function typeCode(page: Page, token: string): Promise<void> {
  const code = codeOf(token);
  await page.locator('.hand-acts button').first().click();
  const field = page.locator('.code-field');
  await field.fill(code.replace(/.$/, (last) => (last === '7' ? '8' : '7')));
  await page.locator('.problem:not(:empty)').waitFor();
  await field.fill(code);
  await page.locator('form .act-first').click();
  await page.locator('.verdict-screen', { hasText: code }).waitFor();
  await dismiss(page);
}

/** Back to the camera: a yes goes by itself, and whoever is not the person of the photo is one answer more. */
async function dismiss(page: Page): Promise<void> {
  const verdict = page.locator('.verdict-screen');
  const refusal = page.locator('.verdict-screen:not([data-colour=green])');
  while ((await refusal.count()) > 0) await refusal.locator('.verdict-pair .act').last().click();
  await verdict.waitFor({ state: 'detached' });
}

async function openPanel(page: Page, name: RegExp): Promise<void> {
  await page.locator('.hand-acts button').last().click();
  await page.locator('.panel-body .act', { hasText: name }).click();
}

async function correctLast(page: Page): Promise<void> {
  await openPanel(page, /آخر عمليات المسح/);
  await page.locator('.recent button').first().click();
  await page.locator('.panel-body .act').first().click();
  await page.locator('.recent [data-corrected=true]').waitFor();
  await page.locator('.panel-back').click();
  await page.locator('.panel-back').click();
}

async function chooseLanguage(page: Page, locale: string): Promise<void> {
  await page.locator('.hand-acts button').last().click();
  await page.locator(`.gate-languages [lang=${locale}]`).click();
  await page.locator('.panel-back').click();
}

async function unsent(page: Page): Promise<number> {
  return Number(await page.locator('.status-bar dd').nth(3).innerText());
}

function codeOf(token: string): string {
  const read = readBadge(token);
  return read.ok ? badgeCode(read.claims) : '';
}

/** A request that found no network is told in the console by the browser itself. */
function isOffline(complaint: string): boolean {
  return complaint.includes('ERR_INTERNET_DISCONNECTED');
}
