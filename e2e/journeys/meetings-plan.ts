import type { Page } from 'playwright-core';
import { expectQuiet, expectThat, type Journey, type Way } from '../journey.ts';

const edition = 'bamex-2025';
const office = `/office/${edition}/meeting-plans`;
const SECONDS = '4';
/** A run ends with its seconds, and on a loaded machine a little later. */
const PATIENCE = { timeout: 60_000 };

/** Two days of meetings, from what is wished to what is printed for a delegation. */
export const meetingPlan: Journey = {
  name: 'meetings are wished, planned, mended, published, declined, repaired and printed',
  stage: 'show',
  async walk(way) {
    const organiser = await way.signedIn('Organiser');
    const { page } = organiser;
    await lookAtWishes(page);
    await run(page, { seed: '1' });
    const plan = await run(page, { seed: '2' });
    await compare(page);
    await mend(page, plan);
    await publish(page, `plan=${plan}&kind=provisional`);
    const party = await embassyDeclines(way);
    await repair(page);
    await told(page);
    expectQuiet(organiser);
    await diaryInArabic(way, party);
  },
};

async function lookAtWishes(page: Page): Promise<void> {
  await page.goto(`/office/${edition}/meeting-wishes`);
  expectThat((await page.locator('tbody tr').count()) > 0, 'nobody wishes anything');
  await page.goto(`${office}/readiness`);
  expectThat(
    (await page.locator('.figure-value').nth(1).innerText()) !== '0',
    'there is nothing to place',
  );
}

/** @returns the id of its plan */
async function run(page: Page, { seed }: { seed: string }): Promise<string> {
  await page.goto(office, { waitUntil: 'networkidle' });
  const before = await page.locator('.planning-runs > li').count();
  await page.locator('[name=seconds]').fill(SECONDS);
  await page.locator('.act-form details summary').click();
  await page.locator('[name=seed]').fill(seed);
  await page.locator('main .act-form .button-first').click();
  const newest = page.locator('.planning-runs > li').first();
  await page.locator('.planning-runs > li').nth(before).waitFor();
  await newest.locator('progress').waitFor();
  const open = newest.locator(`a[href^="${office}/"]`).first();
  await open.waitFor(PATIENCE);
  return (await open.getAttribute('href'))?.split('/').at(-1) ?? '';
}

async function compare(page: Page): Promise<void> {
  await page.goto(`${office}/compare`);
  expectThat(
    (await page.locator('table').first().locator('thead th').count()) === 3,
    'two plans do not stand side by side',
  );
}

/** A red cell says why, in words; a free or possible one takes the meeting, and undo brings it back. */
async function mend(page: Page, plan: string): Promise<void> {
  await page.goto(`${office}/${plan}`, { waitUntil: 'networkidle' });
  const days = page.locator('.plan-toolbar select').first();
  await days.selectOption({ index: (await days.locator('option').count()) - 1 });

  await page.locator('.plan-toolbar .plan-wide select').selectOption('small');
  // It comes late and leaves early, so that some of its cells are red.
  const rows = page.locator('.plan-toolbar input[type=search]');
  await rows.fill('Sénégal');
  const { card, clash } = await cardWithClash(page);
  const [from, to] = [await card.boundingBox(), await clash.boundingBox()];
  if (!from || !to) throw new Error('the grid does not show the meeting and its red cell');
  await page.mouse.move(from.x + 6, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + 8, { steps: 6 });
  await page.locator('.plan-status[data-tone=clash]').waitFor();
  const why = await page.locator('.plan-status-cell').innerText();
  await page.mouse.up();
  const dialog = page.locator('dialog[open]');
  await dialog.waitFor();
  const reason = await dialog.locator('.plan-reasons li').first().innerText();
  expectThat(why.includes(reason), `a red cell says "${why}" and not "${reason}"`);
  await dialog.locator('button').last().click();
  await rows.fill('');

  await takeOutAndBack(page);
}

/** Picks meetings up until one has a cell it cannot go to, and leaves it where it was. */
async function cardWithClash(page: Page) {
  const cards = page.locator('.plan-card:not([data-past])');
  for (let index = 0; index < (await cards.count()); index += 1) {
    const card = cards.nth(index);
    await card.click({ position: { x: 6, y: 8 } });
    await page.locator('td:is([data-verdict=free], [data-verdict=clash])').first().waitFor();
    const red = page.locator('td[data-verdict=clash]');
    const column = (await red.count()) > 0 && (await red.first().getAttribute('data-column'));
    const row = page.locator('tr[data-row]', { has: card });
    const clash = row.locator(`td[data-column="${column}"]`);
    await page.locator('.plan-side > .plan-panel:first-child button').last().click();
    await page.locator('.plan-grid:not([data-holding])').waitFor();
    if (column) return { card, clash };
  }
  throw new Error('no meeting has a cell where it cannot go');
}

