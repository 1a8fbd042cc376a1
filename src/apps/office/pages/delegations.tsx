import { Link, redirect } from 'react-router';
import { useLocale, useTranslations } from 'use-intl';
import { countriesByName } from '#platform/countries';
import { isAllowed } from '#platform/permissions';
import { readTableQuery } from '#platform/table';
import { mayRegisterDelegations, maySetQuotas } from '#modules/delegations/permissions';
import { DelegationFields } from '#modules/delegations/screens/delegation-fields.tsx';
import { delegationsTable } from '#modules/delegations/table';
import { DataTable } from '#ui/data-table';
import { EmptyState } from '#ui/empty-state';
import { ActForm, SelectField } from '#ui/form';
import { PageHeader } from '#ui/page-header';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { wordIn } from '../form-values.ts';
import { rolesIn } from '../roles-in.ts';
import { keepView } from '../saved-views.ts';
import type { Route } from './+types/delegations.ts';
import { delegationIn } from './delegation-form.ts';

export async function loader({ context, params: { edition }, request }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const query = readTableQuery(new URL(request.url).searchParams);
  return {
    list: await api.delegations.list({ edition, ...query }),
    views: await api.views.list({ edition, table: delegationsTable.name }),
    mayRegister: isAllowed(rolesIn(account, edition), mayRegisterDelegations),
    maySetPlaces: isAllowed(rolesIn(account, edition), maySetQuotas),
  };
}

export async function action({ context, params: { edition }, request, url }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  const kept = await keepView(api, { edition, table: delegationsTable.name, url }, form);
  if (kept) return kept;
  const { timeZone } = (await api.editions.plan({ edition })).edition;
  return attempt(form, async () => {
    const { id } = await api.delegations.register({
      edition,
      country: wordIn(form, 'country'),
      ...delegationIn(form, timeZone),
    });
    return redirect(`/office/${edition}/delegations/${id}`);
  });
}

export default function Delegations({
  loaderData,
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const { list, views, mayRegister, maySetPlaces } = loaderData;
  const places = useTranslations('delegationBuilding.quotas');
  const t = useTranslations('delegations');

  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t(mayRegister ? 'lead' : 'ownLead')}
        actions={
          <>
            {maySetPlaces && (
              <Link to={`/office/${edition}/delegations/quotas`}>{places('title')}</Link>
            )}
            <a className="button" href={`/api/v1/editions/${edition}/delegations/print`}>
              {t('act.print')}
            </a>
          </>
        }
      />
      <DataTable
        definition={delegationsTable}
        rows={list.rows}
        total={list.total}
        caption={t('title')}
        views={views}
        rowHref={(delegation) => `/office/${edition}/delegations/${delegation.id}`}
        exportHref={`/office/${edition}/export/delegations`}
        empty={
          <EmptyState
            title={t('empty.title')}
            what={t('empty.what')}
            first={t(mayRegister ? 'empty.first' : 'empty.own')}
          />
        }
      />
      {mayRegister && <RegisterForm answer={actionData} />}
    </>
  );
}

function RegisterForm({ answer }: { answer: unknown }) {
  const t = useTranslations('delegations');
  const locale = useLocale();

  return (
    <details className="panel" open={answer !== undefined}>
      <summary>{t('act.register')}</summary>
      <ActForm answer={answer} submit={t('act.registerSubmit')}>
        <SelectField
          name="country"
          label={t('column.country')}
          required
          unset=""
          options={countriesByName(locale).map(({ code, name }) => ({ value: code, label: name }))}
        />
        <DelegationFields wallClock={() => ''} />
      </ActForm>
    </details>
  );
}
