import '../../ui/styles/office.css';
import { data, Outlet } from 'react-router';
import { IntlProvider } from 'use-intl';
import { AlertBanner } from '#modules/alerts/screens/own-alerts.tsx';
import { useDocument } from '../document-context.ts';
import { pageContext } from '../page-context.ts';
import type { Route } from './+types/layout.ts';
import { unreadAlerts } from './alert-acts.ts';
import { isDemo } from './demo.ts';
import { entriesFor } from './navigation.ts';
import { OfficeProvider } from './provider.tsx';
import { Shell } from './shell.tsx';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const editions = await api.editions.mine();
  const edition = editions.find(({ id }) => id === params.edition);
  if (!edition || !account) throw data(null, { status: 404 });

  return {
    edition,
    editions: editions.map(({ id, name }) => ({ id, name })),
    entries: entriesFor(account, edition.id),
    account: { displayName: account.displayName },
    demo: isDemo(edition.id),
    alerts: await unreadAlerts(api, account, edition.id),
  };
}

/** The office of one edition: the chain on the side, the page in the middle. */
export default function OfficeLayout({ loaderData }: Route.ComponentProps) {
  const { locale, messages } = useDocument();

  return (
    <OfficeProvider>
      <IntlProvider locale={locale} messages={messages} timeZone={loaderData.edition.timeZone}>
        <Shell {...loaderData}>
          <AlertBanner
            alerts={loaderData.alerts}
            address={`/office/${loaderData.edition.id}/my-alerts`}
          />
          <Outlet />
        </Shell>
      </IntlProvider>
    </OfficeProvider>
  );
}
