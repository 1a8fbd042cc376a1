import { data, Link, redirect } from 'react-router';
import { useLocale, useTranslations } from 'use-intl';
import { mayPlaceRequests } from '#modules/requests/permissions';
import { RequestList } from '#modules/requests/screens/request-list.tsx';
import { textIn } from '#platform/form-text';
import { inLanguage } from '#platform/i18n';
import { isAllowed } from '#platform/permissions';
import { PageHeader } from '#ui/page-header';
import { ProblemPanel } from '#ui/problem-panel';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { rolesIn } from '../roles-in.ts';
import type { Route } from './+types/request-form.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const { edition } = params;
  const form = (await api.requests.forms.list({ edition })).find(({ id }) => id === params.form);
  if (!form) throw data(null, { status: 404 });
  return {
    form,
    requests: await api.requests.list({ edition, formId: form.id }),
    mayPlace: isAllowed(rolesIn(account, edition), mayPlaceRequests),
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  return attempt(form, async () => {
    const outcome = textIn(form, 'outcome') === 'place' ? 'place' : 'decline';
    await api.requests.decideWaiting({ edition: params.edition, id: textIn(form, 'id'), outcome });
    return redirect(`/office/${params.edition}/request-forms/${params.form}`);
  });
}

export default function RequestFormPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const { form, requests, mayPlace } = loaderData;
  const t = useTranslations('requests');
  const locale = useLocale();
  const { edition } = params;

  return (
    <>
      <PageHeader
        title={t('office.listTitle', { kind: t(`kind.${form.asker}`) })}
        lead={inLanguage(form.categoryName, locale)}
        actions={
          <Link className="button button-quiet" to={`/office/${edition}/request-forms`}>
            {t('office.title')}
          </Link>
        }
      />
      {actionData && <ProblemPanel problem={actionData.problem} />}
      {requests.length === 0 ? (
        <p className="panel">{t('office.listEmpty')}</p>
      ) : (
        <RequestList
          requests={requests}
          hrefOf={(id) => `/office/${edition}/request-forms/${form.id}/${id}`}
          mayPlace={mayPlace}
        />
      )}
    </>
  );
}
