import { textIn } from '#platform/form-text';
import './accounts/accounts.css';
import { useTranslations } from 'use-intl';
import { isLocale, type Locale } from '#platform/i18n';
import type { EditionRole } from '#platform/identity/roles';
import { rolesWithSecondStep } from '#platform/identity/second-step';
import { PageHeader } from '#ui/page-header';
import { type PageContext, pageContext } from '../page-context.ts';
import { attempt } from '../problem-api.ts';
import type { Route } from './+types/accounts.ts';
import { AccountList } from './accounts/account-list.tsx';
import { NewAccount } from './accounts/new-account.tsx';
import { OneAccount } from './accounts/one-account.tsx';
import { Outcome } from './accounts/outcome.tsx';
import { SecondStepRoles } from './accounts/second-step-roles.tsx';
import { WaitingMails } from './accounts/waiting-mails.tsx';
import { PlainPage } from './plain-page.tsx';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const [accounts, waitingMail, secondStep, editions] = await Promise.all([
    api.administration.accounts.list(),
    api.administration.waitingMail(),
    api.administration.secondStep.read(),
    api.editions.all(),
  ]);
  const chosenId = new URL(request.url).searchParams.get('account');
  const chosen = accounts.find(({ id }) => id === chosenId);
  return {
    displayName: account?.displayName ?? '',
    isOwn: chosen?.id === account?.accountId,
    accounts,
    chosen,
    waitingMail,
    secondStepRoles: secondStep.roles,
    editions: editions.map(({ id, name }) => ({ id, name })),
    exhibitors: chosen ? await listExhibitors(api, editions) : [],
  };
}

/** Whom the role of an exhibitor can be narrowed to, in every edition. */
async function listExhibitors({ exhibitors }: PageContext['api'], editions: { id: string }[]) {
  const lists = await Promise.all(
    editions.map(async ({ id: edition }) =>
      (await exhibitors.names({ edition })).map(({ id, displayName }) => ({
        id,
        displayName,
        edition,
      })),
    ),
  );
  return lists.flat();
}

export async function action({ context, request }: Route.ActionArgs) {
  const { administration } = context.get(pageContext).api;
  const form = await request.formData();
  return attempt(form, () => administer(administration, form));
}

async function administer(
  { accounts, roles, secondStep }: PageContext['api']['administration'],
  form: FormData,
) {
  const word = (name: string) => textIn(form, name).trim();
  const accountId = word('account');
  // What is none of the roles is refused by the API.
  const grant = { accountId, edition: word('edition'), role: word('role') as EditionRole };

  switch (form.get('intent')) {
    case 'create':
      await accounts.create({
        displayName: word('displayName'),
        email: word('email') || null,
        language: languageIn(word('language')),
        isAdministrator: form.has('isAdministrator'),
      });
      return { done: 'created' as const };
    case 'link':
      return { link: (await accounts.link({ accountId })).url };
    case 'grant':
      await roles.grant({
        ...grant,
        country: word('country') || null,
        exhibitorId: word('exhibitorId') || null,
      });
      return { done: 'granted' as const };
    case 'revoke':
      await roles.revoke(grant);
      return { done: 'revoked' as const };
    case 'disable':
      await accounts.disable({ accountId });
      return { done: 'closed' as const };
    case 'enable':
      await accounts.enable({ accountId });
      return { done: 'opened' as const };
    case 'second-step':
      await secondStep.require({ roles: rolesWithSecondStep.filter((role) => form.has(role)) });
      return { done: 'saved' as const };
    default:
      return undefined;
  }
}

function languageIn(word: string): Locale {
  return isLocale(word) ? word : 'fr';
}

/** Who can sign in and as what; for whoever runs the installation. */
export default function AccountsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { chosen, accounts, editions, exhibitors } = loaderData;
  const t = useTranslations('account.accounts');

  return (
    <PlainPage displayName={loaderData.displayName}>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Outcome answer={actionData} name={chosen?.displayName} />
      {chosen && (
        <OneAccount
          key={chosen.id}
          account={chosen}
          isOwn={loaderData.isOwn}
          editions={editions}
          exhibitors={exhibitors}
          answer={actionData}
        />
      )}
      <AccountList accounts={accounts} chosen={chosen?.id} />
      <NewAccount key={accounts.length} answer={actionData} />
      <SecondStepRoles chosen={loaderData.secondStepRoles} answer={actionData} />
      <WaitingMails mails={loaderData.waitingMail} />
    </PlainPage>
  );
}
