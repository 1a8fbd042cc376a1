import { redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { maySendAlerts } from '#modules/alerts/permissions';
import { AlertList } from '#modules/alerts/screens/alert-list.tsx';
import { isAllowed } from '#platform/permissions';
import { EmptyState } from '#ui/empty-state';
import { PageHeader } from '#ui/page-header';
import { ProblemPanel } from '#ui/problem-panel';
import { useRenewal } from '#ui/use-renewal';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { wordIn } from '../form-values.ts';
import { rolesIn } from '../roles-in.ts';
import type { Route } from './+types/alerts.ts';

const RENEWED_EVERY_MS = 30_000;

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  return {
    alerts: await api.alerts.list({ edition }),
    maySend: isAllowed(rolesIn(account, edition), maySendAlerts),
  };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { alerts } = context.get(pageContext).api;
  const form = await request.formData();
  const one = { edition, id: wordIn(form, 'id') };
  return attempt(form, async () => {
    if (form.get('act') === 'withdraw') await alerts.withdraw(one);
    else await alerts.send(one);
    return redirect(`/office/${edition}/alerts`);
  });
}

/** What was told to whom on the demo days, who has not read it, and paper for them. */
export default function Alerts({
  loaderData: { alerts, maySend },
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const t = useTranslations('alerts');

  useRenewal(RENEWED_EVERY_MS);

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {actionData && <ProblemPanel problem={actionData.problem} />}
      {alerts.length === 0 && (
        <EmptyState title={t('empty.title')} what={t('empty.what')} first={t('empty.first')} />
      )}
      <AlertList
        alerts={alerts}
        maySend={maySend}
        paperHref={({ id }) => `/office/${edition}/alerts/${id}/paper`}
      />
    </>
  );
}
