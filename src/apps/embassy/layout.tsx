import { Outlet, useOutletContext } from 'react-router';
import { IntlProvider, useTranslations } from 'use-intl';
import { CountryName } from '#ui/country-name';
import { DateRange } from '#ui/date-range';
import { LocalText } from '#ui/local-text';
import { Mark } from '#ui/brand/mark';
import { AlertBanner } from '#modules/alerts/screens/own-alerts.tsx';
import { useDocument } from '../document-context.ts';
import { unreadAlerts } from '../office/alert-acts.ts';
import { pageContext } from '../page-context.ts';
import { LanguageChoice } from '../public/language-choice.tsx';
import publicStyles from '../public/public.css?url';
import type { Route } from './+types/layout.ts';
import embassyStyles from './embassy.css?url';

export const links = () => [
  { rel: 'stylesheet', href: publicStyles },
  { rel: 'stylesheet', href: embassyStyles },
];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const edition = params.edition ?? '';
  const [frame, alerts] = await Promise.all([
    api.answers.frame({ edition }),
    unreadAlerts(api, account, edition),
  ]);
  return { ...frame, alerts };
}

/** What every page for a guest government stands in. Nothing here needs a script. */
export type GuestFrame = Route.ComponentProps['loaderData'];

/** What focal points and persons see: whose pages these are, of which edition, in which language. */
export default function EmbassyLayout({ loaderData }: Route.ComponentProps) {
  const { edition, country, isLink, alerts } = loaderData;
  const t = useTranslations('embassy');
  const notice = useTranslations('privacy.notice');
  const { locale, messages } = useDocument();

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
            <p className="guest-country">
              <CountryName code={country} />
            </p>
          </div>
        </div>
      </header>
      <main id="content">
        <AlertBanner alerts={alerts} address={`/embassy/${edition.id}/alerts`} />
        <Outlet context={loaderData satisfies GuestFrame} />
      </main>
      <footer className="foot">
        <LanguageChoice />
        <p>
          <a href={`/${locale}/${edition.id}/privacy`}>{notice('link')}</a>
        </p>
        <form method="post" action="/sign-out">
          <button className="as-link">{isLink ? t('closeLink') : t('signOut')}</button>
        </form>
      </footer>
    </IntlProvider>
  );
}

export function useGuestFrame(): GuestFrame {
  return useOutletContext<GuestFrame>();
}
