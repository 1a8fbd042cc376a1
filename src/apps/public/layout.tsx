import { data, Outlet, useLocation } from 'react-router';
import { IntlProvider, useTranslations } from 'use-intl';
import { defaultLocale, isLocale, locales } from '#platform/i18n';
import { Mark } from '#ui/brand/mark';
import { DateRange } from '#ui/date-range';
import { LocalText } from '#ui/local-text';
import { useDocument } from '../document-context.ts';
import { pageContext } from '../page-context.ts';
import type { Route } from './+types/layout.ts';
import { languageNames } from './language-names.ts';
import publicStyles from './public.css?url';
import { publicPages } from './public-pages.ts';

export const links = () => [{ rel: 'stylesheet', href: publicStyles }];

export async function loader({ context, params }: Route.LoaderArgs) {
  if (!isLocale(params.lang)) throw data(null, { status: 404 });
  const { api, origin } = context.get(pageContext);
  return { ...(await api.editions.publishedPlan({ edition: params.edition ?? '' })), origin };
}

/** What visitors, press and embassies see: the edition on top, its pages below, in four languages. */
export default function PublicLayout({ loaderData }: Route.ComponentProps) {
  const { edition, origin } = loaderData;
  const { locale, messages } = useDocument();

  return (
    <IntlProvider locale={locale} messages={messages} timeZone={edition.timeZone}>
      <OtherLanguages origin={origin} />
      <Header edition={edition} />
      <main id="content">
        <Outlet />
      </main>
      <Footer edition={edition.id} />
    </IntlProvider>
  );
}

type Edition = Route.ComponentProps['loaderData']['edition'];

function Header({ edition }: { edition: Edition }) {
  const t = useTranslations('publicPages');
  const { locale } = useDocument();
  const { pathname } = useLocation();
  const home = `/${locale}/${edition.id}`;

  return (
    <header className="masthead">
      <a className="skip-link" href="#content">
        {t('skip')}
      </a>
      <div className="masthead-name">
        <Mark size={52} />
        <div>
          <a href={home}>
            <LocalText text={edition.name} />
          </a>
          <p>
            <DateRange from={edition.startsOn} until={edition.endsOn} /> · <bdi>{edition.city}</bdi>
          </p>
        </div>
      </div>
      <nav aria-label={t('pages')}>
        {publicPages.map(({ path, label }) => (
          <a
            key={path}
            href={`${home}${path}`}
            aria-current={pathname === `${home}${path}` ? 'page' : undefined}
          >
            {t(label)}
          </a>
        ))}
      </nav>
    </header>
  );
}

function Footer({ edition }: { edition: string }) {
  const t = useTranslations('publicPages');
  const notice = useTranslations('privacy.notice');
  const requests = useTranslations('requests.index');
  const { locale } = useDocument();
  const { pathname } = useLocation();

  return (
    <footer className="foot">
      <nav aria-label={t('languages')} className="languages">
        {locales.map((other) => (
          <a
            key={other}
            href={inLanguage(pathname, other)}
            hrefLang={other}
            lang={other}
            aria-current={other === locale ? 'true' : undefined}
          >
            {languageNames[other]}
          </a>
        ))}
      </nav>
      <p>
        <a href={`/request/${edition}`}>{requests('title')}</a> ·{' '}
        <a href={`/${locale}/${edition}/privacy`}>{notice('link')}</a> ·{' '}
        <a href="/office">{t('office')}</a> · {t('stagedWith')}
      </p>
    </footer>
  );
}

/** Tells search engines that the four addresses are one page. */
function OtherLanguages({ origin }: { origin: string }) {
  const { pathname } = useLocation();

  return (
    <>
      {locales.map((locale) => (
        <link
          key={locale}
          rel="alternate"
          hrefLang={locale}
          href={`${origin}${inLanguage(pathname, locale)}`}
        />
      ))}
      <link
        rel="alternate"
        hrefLang="x-default"
        href={`${origin}${inLanguage(pathname, defaultLocale)}`}
      />
    </>
  );
}

function inLanguage(pathname: string, locale: string): string {
  return pathname.replace(/^\/[^/]+/, `/${locale}`);
}
