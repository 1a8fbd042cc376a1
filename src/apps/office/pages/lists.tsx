import { redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { mayLoadLists } from '#modules/screening/lists/permissions';
import { LicencePanel } from '#modules/screening/lists/screens/licence-panel.tsx';
import { LoadPanel } from '#modules/screening/lists/screens/load-panel.tsx';
import { SnapshotTable } from '#modules/screening/lists/screens/snapshot-table.tsx';
import { textIn } from '#platform/form-text';
import { isAllowed } from '#platform/permissions';
import { EmptyState } from '#ui/empty-state';
import { PageHeader } from '#ui/page-header';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { rolesIn } from '../roles-in.ts';
import type { Route } from './+types/lists.ts';

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  return {
    ...(await api.lists.overview({ edition })),
    mayLoad: isAllowed(rolesIn(account, edition), mayLoadLists),
  };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  return attempt(form, async () => {
    if (textIn(form, 'intent') === 'licence') {
      await api.lists.acknowledgeLicence({ edition, licence: textIn(form, 'licence') });
      return redirect(`/office/${edition}/lists`);
    }
    const files = form.getAll('files').filter((file) => file instanceof File);
    const acceptsChange = textIn(form, 'acceptsChange') === 'on';
    return { outcome: await api.lists.load({ edition, files, acceptsChange }) };
  });
}

export default function Lists({ loaderData, actionData }: Route.ComponentProps) {
  const { active, history, openSanctionsAcknowledgedAt, mayLoad } = loaderData;
  const t = useTranslations('lists');
  const outcome = actionData && 'outcome' in actionData ? actionData.outcome : undefined;

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <section className="panel" aria-labelledby="in-force">
        <h2 id="in-force">{t('inForce')}</h2>
        {active.length === 0 ? (
          <EmptyState title={t('empty.title')} what={t('empty.what')} first={t('empty.first')} />
        ) : (
          <SnapshotTable snapshots={active} caption={t('inForce')} />
        )}
      </section>
      {mayLoad && <LoadPanel answer={actionData} outcome={outcome} />}
      <LicencePanel
        acknowledgedAt={openSanctionsAcknowledgedAt}
        mayAcknowledge={mayLoad}
        answer={actionData}
      />
      {history.length > 0 && (
        <section className="panel" aria-labelledby="loads">
          <h2 id="loads">{t('history')}</h2>
          <SnapshotTable snapshots={history} caption={t('history')} />
        </section>
      )}
    </>
  );
}
