import { Link, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { PartyScreen } from '#modules/meetings/screens/wishes/party-screen.tsx';
import { kindOf } from '#modules/meetings/screens/wishes/read-in';
import { PageHeader } from '#ui/page-header';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { changeWishes } from '../wish-acts.ts';
import type { Route } from './+types/meeting-party.ts';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { api } = context.get(pageContext);
  const search = url.searchParams.get('q') ?? '';
  const { edition, kind, party: id } = params;
  return {
    search,
    page: await api.meetingWishes.read({ edition, kind: kindOf(kind), id, search }),
  };
}

export async function action({ context, params, request, url }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  const { edition, kind, party: id } = params;
  return attempt(form, async () => {
    await changeWishes(api, { edition, party: { kind: kindOf(kind), id } }, form);
    return redirect(`${url.pathname}${url.search}`, 303);
  });
}

/** One party as the desk sees it, which may speak on its behalf. */
export default function MeetingParty({
  loaderData: { page, search },
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const t = useTranslations('meetingWishes');

  return (
    <>
      <PageHeader title={t('title')} lead={t(`kind.${page.party.kind}`)} />
      <p>
        <Link to={`/office/${edition}/meeting-wishes`}>{t('back')}</Link>
      </p>
      <PartyScreen page={page} search={search} answer={actionData} />
    </>
  );
}