/** By keyboard: out of the plan into the lane of those without a time, and back again. */
async function takeOutAndBack(page: Page): Promise<void> {
  const grid = page.locator('.plan-grid');
  await page.locator('.plan-side > .plan-panel:first-child button').last().click();
  await page.locator('.plan-grid:not([data-holding])').waitFor();
  const number = page.locator('.plan-lane h2 small');
  const before = await number.innerText();
  await page
    .locator('.plan-card:not([data-past])')
    .first()
    .click({ position: { x: 6, y: 8 } });
  await grid.locator('td[data-verdict=free]').first().waitFor();
  await page.keyboard.press('Delete');
  await page.locator('.plan-grid:not([data-holding])').waitFor();
  expectThat((await number.innerText()) !== before, 'what is taken out does not wait in the lane');
  await page.locator('.plan-cell[tabindex="0"]').focus();
  await page.keyboard.press('u');
  await page.locator('.plan-toolbar .button:last-child:not([disabled])').waitFor();
  expectThat((await number.innerText()) === before, 'undo does not bring it back');
}

async function publish(page: Page, what: string): Promise<void> {
  await page.goto(`${office}/publish?${what}`, { waitUntil: 'networkidle' });
  for (const notice of await page.locator('[name^="read."]').all()) await notice.check();
  const until = page.locator('[name=replyUntil]');
  if (await until.count()) await until.fill('2025-11-12T18:00');
  await page.locator('main form[method=post] .button-first').click();
  await page.locator('main p.panel output').waitFor(PATIENCE);
}

/** @returns `delegation/` and the id of the delegation that refused */
async function embassyDeclines({ signedIn }: Way): Promise<string> {
  const { page } = await signedIn('Embassy');
  const meetings = `/embassy/${edition}/meetings`;
  await page.goto(meetings);
  const links = await page
    .locator('main a[href*="meeting="]')
    .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
  for (const link of links) {
    await page.goto(link);
    const refuse = page.locator('button[name=answer][value=refused]');
    if ((await refuse.count()) === 0) continue;
    await page.locator('form:has(button[value=refused]) [name=words]').fill('Le ministre repart.');
    await refuse.click();
    await page.waitForLoadState();
    return /party=([a-z]+\.[\da-f-]+)/.exec(link)?.[1]?.replace('.', '/') ?? '';
  }
  throw new Error('the embassy is asked for no reply');
}

/** Only what was refused is touched: nothing of others is lost. */
async function repair(page: Page): Promise<void> {
  await page.goto(`${office}/repair`, { waitUntil: 'networkidle' });
  expectThat(
    (await page.locator('.rows .state-mark[data-tone=bad]').count()) === 1,
    'the desk does not see the refusal',
  );
  await page.locator('[name=event]').selectOption('replies');
  await page.locator('main .act-form .button-first').click();
  const onwards = page.locator('a[href*="kind=repair"]');
  await onwards.waitFor(PATIENCE);
  const address = await onwards.getAttribute('href');
  await publish(page, address?.split('?')[1] ?? '');
}

async function told(page: Page): Promise<void> {
  await page.goto(`/office/${edition}/meeting-telling`, { waitUntil: 'networkidle' });
  const open = page.locator('.planning-runs > li');
  const before = await open.count();
  expectThat(before > 0, 'nobody is to be told');
  await open.first().locator('button[value=phone]').click();
  await page.waitForFunction(
    (count) => document.querySelectorAll('.planning-runs > li').length < count,
    before,
  );
}

async function diaryInArabic({ signedIn }: Way, party: string): Promise<void> {
  const { page, context } = await signedIn('Embassy', { locale: 'ar' });
  await page.goto(`/diary/${edition}/${party}`);
  expectThat(
    (await page.locator('html').getAttribute('dir')) === 'rtl',
    'the programme is not written from right to left',
  );
  const api = `/api/v1/editions/${edition}/diaries/${party}`;
  const pdf = await (await context.request.get(`${api}/pdf`)).body();
  expectThat(pdf.subarray(0, 5).toString() === '%PDF-', 'the programme is no PDF');
  const calendar = await (await context.request.get(`${api}/calendar`)).text();
  expectThat(
    calendar.startsWith('BEGIN:VCALENDAR') && /\nUID:/.test(calendar),
    'the programme is no calendar',
  );
}
