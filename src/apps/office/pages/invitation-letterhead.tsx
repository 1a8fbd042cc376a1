import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { LetterheadForm } from '#modules/invitations/screens/letterhead-form.tsx';
import { PageHeader } from '#ui/page-header';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { localTextIn, wordIn } from '../form-values.ts';
import type { Route } from './+types/invitation-letterhead.ts';

export function loader({ context, params: { edition } }: Route.LoaderArgs) {
  return context.get(pageContext).api.invitations.noteSetting({ edition });
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  return attempt(form, async () => {
    await api.invitations.setNoteSetting({
      edition,
      numberForm: wordIn(form, 'numberForm'),
      nextNumber: Number(form.get('nextNumber')),
      state: localTextIn(form, 'state'),
      motto: localTextIn(form, 'motto'),
      ministry: localTextIn(form, 'ministry'),
      service: localTextIn(form, 'service'),
      issuedIn: wordIn(form, 'issuedIn'),
      answerBy: wordIn(form, 'answerBy'),
      signatoryOffice: localTextIn(form, 'signatoryOffice'),
      signatoryName: wordIn(form, 'signatoryName'),
    });
    return { saved: true as const };
  });
}

export default function Letterhead({ loaderData, actionData, params }: Route.ComponentProps) {
  const t = useTranslations('invitations.letterhead');
  const common = useTranslations('common');

  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={<Link to={`/office/${params.edition}/invitations`}>{common('back')}</Link>}
      />
      {actionData && 'saved' in actionData && (
        <p className="panel">
          <output>{t('saved')}</output>
        </p>
      )}
      <LetterheadForm setting={loaderData} answer={actionData} />
    </>
  );
}
