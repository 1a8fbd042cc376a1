import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { QuotaRequests } from '#modules/delegations/screens/quota-requests.tsx';
import { QuotaRules } from '#modules/delegations/screens/quota-rules.tsx';
import { ActForm } from '#ui/form';
import { PageHeader } from '#ui/page-header';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { wallClock } from '../local-times.ts';
import type { Route } from './+types/delegation-quotas.ts';
import { decisionIn, rulesIn } from './delegation-quota-form.ts';

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  const { api } = context.get(pageContext);
  const [rules, requests, delegations, plan] = await Promise.all([
    api.delegationQuotas.rules({ edition }),
    api.delegationQuotas.requests({ edition }),
    api.delegations.list({ edition, pageSize: 1_000 }),
    api.editions.plan({ edition }),
  ]);
  const names = new Map(delegations.rows.map(({ id, name }) => [id, name]));
  return {
    rules,
    timeZone: plan.edition.timeZone,
    requests: requests
      .filter(({ state }) => state === 'asked')
      .map((request) => ({ ...request, delegation: names.get(request.delegationId) ?? '' })),
  };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  const { timeZone } = (await api.editions.plan({ edition })).edition;
  return attempt(form, async () => {
    if (form.get('intent') === 'rules')
      await api.delegationQuotas.setRules({ edition, ...rulesIn(form, timeZone) });
    else await api.delegationQuotas.decide({ edition, ...decisionIn(form) });
    return { saved: true as const };
  });
}

/** How many may come, who may still be replaced, and who asks for more. */
export default function DelegationQuotas({
  loaderData,
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const { rules, requests, timeZone } = loaderData;
  const t = useTranslations('delegationBuilding.quotas');
  const common = useTranslations('common');

  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={<Link to={`/office/${edition}/delegations`}>{common('back')}</Link>}
      />
      <section className="panel">
        <h2>{t('requests')}</h2>
        <QuotaRequests
          requests={requests}
          nameOf={(id) => rules.categories.find(({ categoryId }) => categoryId === id)?.name}
          answer={actionData}
        />
      </section>
      <section className="panel">
        <ActForm intent="rules" answer={actionData} submit={t('save')}>
          <QuotaRules rules={rules} wallClock={(instant) => wallClock(instant, timeZone)} />
        </ActForm>
      </section>
    </>
  );
}
