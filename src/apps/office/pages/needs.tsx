import { Form, redirect } from 'react-router';
import { useLocale, useTranslations } from 'use-intl';
import { mayStateNeeds } from '#modules/needs/permissions';
import { LastTime, MustMeetList, NeedLines } from '#modules/needs/screens/country-needs.tsx';
import { needsTable } from '#modules/needs/table';
import { sectorGroups, sectorsOf } from '#modules/needs/taxonomy/types';
import { horizons, purposes } from '#modules/needs/types';
import { countriesByName, countryName, isCountry } from '#platform/countries';
import { isAllowed } from '#platform/permissions';
import { readTableQuery } from '#platform/table';
import { DataTable } from '#ui/data-table';
import { EmptyState } from '#ui/empty-state';
import { ActForm, CheckField, LongTextField, SelectField } from '#ui/form';
import { PageHeader } from '#ui/page-header';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { wordIn } from '../form-values.ts';
import { changeNeeds } from '../need-acts.ts';
import { rolesIn } from '../roles-in.ts';
import { keepView } from '../saved-views.ts';
import type { Route } from './+types/needs.ts';

export async function loader({ context, params: { edition }, request }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const parameters = new URL(request.url).searchParams;
  const country = parameters.get('of') ?? '';
  return {
    list: await api.needs.list({ edition, ...readTableQuery(parameters) }),
    views: await api.views.list({ edition, table: needsTable.name }),
    one: isCountry(country) ? await api.needs.ofCountry({ edition, country }) : null,
    mayState: isAllowed(rolesIn(account, edition), mayStateNeeds),
  };
}

export async function action({ context, params: { edition }, request, url }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  const kept = await keepView(api, { edition, table: needsTable.name, url }, form);
  if (kept) return kept;
  const country = url.searchParams.get('of') ?? '';
  // Checkboxes of the office carry the purpose in their name.
  for (const purpose of purposes)
    if (wordIn(form, `purpose.${purpose}`)) form.append('purposes', purpose);
  return attempt(form, async () => {
    await changeNeeds(api, { edition, country }, form);
    return redirect(`/office/${edition}/needs?of=${country}`);
  });
}

export default function Needs({
  loaderData: { list, views, one, mayState },
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const t = useTranslations('needs');

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {mayState && <CountryChoice country={one?.country} />}
      {one && <OneCountry one={one} mayState={mayState} answer={actionData} />}
      <DataTable
        definition={needsTable}
        rows={list.rows}
        total={list.total}
        caption={t('title')}
        views={views}
        exportHref={`/office/${edition}/export/needs`}
        empty={
          <EmptyState title={t('empty.title')} what={t('empty.what')} first={t('empty.first')} />
        }
      />
    </>
  );
}

function CountryChoice({ country }: { country: string | undefined }) {
  const t = useTranslations('needs');
  const locale = useLocale();

  return (
    <Form method="get" className="panel page-actions">
      <label className="field">
        {t('chooseCountry')}
        <select name="of" defaultValue={country ?? ''} key={country}>
          <option value="">{t('add.choose')}</option>
          {countriesByName(locale).map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button className="button">{t('show')}</button>
    </Form>
  );
}

function OneCountry({
  one: { country, needs, mustMeet, exhibitors },
  mayState,
  answer,
}: {
  one: NonNullable<Route.ComponentProps['loaderData']['one']>;
  mayState: boolean;
  answer: unknown;
}) {
  const t = useTranslations('needs');
  const locale = useLocale();

  return (
    <>
      <section className="panel">
        <h2>{t('ofCountry', { country: countryName(country, locale) })}</h2>
        <NeedLines needs={needs} mayChange={mayState} />
        {mayState && <NeedForm answer={answer} />}
      </section>
      {mayState && <LastTime needs={needs} />}
      <section className="panel">
        <h2>{t('mustMeet.title')}</h2>
        <MustMeetList mustMeet={mustMeet} mayChange={mayState} />
        {mayState && exhibitors.length > 0 && (
          <ActForm intent="add" answer={answer} submit={t('mustMeet.add')}>
            <SelectField
              name="exhibitorId"
              label={t('mustMeet.exhibitor')}
              required
              unset={t('add.choose')}
              options={exhibitors.map(({ id, displayName }) => ({ value: id, label: displayName }))}
            />
          </ActForm>
        )}
      </section>
    </>
  );
}

function NeedForm({ answer }: { answer: unknown }) {
  const t = useTranslations('needs');
  const names = useTranslations('sectors');

  return (
    <details open={answer !== undefined}>
      <summary>{t('add.title')}</summary>
      <ActForm intent="state" answer={answer} submit={t('add.submit')}>
        <SelectField
          name="sector"
          label={t('add.sector')}
          required
          unset={t('add.choose')}
          options={sectorGroups.flatMap((group) =>
            sectorsOf(group).map((sector) => ({
              value: sector,
              label: `${names(`group.${group}`)} · ${names(`name.${sector}`)}`,
            })),
          )}
        />
        <fieldset>
          <legend>{t('add.purposes')}</legend>
          {purposes.map((purpose) => (
            <CheckField key={purpose} name={`purpose.${purpose}`} label={t(`purpose.${purpose}`)} />
          ))}
        </fieldset>
        <SelectField
          name="horizon"
          label={t('add.horizon')}
          unset={t('horizon.open')}
          options={horizons.map((value) => ({ value, label: t(`horizon.${value}`) }))}
        />
        <LongTextField name="note" label={t('add.note')} rows={2} />
      </ActForm>
    </details>
  );
}
