import { textIn } from '#platform/form-text';
import { redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { locales } from '#platform/i18n';
import { tableQuerySchema } from '#platform/table';
import { ApplicationForm } from '#modules/exhibitors/screens/application-form.tsx';
import type { ApplicantKind } from '#modules/policy/types';
import { PageHeader } from '#ui/page-header';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import type { Route } from './+types/exhibitor-new.ts';

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  const { api } = context.get(pageContext);
  const all = tableQuerySchema.parse({ pageSize: 2_000, sort: 'displayName' });
  const { rows } = await api.exhibitors.list({ edition, ...all });
  const hosts = rows.filter(
    ({ mainExhibitorId, state }) => mainExhibitorId === null && state !== 'withdrawn',
  );
  return { hosts: hosts.map(({ id, displayName }) => ({ id, displayName })) };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  const words = (name: string) => textIn(form, name).trim();

  return attempt(form, async () => {
    const { id } = await api.exhibitors.apply({
      edition,
      companyName: words('companyName'),
      displayName: words('displayName'),
      country: words('country'),
      // Whether it is one of the kinds is for the API to say.
      kind: words('kind') as ApplicantKind,
      mainExhibitorId: words('mainExhibitorId') || null,
      shows: Object.fromEntries(
        locales
          .map((locale) => [locale, words(`shows.${locale}`)] as const)
          .filter(([, text]) => text),
      ),
    });
    return redirect(`/office/${edition}/exhibitors/${id}`);
  });
}

export default function NewExhibitor({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('exhibitors');

  return (
    <>
      <PageHeader title={t('apply.title')} lead={t('apply.lead')} />
      <section className="panel">
        <ApplicationForm hosts={loaderData.hosts} answer={actionData} />
      </section>
    </>
  );
}
