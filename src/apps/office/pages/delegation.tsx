import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { isAllowed } from '#platform/permissions';
import { mayRegisterDelegations, maySetPrecedence } from '#modules/delegations/permissions';
import { DelegationFields } from '#modules/delegations/screens/delegation-fields.tsx';
import { MemberList } from '#modules/delegations/screens/member-list.tsx';
import { StayFacts } from '#modules/delegations/screens/stay-facts.tsx';
import { ActForm, TextField } from '#ui/form';
import { PageHeader } from '#ui/page-header';
import { Provenance } from '#ui/provenance';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { wordIn } from '../form-values.ts';
import { wallClock } from '../local-times.ts';
import { rolesIn } from '../roles-in.ts';
import type { Route } from './+types/delegation.ts';
import { delegationIn } from './delegation-form.ts';

export async function loader({ context, params: { edition, id } }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const roles = rolesIn(account, edition);
  const [delegation, plan] = await Promise.all([
    api.delegations.get({ edition, id }),
    api.editions.plan({ edition }),
  ]);
  return {
    delegation,
    timeZone: plan.edition.timeZone,
    may: {
      register: isAllowed(roles, mayRegisterDelegations),
      rank: isAllowed(roles, maySetPrecedence),
    },
  };
}

export async function action({ context, params: { edition, id }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  const { timeZone } = (await api.editions.plan({ edition })).edition;
  return attempt(form, async () => {
    if (form.get('intent') === 'rank') {
      const precedence = wordIn(form, 'precedence');
      const number = precedence ? Number(precedence) : null;
      await api.delegations.setPrecedence({ edition, id, precedence: number });
    } else await api.delegations.correct({ edition, id, ...delegationIn(form, timeZone) });
    return { saved: true as const };
  });
}

export default function Delegation({
  loaderData,
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const { delegation, timeZone, may } = loaderData;
  const t = useTranslations('delegations');
  const common = useTranslations('common');

  return (
    <>
      <PageHeader
        title={delegation.name}
        lead={t('detail.order', { place: delegation.place })}
        mark={<Provenance value={delegation.provenance} />}
        actions={<Link to={`/office/${edition}/delegations`}>{common('back')}</Link>}
      />
      {actionData && 'saved' in actionData && (
        <p className="panel">
          <output>{t('detail.saved')}</output>
        </p>
      )}
      <StayFacts delegation={delegation} />
      <MemberList
        people={delegation.people}
        hrefOf={(person) => `/office/${edition}/people/${person}`}
      />
      {may.rank && (
        <section className="panel">
          <h2>{t('act.setPrecedence')}</h2>
          <ActForm intent="rank" answer={actionData} submit={t('act.setPrecedence')}>
            <TextField
              type="number"
              name="precedence"
              label={t('column.precedence')}
              hint={t('detail.precedenceHint')}
              min={1}
              max={9999}
              defaultValue={delegation.precedence}
            />
          </ActForm>
        </section>
      )}
      {may.register && (
        <section className="panel">
          <h2>{t('act.correct')}</h2>
          <ActForm intent="correct" answer={actionData} submit={common('save')}>
            <DelegationFields
              delegation={delegation}
              wallClock={(instant) => wallClock(instant, timeZone)}
            />
          </ActForm>
        </section>
      )}
    </>
  );
}
