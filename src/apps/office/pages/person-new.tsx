import { Link, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { personIn } from '#modules/participants/screens/person-form';
import { PersonFields } from '#modules/participants/screens/person-fields.tsx';
import { ActForm } from '#ui/form';
import { PageHeader } from '#ui/page-header';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import type { Route } from './+types/person-new.ts';

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  const { api } = context.get(pageContext);
  return { references: await api.participants.references({ edition }) };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  return attempt(form, async () => {
    const { participantId } = await api.participants.register({ edition, ...personIn(form) });
    return redirect(`/office/${edition}/people/${participantId}`);
  });
}

export default function NewPerson({
  loaderData,
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const t = useTranslations('participants');
  const common = useTranslations('common');

  return (
    <>
      <PageHeader title={t('register')} lead={t('registerLead')} />
      <ActForm
        answer={actionData}
        submit={t('register')}
        aside={<Link to={`/office/${edition}/people`}>{common('cancel')}</Link>}
      >
        {/* Whoever registers a person holds the passport, and so may write down what is in it. */}
        <PersonFields references={loaderData.references} withIdentity />
      </ActForm>
    </>
  );
}
