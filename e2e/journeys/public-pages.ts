import { expectQuiet, expectThat, overflowOf, type Journey } from '../journey.ts';

const languages = ['fr', 'en', 'tr', 'ar'] as const;
const paths = ['', '/exhibitors', '/programme', '/venues'];
/** A first load on 2G: the page and all it loads by itself. */
const HEAVIEST_KILOBYTES = 60;

/** Visitors, press and embassies: no script, light, four languages that know of one another. */
export const publicPages: readonly Journey[] = [
  {
    name: 'public pages are light and need no script',
    stage: 'results',
    onlyLooks: true,
    async walk({ stranger }) {
      for (const language of languages) {
        const visitor = await stranger({ locale: language, width: 360 });
        let bytes = 0;
        visitor.page.on('response', (response) => {
          void response
            .request()
            .sizes()
            .then((sizes) => (bytes += sizes.responseBodySize));
        });
        for (const path of paths) {
          bytes = 0;
          const response = await visitor.page.goto(`/${language}/bamex-2025${path}`, {
            waitUntil: 'networkidle',
          });
          const where = `${language}${path}`;
          expectThat(response?.status() === 200, `${where} answers ${response?.status()}`);
          expectThat((await visitor.page.locator('script').count()) === 0, `${where} has a script`);
          expectThat(bytes < HEAVIEST_KILOBYTES * 1024, `${where} weighs ${bytes} bytes`);
          expectThat(
            (await visitor.page.locator('html').getAttribute('lang')) === language,
            `${where} is in another language`,
          );
          expectThat(
            (await visitor.page.locator('html').getAttribute('dir')) ===
              (language === 'ar' ? 'rtl' : 'ltr'),
            `${where} runs the wrong way`,
          );
          for (const other of languages)
            expectThat(
              (await visitor.page.locator(`link[rel="alternate"][hreflang="${other}"]`).count()) ===
                1,
              `${where} does not know of its ${other} page`,
            );
          const overflow = await overflowOf(visitor.page);
          expectThat(overflow <= 0, `${where} is ${overflow} px too wide for a phone`);
        }
        expectQuiet(visitor);
        await visitor.context.close();
      }
    },
  },
];
