import { redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { maySetForms } from '#modules/requests/permissions';
import { FormCard } from '#modules/requests/screens/form-card.tsx';
import { NewForm } from '#modules/requests/screens/form-settings.tsx';
import { settingsIn } from '#modules/requests/screens/settings-in';
import type { AskerKind } from '#modules/requests/types';
import { textIn } from '#platform/form-text';
import { isAllowed } from '#platform/permissions';
import { EmptyState } from '#ui/empty-state';
import { PageHeader } from '#ui/page-header';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { endOfDayIn } from '../local-times.ts';
import { rolesIn } from '../roles-in.ts';
import type { Route } from './+types/request-forms.ts';

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const [forms, { categories }] = await Promise.all([
    api.requests.forms.list({ edition }),
    api.editions.plan({ edition }),
  ]);
  return {
    forms,
    categories: categories.map(({ id, name, countsAs }) => ({ id, name, countsAs })),
    mayChange: isAllowed(rolesIn(account, edition), maySetForms),
  };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  const [intent, id = ''] = textIn(form, 'intent').split(' ');
  return attempt(form, async () => {
    const { timeZone } = (await api.editions.plan({ edition })).edition;
    const closesAt = endOfDayIn(form, 'closesOn', timeZone) ?? new Date(Number.NaN);
    const settings = { edition, ...settingsIn(form), closesAt };
    if (intent === 'change')
      await api.requests.forms.change({ id, ...settings, open: form.has('open') });
    else
      await api.requests.forms.add({
        ...settings,
        open: true,
        // Whether it is one of the kinds is for the API to say.
        asker: textIn(form, 'asker') as AskerKind,
        categoryId: textIn(form, 'categoryId'),
      });
    return redirect(`/office/${edition}/request-forms`);
  });
}

export default function RequestForms({
  loaderData: { forms, categories, mayChange },
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const t = useTranslations('requests.office');

  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <a className="button button-quiet" href={`/request/${edition}`}>
            {t('publicPage')}
          </a>
        }
      />
      {forms.length === 0 && (
        <EmptyState title={t('emptyTitle')} what={t('emptyWhat')} first={t('emptyFirst')} />
      )}
      {forms.map((form) => (
        <FormCard
          key={form.id}
          form={form}
          requestsHref={`/office/${edition}/request-forms/${form.id}`}
          mayChange={mayChange}
          answer={actionData}
        />
      ))}
      {mayChange && (
        <section className="panel" aria-labelledby="new-form">
          <h2 id="new-form">{t('new')}</h2>
          {/* A form that has been opened is emptied for the next one. */}
          <NewForm key={forms.length} categories={categories} answer={actionData} />
        </section>
      )}
    </>
  );
}
