import { useTranslations } from 'use-intl';
import { OwnAlerts } from '#modules/alerts/screens/own-alerts.tsx';
import { readAlertIn } from '../../office/alert-acts.ts';
import { pageContext } from '../../page-context.ts';
import { ProblemBox } from '../fields.tsx';
import { EmbassyFrame } from '../frame.tsx';
import type { Route } from './+types/alerts.ts';

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  return { alerts: await context.get(pageContext).api.alerts.own({ edition }) };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const back = `/embassy/${edition}/alerts`;
  return readAlertIn(context.get(pageContext).api, { edition, request, back });
}

/** What a government was told of its delegations' days. */
export default function EmbassyAlerts({
  loaderData: { alerts },
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const t = useTranslations('alerts');

  return (
    <EmbassyFrame title={t('ownTitle')} lead={t('ownLead')}>
      {actionData && <ProblemBox problem={actionData.problem} />}
      <OwnAlerts alerts={alerts} address={`/embassy/${edition}/alerts`} />
    </EmbassyFrame>
  );
}
