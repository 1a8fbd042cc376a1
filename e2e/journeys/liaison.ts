import { expectThat, type Journey } from '../journey.ts';

const PHONE = 360;
const place = '/liaison/bamex-2025';
const firstCard = '[data-delegation]';
const AIRPORT = 'XX 204';

/** Three taps where there is no network reach the board of the office, each once. */
export const liaisonOffline: Journey = {
  name: 'a liaison officer taps without a network, and the office sees it later',
  stage: 'show',
  async walk({ signedIn }) {
    const { page, context } = await signedIn('Liaison officer', { width: PHONE });
    await page.goto(place, { waitUntil: 'networkidle' });
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await page.locator('[data-note=sent]:not([hidden])').waitFor();
    // The flight of Niger that is still to come.
    const card = page.locator(firstCard, { hasText: AIRPORT });
    const standing = card.locator('[data-standing]');

    await context.setOffline(true);
    for (const status of ['at-airport', 'received', 'in-car']) {
      await card.locator(`button[value=${status}]`).click();
      await card.locator(`[data-standing][data-status=${status}]`).waitFor();
    }
    await page.locator('[data-value=unsent]', { hasText: '3' }).waitFor();

    await page.reload();
    await page.locator('[data-value=unsent]', { hasText: '3' }).waitFor();
    expectThat(
      (await standing.getAttribute('data-status')) === 'in-car',
      'a reload without a network lost what was tapped',
    );
    expectThat(
      (await page.locator('[data-value=age]').innerText()) !== '',
      'the page does not say how old it is',
    );

    await context.setOffline(false);
    await page.locator('[data-note=sent]:not([hidden])').waitFor();
    await page.reload({ waitUntil: 'networkidle' });
    await card.locator('[data-standing][data-status=in-car]').waitFor();

    const office = await signedIn('Protocol');
    await office.page.goto('/office/bamex-2025/arrivals', { waitUntil: 'networkidle' });
    const row = office.page.locator('tr', { hasText: AIRPORT });
    expectThat(
      (await row.getAttribute('data-mark')) === 'received',
      'the board does not know what the officer told',
    );
  },
};

/** The same page and the same buttons, on a telephone whose browser runs no script. */
export const liaisonPlain: Journey = {
  name: 'a liaison officer does without the script',
  stage: 'show',
  async walk({ signedIn }) {
    const { page } = await signedIn('Liaison officer', { width: PHONE, javaScript: false });
    await page.goto(place);
    const card = page.locator(firstCard).last();
    await card.locator('button[value="late:20"]').click();
    await page.waitForURL(/\/liaison\/bamex-2025#/);
    const told = await card.locator('[data-standing]').getAttribute('data-status');
    expectThat(told === 'late', `what was tapped is ${told}`);
  },
};
