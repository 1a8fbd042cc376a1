import { redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { isLocale } from '#platform/i18n';
import type { EditionRole } from '#platform/identity/roles';
import { PageHeader } from '#ui/page-header';
import { type PageContext, pageContext } from '../page-context.ts';
import { attempt } from '../problem-api.ts';
import { problemIn } from '../problem-in.ts';
import type { Route } from './+types/accounts.ts';
import { AccountRow } from './accounts-account.tsx';
import { NewAccount } from './accounts-new.tsx';
import { SecondStepRoles } from './accounts-second-step.tsx';
import { WaitingMails } from './accounts-waiting-mail.tsx';
import { PlainPage } from './plain-page.tsx';

export async function loader({ context }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const [accounts, waitingMail, secondStep, published] = await Promise.all([
    api.administration.accounts.list(),
    api.administration.waitingMail(),
    api.administration.secondStep.read(),
    api.editions.published(),
  ]);
  const editions = await Promise.all(
    published.map(async ({ id, name }) => ({
      id,
      name,
      exhibitors: await exhibitorsOf(api, id),
    })),
  );
  return {
    displayName: account?.displayName ?? '',
    self: account?.accountId ?? '',
    accounts,
    waitingMail,
    secondStepRoles: secondStep.roles,
    editions,
  };
}
