import { useTranslations } from 'use-intl';
import { OwnAlerts } from '#modules/alerts/screens/own-alerts.tsx';
import { PageHeader } from '#ui/page-header';
import { ProblemPanel } from '#ui/problem-panel';
import { pageContext } from '../../page-context.ts';
import { readAlertIn } from '../alert-acts.ts';
import type { Route } from './+types/my-alerts.ts';

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  return { alerts: await context.get(pageContext).api.alerts.own({ edition }) };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const back = `/office/${edition}/my-alerts`;
  return readAlertIn(context.get(pageContext).api, { edition, request, back });
}

/** What the company, the accompanied delegations or the own desk were told. */
export default function MyAlerts({
  loaderData: { alerts },
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const t = useTranslations('alerts');

  return (
    <>
      <PageHeader title={t('ownTitle')} lead={t('ownLead')} />
      {actionData && <ProblemPanel problem={actionData.problem} />}
      <OwnAlerts alerts={alerts} address={`/office/${edition}/my-alerts`} />
    </>
  );
}
