import { redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { PartyChoice, PartyScreen } from '#modules/meetings/screens/wishes/party-screen.tsx';
import { PageHeader } from '#ui/page-header';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { changeOwnWishes, readOwnWishes } from '../wish-acts.ts';
import type { Route } from './+types/my-wishes.ts';

export async function loader({ context, params: { edition }, url }: Route.LoaderArgs) {
  return readOwnWishes(context.get(pageContext).api, edition, url);
}

export async function action({ context, params: { edition }, request, url }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  return attempt(form, async () => redirect(await changeOwnWishes(api, edition, url, form), 303));
}

/** What a company, or an officer's delegations, seek and wish. */
export default function MyWishes({
  loaderData: { parties, page, search },
  actionData,
}: Route.ComponentProps) {
  const t = useTranslations('meetingWishes');
  const chosen = page ? `${page.party.kind}:${page.party.id}` : '';

  return (
    <>
      <PageHeader title={t('own.title')} lead={t('own.lead')} />
      <PartyChoice parties={parties} chosen={chosen} />
      {page ? (
        <PartyScreen page={page} search={search} answer={actionData} />
      ) : (
        <p>{t('nobody')}</p>
      )}
    </>
  );
}
