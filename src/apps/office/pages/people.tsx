import { Link } from 'react-router';
import { useLocale, useTranslations } from 'use-intl';
import { inLanguage } from '#platform/i18n';
import { isAllowed } from '#platform/permissions';
import { readTableQuery } from '#platform/table';
import { mayReadDuplicates } from '#modules/participants/duplicates/permissions';
import { mayRegisterParticipant } from '#modules/participants/permissions';
import { participantsTable } from '#modules/participants/table';
import { DataTable } from '#ui/data-table';
import { EmptyState } from '#ui/empty-state';
import { PageHeader } from '#ui/page-header';
import { rolesIn } from '../roles-in.ts';
import { keepView } from '../saved-views.ts';
import { pageContext } from '../../page-context.ts';
import type { Route } from './+types/people.ts';

export async function loader({ context, params: { edition }, request }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const query = readTableQuery(new URL(request.url).searchParams);
  const roles = rolesIn(account, edition);
  const [people, references, views, duplicates] = await Promise.all([
    api.participants.list({ edition, ...query }),
    api.participants.references({ edition }),
    api.views.list({ edition, table: participantsTable.name }),
    isAllowed(roles, mayReadDuplicates) ? api.duplicates.count({ edition }) : null,
  ]);
  const mayRegister = isAllowed(roles, mayRegisterParticipant);
  return { people, references, views, mayRegister, duplicates };
}

export async function action({ context, params: { edition }, request, url }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const list = { edition, table: participantsTable.name, url };
  return keepView(api, list, await request.formData());
}

export default function People({ loaderData, params: { edition } }: Route.ComponentProps) {
  const { people, references, views, mayRegister, duplicates } = loaderData;
  const t = useTranslations('participants');
  const files = useTranslations('duplicates');
  const locale = useLocale();
  const register = mayRegister && (
    <Link className="button button-first" to={`/office/${edition}/people/new`}>
      {t('register')}
    </Link>
  );

  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            {duplicates && (
              <Link className="button" to={`/office/${edition}/people/duplicates`}>
                {files('toPage', { count: duplicates.open })}
              </Link>
            )}
            {register}
          </>
        }
      />
      <DataTable
        definition={participantsTable}
        rows={people.rows}
        total={people.total}
        caption={t('title')}
        views={views}
        rowHref={(person) => `/office/${edition}/people/${person.id}`}
        exportHref={`/office/${edition}/export/participants`}
        choices={{
          country: references.countries,
          category: references.categories.map(({ name }) => inLanguage(name, locale)),
        }}
        tones={{ registered: 'quiet', 'needs-information': 'waiting', cleared: 'good' }}
        empty={
          <EmptyState
            title={t('empty.title')}
            what={t('empty.what')}
            first={t('empty.first')}
            source={t('empty.source')}
            actions={register}
          />
        }
      />
    </>
  );
}
