import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expectQuiet, expectThat, type Journey, type Way } from '../journey.ts';

const office = '/office/bamex-2025';

/** Paper, from the queue to the reprint desk and the hands of a delegation. */
export const paper: Journey = {
  name: 'badges are printed once, reprinted, replaced and handed over',
  stage: 'show',
  async walk(way) {
    await savePrinter(way);
    await answerTheQueue(way);
    await replaceAtTheDesk(way);
    await makeOutFloaters(way);
    await handOver(way);
  },
};

async function savePrinter({ signedIn }: Way): Promise<void> {
  const visitor = await signedIn('Organiser', { locale: 'fr' });
  const { page } = visitor;
  await page.goto(`${office}/print-queue`);
  const form = page.locator('form:has([name=intent][value=printer])');
  await page.locator('details:has([name=intent][value=printer]) > summary').click();
  await form.locator('[name=name]').fill('Presse 7');
  await form.locator('[name=format]').selectOption('cr80');
  await form.locator('[name=dpi]').selectOption('203');
  await form.locator('[name=offsetX]').fill('-7');
  await form.locator('button').click();
  await page.locator('summary', { hasText: 'Presse 7' }).waitFor();
  expectQuiet(visitor);
}

/** Two badges are sent, one comes out, the other is sent again. */
async function answerTheQueue({ signedIn, origin, pictures }: Way): Promise<void> {
  const visitor = await signedIn('Organiser', { width: 360 });
  const { page } = visitor;
  const [holder] = await twoHolders(page);
  const sheet = await page.context().request.post(`${office}/badges/print`, {
    form: { id: holder.id, format: 'a4-cr80', backs: 'on' },
    headers: { origin },
  });
  expectThat(sheet.headers()['content-type'] === 'application/pdf', 'the sheet is no PDF');
  writeFileSync(join(pictures, 'sheet.pdf'), await sheet.body());

  await page.goto(`${office}/badges`, { waitUntil: 'networkidle' });
  await page.locator('.panel a[href$="/print-queue"]').click();
  const question = page.locator('section.panel:has([name=intent][value=none])').first();
  await question.waitFor();
  await page.screenshot({ path: join(pictures, 'print-queue.png') });
  await question.locator('button[value=none]').click();
  const again = page.locator('form[action$="/print-queue/sheets"]').first();
  await again.waitFor();
  const runId = await again.locator('[name=runId]').inputValue();
  const second = await page.context().request.post(`${office}/print-queue/sheets`, {
    form: { runId },
    headers: { origin },
  });
  expectThat(second.status() === 200, 'what did not come out is not sent again');
  const third = await page.context().request.post(`${office}/print-queue/sheets`, {
    form: { runId },
    headers: { origin },
  });
  expectThat(third.status() === 409, 'a badge nobody has answered for was sent once more');

  await page.reload({ waitUntil: 'networkidle' });
  await sayThatAllCameOut(page);
  expectThat(
    visitor.complaints.every((complaint) => complaint.includes('409')),
    visitor.complaints.join('\n'),
  );
}

/** Find, replace, print: three acts; the old code and the new one differ. */
async function replaceAtTheDesk({ signedIn, pictures }: Way): Promise<void> {
  const visitor = await signedIn('Organiser', { locale: 'tr' });
  const { page } = visitor;
  const [{ id, code }] = await twoHolders(page);
  await page.goto(`${office}/badges/desk`);
  await page.locator('[name=search]').fill(code);
  await page.keyboard.press('Enter');
  const form = page.locator(`form:has([name=id][value="${id}"])`);
  await form.waitFor();
  await page.screenshot({ path: join(pictures, 'desk.png') });
  page.on('dialog', (dialog) => void dialog.accept());
  const answer = page.context().waitForEvent('response', (one) => one.url().endsWith('/sheet'));
  await form.locator('button[value=replace]').click();
  expectThat((await answer).status() === 200, 'the desk prints no replacement');
  await page.goto(`${office}/badges/desk`);
  await sayThatAllCameOut(page);
}

async function makeOutFloaters({ signedIn, pictures }: Way): Promise<void> {
  const visitor = await signedIn('Organiser', { locale: 'ar', width: 360 });
  const { page } = visitor;
  await page.goto(`${office}/badges/bearers`, { waitUntil: 'networkidle' });
  const form = page.locator('form:has([name=intent][value=floaters])');
  await page.locator('details:has([name=intent][value=floaters]) > summary').click();
  await form.locator('[name=count]').fill('3');
  await form.locator('button').click();
  const print = page.locator('form[action$="/badges/print"]');
  await print.waitFor();
  await page.screenshot({ path: join(pictures, 'floaters.png'), fullPage: true });
  expectThat((await print.locator('[name=number]').count()) === 3, 'not three floaters were made');
  expectQuiet(visitor);
}

/** The pack of a delegation, its codes read back, and the signature noted. */
async function handOver({ signedIn, origin, pictures }: Way): Promise<void> {
  const visitor = await signedIn('Organiser');
  const { page } = visitor;
  await page.goto(`${office}/badges/handover`);
  await page.locator('main form button').first().click();
  const pack = page.locator('form[action$="/handover/pack"]');
  await pack.waitFor({ state: 'attached' });
  const delegation = await pack.locator('[name=delegation]').inputValue();
  const answer = await page.context().request.post(`${office}/badges/handover/pack`, {
    form: { delegation },
    headers: { origin },
  });
  expectThat(answer.headers()['content-type'] === 'application/pdf', 'the pack is no PDF');
  const file = join(pictures, 'pack');
  writeFileSync(`${file}.pdf`, await answer.body());
  execFileSync('pdftoppm', [
    '-r',
    '150',
    '-png',
    '-f',
    '2',
    '-l',
    '2',
    '-singlefile',
    `${file}.pdf`,
    file,
  ]);
  const code = execFileSync('zbarimg', ['--quiet', '--raw', '--oneshot', `${file}.png`], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  expectThat(code.toString().startsWith('BX1:'), 'the badge of the pack bears no code');

  await page.goto(`${office}/print-queue`);
  await sayThatAllCameOut(page);
  await page.goto(`${office}/badges/handover?of=delegation.${delegation}`);
  const hand = page.locator('form:has([name=intent][value=hand])');
  await hand.locator('[name=takenBy]').fill('Awa Exemplaire');
  await hand.locator('button').click();
  await page.getByText('Awa Exemplaire').first().waitFor({ state: 'attached' });
  await page.screenshot({ path: join(pictures, 'handover.png') });
  expectQuiet(visitor);
}

/** Also what other journeys have sent and left open. */
async function sayThatAllCameOut(page: Page): Promise<void> {
  const buttons = page.locator('button[value=all]');
  for (let open = await buttons.count(); open > 0; open -= 1) {
    await buttons.first().click();
    await page.waitForFunction(
      (before) => document.querySelectorAll('button[value=all]').length < before,
      open,
    );
  }
}

type Holder = { id: string; code: string; badge: string };

/** The live badges with the lowest numbers. */
async function twoHolders(page: Page): Promise<[Holder, Holder]> {
  const list = '/api/v1/editions/bamex-2025/badges?pageSize=100&sort=idx';
  const answer = await page.context().request.get(list);
  const { rows }: { rows: Holder[] } = await answer.json();
  const [one, other] = rows.filter(({ badge }) => badge === 'issued' || badge === 'printed');
  expectThat(one && other, 'the demo has no two badges to print');
  return [one, other];
}
