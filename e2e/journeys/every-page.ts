import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { pages } from '../../src/apps/pages.ts';
import type { Visitor } from '../browser.ts';
import { expectQuiet, expectThat, overflowOf, type Journey, type RoleName } from '../journey.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Pages without an id in their address: lists, boards, desks, and those of an embassy. */
const lists = pages
  .filter(
    ({ path, access }) =>
      access.kind === 'edition' && !/:(?!edition)/.test(path) && !/\.(pdf|csv|xlsx)$/.test(path),
  )
  // A person, an asker and a liaison officer have journeys of their own.
  .filter(({ path }) => !/^\/(own|asking|liaison)\//.test(path))
  .map(({ path }) => path.replace(':edition', 'bamex-2025'));

/** Lists whose rows lead to a page of their own: the first row is opened. */
const listsOfOne = ['people', 'invitations', 'delegations', 'exhibitors'];

/** Pages of the account and the installation, each with somebody who may open it. */
const apart: [RoleName, string][] = [
  ['Organiser', '/account'],
  ['Organiser', '/office'],
  ['Administrator', '/accounts'],
];

/** Who looks at them: each page is opened by the first of these who may. */
const roles: RoleName[] = ['Organiser', 'State commission', 'Protocol', 'Embassy', 'Exhibitor'];

/** Most of the time of a page is waiting until nothing is loading any more. */
const AT_ONCE = 3;

const looks = [
  ['fr', 1280],
  ['ar', 1280],
  ['en', 360],
  ['tr', 360],
  ['ar', 360],
] as const;

export const everyPage: readonly Journey[] = looks.flatMap(([locale, width]): Journey[] => [
  {
    name: `every page in ${locale} at ${width} px`,
    stage: 'results',
    onlyLooks: true,
    async walk({ signedIn, pictures }) {
      const unseen = new Set(lists);
      const picture = `${pictures}/${locale}-${width}`;
      for (const role of roles) {
        const paths = [...unseen];
        // The first uses the link up, the others come in with its cookie.
        const visitors = [await signedIn(role, { locale, width })];
        while (visitors.length < AT_ONCE) visitors.push(await signedIn(role, { locale, width }));
        await Promise.all(
          visitors.map(async (visitor) => {
            for (let path = paths.shift(); path; path = paths.shift())
              if (await maySee(visitor, path)) {
                unseen.delete(path);
                await expectSound(visitor.page, { path, width, picture });
              }
            expectQuiet(visitor);
            await visitor.context.close();
          }),
        );
      }
      expectThat(unseen.size === 0, `nobody may open ${[...unseen].join(', ')}`);
    },
  },
  {
    name: `the pages of an embassy that may still answer in ${locale} at ${width} px`,
    stage: 'invitations',
    onlyLooks: true,
    async walk({ signedIn, pictures }) {
      const visitor = await signedIn('Embassy', { locale, width });
      for (const path of lists.filter((path) => path.startsWith('/embassy/'))) {
        const status = (await visitor.page.goto(path, { waitUntil: 'networkidle' }))?.status();
        expectThat(status === 200, `${path} answers ${status}`);
        const picture = `${pictures}/${locale}-${width}-open`;
        await expectSound(visitor.page, { path, width, picture });
      }
      expectQuiet(visitor);
    },
  },
  {
    name: `pages of one and of the account in ${locale} at ${width} px`,
    stage: 'results',
    onlyLooks: true,
    async walk({ signedIn, pictures }) {
      const picture = `${pictures}/${locale}-${width}`;
      const visitor = await signedIn('Protocol', { locale, width });
      for (const list of listsOfOne) {
        const path = `/office/bamex-2025/${list}`;
        await visitor.page.goto(path, { waitUntil: 'networkidle' });
        const one = await visitor.page.locator('tbody a').first().getAttribute('href');
        await visitor.page.goto(one ?? '', { waitUntil: 'networkidle' });
        expectThat(visitor.page.url().includes(`${list}/`), `${path} leads to no page of one`);
        await expectSound(visitor.page, { path: `${path}-one`, width, picture });
        if (list !== 'invitations') continue;
        await visitor.page.goto(`${one}/answers`, { waitUntil: 'networkidle' });
        await expectSound(visitor.page, { path: `${path}-one-answers`, width, picture });
      }
      expectQuiet(visitor);

      for (const [role, path] of apart) {
        const other = await signedIn(role, { locale, width });
        const status = (await other.page.goto(path, { waitUntil: 'networkidle' }))?.status();
        expectThat(status === 200, `${path} answers ${status}`);
        await expectSound(other.page, { path, width, picture });
        expectQuiet(other);
      }
    },
  },
]);

/** Opens a page, and tells whether it is for this visitor. */
async function maySee({ page, complaints }: Visitor, path: string): Promise<boolean> {
  const status = (await page.goto(path, { waitUntil: 'networkidle' }))?.status();
  if (status === 403) {
    complaints.length = 0;
    return false;
  }
  expectThat(status === 200, `${path} answers ${status}`);
  return true;
}

export async function expectSound(
  page: Page,
  { path, width, picture }: { path: string; width: number; picture: string },
): Promise<void> {
  await page.screenshot({ path: `${picture}${path.replaceAll('/', '-')}.png` });
  expectThat((await overflowOf(page)) <= 0, `${path} is wider than ${width} px`);
  const key = await missingTexts(page);
  expectThat(key === '', `${path} shows a key: ${key}`);
  const faults = await seriousFaults(page);
  expectThat(faults.length === 0, `${path}: ${faults.join('\n')}`);
}

/** A text that was not found shows its key, such as `gates.title`. */
async function missingTexts(page: Page): Promise<string> {
  const text = await page.locator('body').innerText();
  return (
    /\b(?!accreditation\.(?:decided|recommended))(?:common|errors|navigation|account|editions|policy|invitations|delegations|participants|accreditation|badges|gates|exhibitors|stands|programme|meetings|leads|results|answers(?=\.(?:form|facts|receipts?|links|office|decision)\b)|embassy(?=\.(?:steps|hub|help|standing|state)\b))\.[a-z][\w.-]+\b/.exec(
      text,
    )?.[0] ?? ''
  );
}

async function seriousFaults(page: Page): Promise<string[]> {
  // Playwright evaluates beside the page's own scripts, so the policy on scripts stands untouched.
  await page.evaluate(axe);
  const found: unknown =
    await page.evaluate(`axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }).then((result) =>
    result.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map((node) => node.target.join(' ')).join(' | ')))`);
  return found as string[];
}
