import { Form, redirect } from 'react-router';
import { useLocale, useTranslations } from 'use-intl';
import { maySetPrivacy } from '#modules/privacy/permissions';
import { DuePanel } from '#modules/privacy/screens/due-panel.tsx';
import { ProofList } from '#modules/privacy/screens/proof-list.tsx';
import { RegisterTable } from '#modules/privacy/screens/register-table.tsx';
import { RetentionList } from '#modules/privacy/screens/retention-list.tsx';
import { retentionClasses } from '#modules/privacy/types';
import { textIn } from '#platform/form-text';
import { isAllowed } from '#platform/permissions';
import { readTableQuery } from '#platform/table';
import { PageHeader } from '#ui/page-header';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { rolesIn } from '../roles-in.ts';
import type { Route } from './+types/privacy.ts';
import { ControllerForm, RetentionForm } from './privacy-forms.tsx';

const PEOPLE_SHOWN = 10;

export async function loader({ context, params: { edition }, request }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const search = new URL(request.url).searchParams.get('person')?.trim() ?? '';
  const query = { ...readTableQuery(new URLSearchParams()), search, pageSize: PEOPLE_SHOWN };
  return {
    privacy: await api.privacy.overview({ edition }),
    search,
    people: search ? (await api.participants.list({ edition, ...query })).rows : [],
    maySet: isAllowed(rolesIn(account, edition), maySetPrivacy),
  };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  return attempt(form, async () => {
    if (textIn(form, 'intent') === 'controller') {
      const words = ['controller', 'address', 'email', 'authority', 'declaration'] as const;
      const [controller = '', address = '', email = '', authority = '', declaration = ''] =
        words.map((name) => textIn(form, name));
      const answers = { controller, address, email, authority, declaration };
      await api.privacy.setController({ edition, ...answers });
    } else {
      const retention = retentionClasses.find((one) => one === textIn(form, 'retention'));
      const length = Number(textIn(form, 'length'));
      const basis = textIn(form, 'basis') || null;
      if (retention) await api.privacy.setRetention({ edition, retention, length, basis });
    }
    return redirect(`/office/${edition}/privacy`);
  });
}

export default function Privacy({
  loaderData: { privacy, search, people, maySet },
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const t = useTranslations('privacy');
  const locale = useLocale();
  const files = `/api/v1/editions/${edition}/privacy`;

  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <a className="button" href={`${files}/declaration`}>
              {t('declaration.download')}
            </a>
            <a className="button" href={`/${locale}/${edition}/privacy`}>
              {t('office.publicNotice')}
            </a>
          </>
        }
      />
      <div className="columns">
        <DuePanel today={privacy.today} due={privacy.due} />
        <ProofList proofs={privacy.proofs} hrefOf={(number) => `${files}/proofs/${number}`} />
      </div>
      <section className="panel">
        <h2>{t('office.retentions')}</h2>
        <RetentionList retentions={privacy.retentions} />
        {maySet && <RetentionForm answer={actionData} />}
      </section>
      <section className="panel">
        <h2>{t('office.controller')}</h2>
        {maySet ? (
          <ControllerForm controller={privacy.controller} answer={actionData} />
        ) : (
          <p dir="auto">{privacy.controller?.controller ?? t('notice.noController')}</p>
        )}
      </section>
      <section className="panel">
        <h2>{t('office.person')}</h2>
        <p>{t('office.personLead')}</p>
        <Form method="get" className="page-actions">
          <label className="field">
            {t('office.search')}
            <input type="search" name="person" defaultValue={search} dir="auto" />
          </label>
          <button className="button">{t('office.find')}</button>
        </Form>
        {search && people.length === 0 && <p>{t('office.nobody')}</p>}
        <ul>
          {people.map(({ id, givenNames, familyName }) => (
            <li key={id}>
              <bdi>{`${givenNames} ${familyName}`}</bdi> ·{' '}
              <a href={`${files}/people/${id}?format=pdf`}>{t('office.asPdf')}</a> ·{' '}
              <a href={`${files}/people/${id}?format=json`}>{t('office.asJson')}</a>
            </li>
          ))}
        </ul>
      </section>
      <RegisterTable rows={privacy.register} />
    </>
  );
}
