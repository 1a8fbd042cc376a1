import { Outlet, useLocation } from 'react-router';
import { IntlProvider, useTranslations } from 'use-intl';
import { Mark } from '#ui/brand/mark';
import { DateRange } from '#ui/date-range';
import { LocalText } from '#ui/local-text';
import { useDocument } from '../document-context.ts';
import embassyStyles from '../embassy/embassy.css?url';
import { pageContext } from '../page-context.ts';
import { LanguageChoice } from '../public/language-choice.tsx';
import publicStyles from '../public/public.css?url';
import type { Route } from './+types/layout.ts';

export const links = () => [
  { rel: 'stylesheet', href: publicStyles },
  { rel: 'stylesheet', href: embassyStyles },
];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { api } = context.get(pageContext);
  return api.editions.publishedPlan({ edition: params.edition ?? '' });
}

/** What media, contractors and visitors see who ask to be let in, and parties of their days. Nothing here needs a script. */
export default function RequestsLayout({ loaderData: { edition } }: Route.ComponentProps) {
  const t = useTranslations('requests.frame');
  const notice = useTranslations('privacy.notice');
  const { locale, messages } = useDocument();
  const isOwn = !useLocation().pathname.startsWith('/request/');

  return (
    <IntlProvider locale={locale} messages={messages} timeZone={edition.timeZone}>
      <header className="masthead">
        <a className="skip-link" href="#content">
          {t('skip')}
        </a>
        <div className="masthead-name">
          <Mark size={40} />
          <div>
            <strong>
              <LocalText text={edition.name} />
            </strong>
            <p>
              <DateRange from={edition.startsOn} until={edition.endsOn} /> ·{' '}
              <bdi>{edition.city}</bdi>
            </p>
          </div>
        </div>
      </header>
      <main id="content">
        <Outlet />
      </main>
      <footer className="foot">
        <LanguageChoice />
        <p>
          <a href={`/${locale}/${edition.id}/privacy`}>{notice('link')}</a>
          {!isOwn && (
            <>
              {' · '}
              <a href={`/request/${edition.id}`}>{t('all')}</a>
            </>
          )}
        </p>
        {isOwn && (
          <form method="post" action="/sign-out">
            <button className="as-link">{t('close')}</button>
          </form>
        )}
      </footer>
    </IntlProvider>
  );
}
