import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { typePin } from '../gate-device.ts';
import { aGate, badgeTexts, EDITION, enrolmentCodes, PIN } from '../gate-fixture.ts';
import { expectThat, type Journey, type Way } from '../journey.ts';

const PASSPHRASE = 'guichet du parc';

/** A badge is lost while nobody can be reached: its holder leaves with a new one, and the old one dies. */
export const reprintDesk: Journey = {
  name: 'a reprint desk replaces a lost badge without a network',
  stage: 'show',
  async walk(way) {
    const [old = ''] = await badgeTexts(way.program, 1);
    const [gateCode = ''] = await enrolmentCodes(way, 1);
    const { context } = await way.stranger();
    const gate = await aGate(context, way.origin, {
      ...{ code: gateCode, gateId: 'parc-main', operator: 'op-1' },
    });

    const desk = await aDesk(way);
    await desk.context().setOffline(true);
    const startedAt = Date.now();
    await desk.locator('.desk-find input').fill('1');
    await desk.locator('.desk-found button').first().click();
    await desk.locator('.desk-acts button', { hasText: 'Perdu' }).click();
    await desk.locator('.desk-acts output').waitFor();
    const seconds = (Date.now() - startedAt) / 1000;
    expectThat(seconds < 20, `it took ${seconds} s`);

    const fresh = await printedCode(desk);
    expectThat(fresh.startsWith('BX1:') && fresh !== old, 'the sheet shows no new badge');
    await desk.screenshot({ path: join(way.pictures, 'gate-desk.png') });

    // The gate hears of it from the hub, and the hub from the desk.
    await desk.context().setOffline(false);
    await untilHeard(gate, old, 'replaced');
    const verdict = await gate.evaluate(
      (text) => window.device.scan(text, { direction: 'in', photoChecked: true }),
      fresh,
    );
    expectThat(
      verdict.refusal !== 'bad-signature' && verdict.refusal !== 'unknown-key',
      `the new badge is ${verdict.refusal}`,
    );
    await desk.context().close();
    await context.close();
  },
};

/** The page of the gate, enrolled as a desk and open. */
async function aDesk(way: Way): Promise<Page> {
  const { page: office, context: officeContext } = await way.signedIn('Organiser');
  await office.goto('/office/account');
  const code = await office.evaluate(async (edition) => {
    const answer = await fetch(`/api/v1/editions/${edition}/gate-enrolments`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ count: 1, origin: location.origin, desk: { categories: [] } }),
    });
    const [made]: { text: string }[] = await answer.json();
    return made?.text ?? '';
  }, EDITION);
  await officeContext.close();

  const { context } = await way.stranger({ locale: 'fr' });
  await context.addInitScript(() => {
    // A print dialogue waits for somebody; the sheet itself is looked at below.
    window.print = () => {};
  });
  const page = await context.newPage();
  await page.goto(`${way.origin}/gate`);
  await page.locator('.enrol-scan .act').click();
  await page.locator('form.steps :is(input, textarea)').fill(code);
  await page.locator('form .act-first').click();
  return openDesk(page);
}

async function openDesk(page: Page): Promise<Page> {
  await page.locator('input[maxlength="40"]').fill('guichet-1');
  await page.locator('form .act-first').click();
  await typePin(page, PIN);
  await typePin(page, PIN);
  await page.locator('.choose-gates button').first().click();
  await page.locator('.choose-operators button').first().click();
  await page.locator('.act-stuck').click();
  await page.locator('.workplace').waitFor();
  await page.locator('.hand-acts button').last().click();
  await page.locator('.panel-body .act', { hasText: 'Guichet' }).click();
  await page.locator('.desk-form input').first().waitFor();
  for (const field of await page.locator('.desk-form input').all()) await field.fill(PASSPHRASE);
  await page.locator('.desk-form .act-first').click();
  await page.locator('.desk-find input').waitFor({ timeout: 60_000 });
  return page;
}

/** What a scanner reads on the paper that comes out of the browser. */
async function printedCode(page: Page): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'kurukan-desk-'));
  try {
    await page.locator('.desk-sheet').waitFor({ state: 'attached' });
    const pdf = join(folder, 'badge.pdf');
    writeFileSync(pdf, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    execFileSync('pdftoppm', ['-r', '300', '-png', '-singlefile', pdf, join(folder, 'badge')]);
    const image = join(folder, 'badge.png');
    const read = execFileSync('zbarimg', ['--raw', '-q', '-Sdisable', '-Sqrcode.enable', image]);
    return read.toString().replace(/\n$/, '');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function untilHeard(gate: Page, text: string, refusal: string): Promise<void> {
  const until = Date.now() + 30_000;
  for (;;) {
    await gate.evaluate(() => window.device.sync());
    const verdict = await gate.evaluate(
      (badge) => window.device.scan(badge, { direction: 'out' }),
      text,
    );
    if (verdict.refusal === refusal) return;
    expectThat(Date.now() < until, `the gate still answers ${verdict.refusal ?? 'yes'}`);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}
