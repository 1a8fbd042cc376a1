import type { Page } from 'playwright-core';
import { typeAsScanner } from './gate-device.ts';

/** From the gate at work to the convoys, ranges and goods of this device, once it has its orders. */
export async function openField(page: Page): Promise<void> {
  await page.locator('.hand-acts button').last().click();
  await page.locator('.panel-body .act', { hasText: FIELD }).click();
  await page.locator('.field-choice').first().waitFor();
}

const FIELD = /Convoi et champ de tir|Convoy and range|Konvoy ve atış|القافلة وميدان/;

export async function openConvoy(page: Page, code: string): Promise<void> {
  await page.locator(`[data-convoy="${code}"]`).click();
  await page.locator('[data-leg=out]').waitFor();
}

/** The first range, or the one of this id. */
export async function openRange(page: Page, id?: string): Promise<void> {
  await page
    .locator(id ? `[data-range="${id}"]` : '[data-range]')
    .first()
    .click();
  await page.locator('.field-stop, .field-stopped').first().waitFor();
}

export async function chooseCount(
  page: Page,
  { leg, vehicle }: { leg: 'out' | 'there' | 'back' | 'home'; vehicle?: RegExp },
): Promise<void> {
  await page.locator(`[data-leg=${leg}]`).click();
  await page.locator('[data-tab=count]').click();
  if (!vehicle) return;
  const options = await page.locator('.field-vehicle option').allTextContents();
  const label = options.find((text) => vehicle.test(text));
  await page.locator('.field-vehicle select').selectOption({ label: label ?? '' });
}

/** Reads one badge at the door, and says what was answered: `aboard`, `other-vehicle` … */
export async function scanAboard(page: Page, text: string): Promise<string> {
  await typeAsScanner(page, text);
  const answer = page.locator('.field-answer');
  await answer.waitFor();
  const verdict = (await answer.getAttribute('data-verdict')) ?? '';
  await answer.locator('[data-act=next]').click();
  await answer.waitFor({ state: 'detached' });
  return verdict;
}

/** Lets somebody aboard who is not expected there. */
export async function letAboard(page: Page, text: string, reason: string): Promise<void> {
  await typeAsScanner(page, text);
  await page.locator('.field-answer [data-act=let]').click();
  await page.locator(`.field-answer [data-reason="${reason}"]`).click();
  await page.locator('.field-answer[data-verdict=aboard] [data-act=next]').click();
}

/** How many are counted on the leg that is chosen. */
export async function countedSoFar(page: Page): Promise<number> {
  return Number(await page.locator('.field-running').getAttribute('data-counted'));
}

/** Who is missing on the leg that is chosen, as the phone shows them. */
export async function missingNow(page: Page): Promise<string[]> {
  await page.locator('[data-tab=missing]').click();
  return page.locator('.field-missing li').allTextContents();
}

/** Tries to leave the range; what stands against it: `none`, `left-behind`, `never-counted`. */
export async function leaveRange(page: Page): Promise<string> {
  await page.locator('[data-tab=way]').click();
  const list = page.locator('.field-behind');
  const wait = (await list.getAttribute('data-wait')) ?? '';
  await list.locator('[data-word="departed/back"]').click();
  return wait;
}

/** Signs every open item of the session that is shown with one badge, and says it is live. */
export async function signAndGoLive(page: Page, badge: string): Promise<void> {
  for (;;) {
    const open = page.locator('.field-checklist [data-signed=false]').first();
    if ((await open.count()) === 0) break;
    const item = await open.getAttribute('data-item');
    await open.click();
    await page.locator('.field-checklist .field-scan').waitFor();
    await typeAsScanner(page, badge);
    await page.locator(`.field-checklist [data-item="${item}"][data-signed=true]`).waitFor();
  }
  await page.locator('.field-words [data-say=ready]').click();
  await page.locator('.field-words [data-say=live]').click();
  await page.locator('.field-state[data-state=live]').waitFor();
}

/** The red button, twice. */
export async function stopFire(page: Page): Promise<void> {
  await page.locator('.field-stop').click();
  await page.locator('.field-stop[data-armed=true]').click();
  await page.locator('.field-stopped').waitFor();
}
