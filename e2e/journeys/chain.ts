import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expectQuiet, expectThat, type Journey, type Way } from '../journey.ts';

const office = '/office/bamex-2025';
/** A name nobody in the demo has. */
const FAMILY = 'Exemplaire';

/** One person, from registration by the operator to a figure of the results. */
export const chain: Journey = {
  name: 'a person is recommended, decided, badged, let in and counted',
  stage: 'show',
  async walk(way) {
    const before = await visitors(way);
    const id = await register(way);
    await recommend(way, id);
    await decide(way, id);
    const token = await issueAndPrint(way, id);
    await letIn(way, token);

    expectThat((await visitors(way)) === before + 1, 'the results do not count the new visitor');
    await lookAtHistory(way, id);
  },
};

async function register({ signedIn }: Way): Promise<string> {
  const visitor = await signedIn('Organiser');
  const { page } = visitor;
  await page.goto(`${office}/people/new`);
  await page.locator('[name=categoryId]').selectOption('researcher');
  await page.locator('[name=familyName]').fill(FAMILY);
  await page.locator('[name=givenNames]').fill('Aïssata Ɛlisabɛti');
  await page.locator('[name=nameAr]').fill('عائشة المثال');
  await page.locator('[name=country]').selectOption('SN');
  await page.locator('[name=nationality]').selectOption('SN');
  await page.locator('main form button[type=submit], main form .button-first').last().click();
  await page.waitForURL(/\/people\/[0-9a-f-]{36}$/);
  expectQuiet(visitor);
  return page.url().split('/').at(-1) ?? '';
}

async function recommend({ signedIn }: Way, id: string): Promise<void> {
  const visitor = await signedIn('Organiser');
  await actOn(visitor.page, `${office}/accreditation?view=to-recommend&q=${FAMILY}`, {
    id,
    intent: 'accept',
  });

  await visitor.page.goto(`${office}/accreditation?view=to-decide&q=${FAMILY}`);
  expectThat(
    (await visitor.page.locator('button[value=clear]').count()) === 0,
    'the operator is offered the decision of the state',
  );
  expectQuiet(visitor);
}

async function decide({ signedIn }: Way, id: string): Promise<void> {
  const visitor = await signedIn('State commission');
  await screen(visitor.page);
  await actOn(visitor.page, `${office}/accreditation?view=to-decide&q=${FAMILY}`, {
    id,
    intent: 'clear',
  });
  expectQuiet(visitor);
}

/** Nobody is cleared unscreened; who will not wait a minute says so. */
async function screen(page: Page): Promise<void> {
  await page.goto(`${office}/screening`, { waitUntil: 'networkidle' });
  const now = page.locator('form:has([name=intent][value=run])');
  if ((await now.count()) === 0) return;
  await now.locator('button').click();
  await now.waitFor({ state: 'detached' });
}

async function issueAndPrint({ signedIn, origin, pictures }: Way, id: string): Promise<string> {
  const visitor = await signedIn('Organiser');
  await actOn(visitor.page, `${office}/badges?q=${FAMILY}`, { id, intent: 'issue' });

  const answer = await visitor.context.request.post(`${office}/badges/print`, {
    form: { id },
    headers: { origin },
  });
  expectThat(answer.headers()['content-type'] === 'application/pdf', 'the badge is no PDF');
  const badge = join(pictures, 'badge');
  writeFileSync(`${badge}.pdf`, await answer.body());
  expectQuiet(visitor);

  // What a scanner would read from the paper.
  execFileSync('pdftoppm', ['-r', '200', '-png', '-singlefile', `${badge}.pdf`, badge]);
  return execFileSync('zbarimg', ['--quiet', '--raw', '--oneshot', `${badge}.png`], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).replace(/\n$/, '');
}

async function letIn({ signedIn, pictures }: Way, token: string): Promise<void> {
  const visitor = await signedIn('Access control', { width: 360 });
  const { page } = visitor;
  await page.goto(`${office}/gates/check?gate=parc-main`);
  await page.locator('[name=badge]').fill(token);
  await page.keyboard.press('Enter');
  const verdict = page.locator('.verdict');
  await verdict.waitFor();
  await page.screenshot({ path: join(pictures, 'verdict.png') });
  expectThat(
    (await verdict.getAttribute('data-answer')) === 'admitted',
    `the gate says: ${await verdict.innerText()}`,
  );

  await page.locator('[name=badge]').fill(token);
  await page.keyboard.press('Enter');
  await page.locator('[data-answer=amber]').waitFor();
  expectQuiet(visitor);
}

async function visitors({ signedIn }: Way): Promise<number> {
  const { context } = await signedIn('Organiser');
  const answer = await context.request.get('/api/v1/editions/bamex-2025/results?language=en');
  const results: { figures: { key: string; value: number }[] } = await answer.json();
  const figure = results.figures.find(({ key }) => key === 'visitors.total');
  expectThat(figure, 'the results have no visitors');
  return figure.value;
}

async function lookAtHistory({ signedIn, pictures }: Way, id: string): Promise<void> {
  const visitor = await signedIn('Organiser');
  await visitor.page.goto(`${office}/people/${id}`, { waitUntil: 'networkidle' });
  await visitor.page.screenshot({ path: join(pictures, 'person.png'), fullPage: true });
  expectQuiet(visitor);
}

/** Ticks the row of one person and presses the button of an act, saying yes to what it asks. */
async function actOn(
  page: Page,
  address: string,
  { id, intent }: { id: string; intent: string },
): Promise<void> {
  page.once('dialog', (dialog) => void dialog.accept());
  await page.goto(address);
  await page.locator(`input[type=checkbox][value="${id}"]`).check();
  await page.locator(`button[name=intent][value=${intent}]`).click();
  await page.locator('main [role=status], main [role=alert], main .panel').first().waitFor();
  await page.waitForLoadState('networkidle');
  expectThat(
    (await page.locator('main [role=alert]').count()) === 0,
    `${intent}: ${await page.locator('main').innerText()}`,
  );
}
