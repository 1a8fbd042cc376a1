import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { isAllowed } from '#platform/permissions';
import {
  mayReadQuotas,
  mayRegisterDelegations,
  maySetPrecedence,
  maySetQuotas,
} from '#modules/delegations/permissions';
import { DelegationFields } from '#modules/delegations/screens/delegation-fields.tsx';
import { DelegationQuotas } from '#modules/delegations/screens/delegation-quotas.tsx';
import { MemberList } from '#modules/delegations/screens/member-list.tsx';
import { QuotaRequests } from '#modules/delegations/screens/quota-requests.tsx';
import { StayFacts } from '#modules/delegations/screens/stay-facts.tsx';
import { mayReadNeeds } from '#modules/needs/permissions';
import { NeedLines } from '#modules/needs/screens/country-needs.tsx';
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
import { decisionIn, quotaIn } from './delegation-quota-form.ts';

export async function loader({ context, params: { edition, id } }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const roles = rolesIn(account, edition);
  const [delegation, plan] = await Promise.all([
    api.delegations.get({ edition, id }),
    api.editions.plan({ edition }),
  ]);
  const { needs } = isAllowed(roles, mayReadNeeds)
    ? await api.needs.ofCountry({ edition, country: delegation.country })
    : { needs: [] };
  const mayReadPlaces = isAllowed(roles, mayReadQuotas);
  const quotas = mayReadPlaces && (await api.delegationQuotas.of({ edition, delegationId: id }));
  return {
    delegation,
    needs: needs.filter(({ delegationId }) => delegationId === null || delegationId === id),
    quotas: quotas || null,
    timeZone: plan.edition.timeZone,
    may: {
      register: isAllowed(roles, mayRegisterDelegations),
      rank: isAllowed(roles, maySetPrecedence),
      limit: isAllowed(roles, maySetQuotas),
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
    } else if (form.get('intent') === 'quota') {
      const asked = { edition, delegationId: id, categoryId: wordIn(form, 'categoryId') };
      await api.delegationQuotas.set({ ...asked, quota: quotaIn(form, 'quota') });
    } else if (wordIn(form, 'intent').startsWith('decide-'))
      await api.delegationQuotas.decide({ edition, ...decisionIn(form) });
    else await api.delegations.correct({ edition, id, ...delegationIn(form, timeZone) });
    return { saved: true as const };
  });
}

export default function Delegation({
  loaderData,
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const { delegation, needs, quotas, timeZone, may } = loaderData;
  const open = quotas?.requests.filter(({ state }) => state === 'asked') ?? [];
  const t = useTranslations('delegations');
  const building = useTranslations('delegationBuilding.quotas');
  const stays = useTranslations('stays');
  const common = useTranslations('common');
  const needTexts = useTranslations('needs');

  return (
    <>
      <PageHeader
        title={delegation.name}
        lead={t('detail.order', { place: delegation.place })}
        mark={<Provenance value={delegation.provenance} />}
        actions={
          <>
            <Link to={`/office/${edition}/delegations/${delegation.id}/stay`}>
              {stays('office.open')}
            </Link>{' '}
            <Link to={`/office/${edition}/delegations`}>{common('back')}</Link>
          </>
        }
      />
      {actionData && 'saved' in actionData && (
        <p className="panel">
          <output>{t('detail.saved')}</output>
        </p>
      )}
      <StayFacts delegation={delegation} />
      <section className="panel">
        <h2>{needTexts('onDelegation')}</h2>
        <NeedLines needs={needs} mayChange={false} />
        <Link to={`/office/${edition}/needs?of=${delegation.country}`}>{needTexts('manage')}</Link>
      </section>
      <MemberList
        people={delegation.people}
        hrefOf={(person) => `/office/${edition}/people/${person}`}
      />
      {quotas && (
        <section className="panel">
          <h2>{building('ofDelegation')}</h2>
          <DelegationQuotas places={quotas.places} maySet={may.limit} answer={actionData} />
          {may.limit && open.length > 0 && (
            <QuotaRequests
              requests={open.map((request) => ({ ...request, delegation: delegation.name }))}
              nameOf={(id) => quotas.places.find(({ categoryId }) => categoryId === id)?.name}
              answer={actionData}
            />
          )}
          {may.limit && (
            <Link to={`/office/${edition}/delegations/quotas`}>{building('toAll')}</Link>
          )}
        </section>
      )}
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
