import { Link, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { isAllowed } from '#platform/permissions';
import { maySeeIdentity } from '#modules/participants/permissions';
import { PersonFields } from '#modules/participants/screens/person-fields.tsx';
import { personIn } from '#modules/participants/screens/person-form';
import { ActForm } from '#ui/form';
import { PageHeader } from '#ui/page-header';
import { rolesIn } from '../roles-in.ts';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import type { Route } from './+types/person-edit.ts';

export async function loader({ context, params: { edition, person } }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const [found, references] = await Promise.all([
    api.participants.find({ edition, participantId: person }),
    api.participants.references({ edition }),
  ]);
  const withIdentity = isAllowed(rolesIn(account, edition), maySeeIdentity);
  return { person: found, references, withIdentity };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const { edition, person: participantId } = params;
  const form = await request.formData();
  return attempt(form, async () => {
    await api.participants.correct({ edition, participantId, ...personIn(form) });
    return redirect(`/office/${edition}/people/${participantId}`);
  });
}

export default function EditPerson({ loaderData, actionData, params }: Route.ComponentProps) {
  const { person, references, withIdentity } = loaderData;
  const t = useTranslations('participants');
  const common = useTranslations('common');

  return (
    <>
      <PageHeader title={`${person.givenNames} ${person.familyName}`} lead={t('editLead')} />
      <ActForm
        answer={actionData}
        submit={common('save')}
        aside={
          <Link to={`/office/${params.edition}/people/${params.person}`}>{common('cancel')}</Link>
        }
      >
        <PersonFields person={person} references={references} withIdentity={withIdentity} />
      </ActForm>
    </>
  );
}
