import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expectQuiet, expectThat, type Journey } from '../journey.ts';

const office = '/office/bamex-2025';
/** Invented; an embassy writes him as his passport does, a desk as it heard him. */
const twice = [
  { givenNames: 'Boureima', familyName: 'Sankanou', documentNumber: 'ZZ0192837' },
  { givenNames: 'Boureïma', familyName: 'SANKANU', email: 'b.sankanou@example.org' },
];

export const duplicates: readonly Journey[] = [
  {
    name: 'two files of one person become one by the keyboard alone',
    stage: 'accreditation',
    async walk({ signedIn, pictures }) {
      const visitor = await signedIn('Organiser', { width: 360 });
      const { page } = visitor;
      await page.goto(`${office}/people`);
      const ids: string[] = [];
      for (const person of twice) ids.push(await register(page, person));

      await page.goto(`${office}/people/duplicates`, { waitUntil: 'networkidle' });
      await page.locator('form:has([value=search]) button').press('Enter');
      await page.locator('.pair-sides').first().waitFor();
      const pair = await page.locator('a[href*="pair="]', { hasText: 'Sankanou' }).count();
      if (pair > 0) await page.locator('a[href*="pair="]', { hasText: 'Sankanou' }).click();
      await page.locator('h2 a', { hasText: 'Sankanou' }).first().waitFor();
      await page.screenshot({ path: join(pictures, 'duplicates.png'), fullPage: true });

      await page.locator('[name=kept]:focus').waitFor();
      const kept = await page.locator('[name=kept]:checked').getAttribute('value');
      await page.keyboard.press('Enter');
      await page.locator('h2 a', { hasText: 'Sankanou' }).first().waitFor({ state: 'detached' });

      await page.goto(`${office}/people/${kept}`, { waitUntil: 'networkidle' });
      const told = await page.locator('main').innerText();
      expectThat(told.includes('other file'), 'the history of the other file is not told');
      expectThat(told.includes('b.sankanou@example.org'), 'the e-mail was not taken over');
      expectThat(ids.includes(kept ?? ''), 'neither file was kept');
      await page.screenshot({ path: join(pictures, 'merged.png'), fullPage: true });
      expectQuiet(visitor);
    },
  },
];

async function register(page: Page, person: object): Promise<string> {
  const input = {
    ...{ categoryId: 'press', country: 'BF', nationality: 'BF', birthDate: '1983-07-19' },
    ...person,
  };
  const { status, body } = await page.evaluate(async (json) => {
    const answer = await fetch('/api/v1/editions/bamex-2025/participants', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: json,
    });
    return { status: answer.status, body: await answer.text() };
  }, JSON.stringify(input));
  expectThat(status === 200, `registering answers ${status} ${body}`);
  return JSON.parse(body).participantId;
}
