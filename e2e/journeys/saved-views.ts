import { expectQuiet, expectThat, type Journey } from '../journey.ts';

/** Lists of several modules, with a search that finds something in the demo. */
const lists = ['people', 'exhibitors', 'stands', 'invitations', 'meetings', 'gates/passages'];

export const savedViews: Journey = {
  name: 'a view of a list is saved, shown again and deleted',
  stage: 'results',
  async walk({ signedIn }) {
    const visitor = await signedIn('Organiser');
    const { page } = visitor;
    for (const list of lists) {
      const address = `/office/bamex-2025/${list}`;
      const views = page.locator('.saved-views');
      const own = views.locator('a', { hasText: 'العرض 7' });

      await page.goto(`${address}?q=a&size=25&page=1`, { waitUntil: 'networkidle' });
      await views.locator('summary').click();
      await views.locator('[name=name]').fill('العرض 7');
      await views.locator('[value=save-view]').click();
      await own.waitFor();
      expectThat(page.url().endsWith(`${address}?q=a&size=25`), `${list} goes on to ${page.url()}`);

      await page.goto(address, { waitUntil: 'networkidle' });
      await own.click();
      await page.waitForURL(`**${address}?q=a&size=25`);
      await views.locator('[value=delete-view]').click();
      await own.waitFor({ state: 'detached' });
      expectThat(page.url().endsWith(address), `${list} ends at ${page.url()}`);
    }
    expectQuiet(visitor);
  },
};
