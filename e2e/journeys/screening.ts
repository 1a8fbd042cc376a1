import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expectQuiet, expectThat, type Journey, type Way } from '../journey.ts';

const office = '/office/bamex-2025';
/** Invented, as the list on which somebody like him stands; cleared, and with a badge. */
const LISTED = 'Gueye';

export const screening: readonly Journey[] = [
  {
    name: 'a hit is confirmed by a second person, and its badge opens no gate',
    stage: 'show',
    async walk(way) {
      const person = await proposeTheListedOne(way);
      const token = await printBadge(way, person);
      await confirm(way);
      await refuse(way, person);
      await knockAtTheGate(way, token);
    },
  },
  {
    name: 'a hit is cleared by three keys',
    stage: 'show',
    async walk({ signedIn }) {
      const visitor = await signedIn('State commission');
      const { page } = visitor;
      await page.goto(`${office}/screening`, { waitUntil: 'networkidle' });
      const waiting = await page.locator('tbody tr').count();

      await page.keyboard.press('Enter');
      await page.locator('[name=finding]:focus').waitFor();
      await page.keyboard.press('Space');
      const judged = page.url();
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.href !== judged);

      await page.goto(`${office}/screening`, { waitUntil: 'networkidle' });
      const left = await page.locator('tbody tr').count();
      expectThat(left === waiting - 1, `${left} hits are left of ${waiting}`);
      expectQuiet(visitor);
    },
  },
];

/** @returns the id of the person */
async function proposeTheListedOne({ signedIn, pictures }: Way): Promise<string> {
  const visitor = await signedIn('State commission');
  const { page } = visitor;
  await openHit(page, 'open');
  await page.screenshot({ path: join(pictures, 'hit.png'), fullPage: true });
  const file = await page.locator('.page-actions a[href*="/people/"]').getAttribute('href');

  await page.locator('[name=finding][value="matched:same-person"]').check();
  await page.locator('[name=note]').fill('Same date of birth, same passport office (invented).');
  await press(page, 'propose');

  await openHit(page, 'to-confirm');
  expectThat(
    (await page.locator('form:has([value=confirm]) button').count()) === 0,
    'whoever proposed is offered to confirm',
  );
  expectQuiet(visitor);
  return file?.split('/').at(-1) ?? '';
}

async function confirm({ signedIn }: Way): Promise<void> {
  const visitor = await signedIn('State commission (2)');
  await openHit(visitor.page, 'to-confirm');
  await press(visitor.page, 'confirm');
  await openHit(visitor.page, 'settled');
  expectQuiet(visitor);
}

/** A machine refuses nobody: the commission does, by hand. */
async function refuse({ signedIn }: Way, person: string): Promise<void> {
  const visitor = await signedIn('State commission');
  const { page } = visitor;
  await page.goto(`${office}/accreditation?view=decided&q=${LISTED}`);
  await page.locator(`input[type=checkbox][value="${person}"]`).check();
  await page.locator('button[name=intent][value=refuse]').click();
  await page.locator('[name=reasonCode]').selectOption({ index: 1 });
  await page.locator('form:has([value=refuse-now]) button').click();
  await page.waitForLoadState('networkidle');
  const told = await page.locator('main').innerText();
  expectThat((await page.locator('main [role=alert]').count()) === 0, told);
  expectQuiet(visitor);
}

async function printBadge({ signedIn, origin, pictures }: Way, person: string): Promise<string> {
  const { context } = await signedIn('Organiser');
  const answer = await context.request.post(`${office}/badges/print`, {
    form: { id: person },
    headers: { origin },
  });
  expectThat(answer.headers()['content-type'] === 'application/pdf', 'the badge is no PDF');
  const badge = join(pictures, 'listed');
  writeFileSync(`${badge}.pdf`, await answer.body());
  execFileSync('pdftoppm', ['-r', '200', '-png', '-singlefile', `${badge}.pdf`, badge]);
  return execFileSync('zbarimg', ['--quiet', '--raw', '--oneshot', `${badge}.png`], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).replace(/\n$/, '');
}

async function knockAtTheGate({ signedIn, pictures }: Way, token: string): Promise<void> {
  const visitor = await signedIn('Access control', { width: 360 });
  const { page } = visitor;
  await page.goto(`${office}/gates/check?gate=parc-main`);
  await page.locator('[name=badge]').fill(token);
  await page.keyboard.press('Enter');
  const verdict = page.locator('.verdict');
  await verdict.waitFor();
  await page.screenshot({ path: join(pictures, 'revoked.png') });
  const told = await verdict.innerText();
  expectThat((await verdict.getAttribute('data-answer')) === 'refused', `the gate says: ${told}`);
  expectThat(/revoked/i.test(told), `the gate says: ${told}`);
  expectQuiet(visitor);
}

async function openHit(page: Page, view: string): Promise<void> {
  await page.goto(`${office}/screening?view=${view}`, { waitUntil: 'networkidle' });
  await page.locator('tbody a', { hasText: LISTED }).first().click();
  await page.waitForURL(/\/screening\/[0-9a-f-]{36}$/);
}

async function press(page: Page, intent: string): Promise<void> {
  const judged = page.url();
  await page.locator(`form:has([name=intent][value=${intent}]) button`).click();
  await page.waitForURL((url) => url.href !== judged);
  await page.waitForLoadState('networkidle');
}
