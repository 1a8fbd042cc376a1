import { Link, redirect } from 'react-router';
import { useLocale, useTranslations } from 'use-intl';
import { countryName } from '#platform/countries';
import { mayInviteToDemos, mayStateDemoWishes } from '#modules/demonstrations/permissions';
import { ChoiceList } from '#modules/demonstrations/screens/fields.tsx';
import { RankFields } from '#modules/demonstrations/screens/rank-fields.tsx';
import { ranksIn } from '#modules/demonstrations/screens/read-in';
import { DemandList, WishMatrix } from '#modules/demonstrations/screens/wish-matrix.tsx';
import { apart, inLanguage } from '#platform/i18n';
import { isAllowed } from '#platform/permissions';
import { EmptyState } from '#ui/empty-state';
import { ActForm } from '#ui/form';
import { PageHeader } from '#ui/page-header';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { wordIn, wordsIn } from '../form-values.ts';
import { rolesIn } from '../roles-in.ts';
import type { Route } from './+types/demo-wishes.ts';

export async function loader({ context, params: { edition }, url }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const roles = rolesIn(account, edition);
  return {
    matrix: await api.rangeSessions.wishes.matrix({ edition }),
    chosen: {
      delegation: url.searchParams.get('delegation'),
      session: url.searchParams.get('session'),
    },
    mayState: isAllowed(roles, mayStateDemoWishes),
    mayInvite: isAllowed(roles, mayInviteToDemos),
  };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { wishes } = context.get(pageContext).api.rangeSessions;
  const form = await request.formData();
  return attempt(form, async () => {
    const id = wordIn(form, 'id');
    if (wordIn(form, 'intent') === 'rank')
      await wishes.rank({ edition, delegationId: id, rangeSessionIds: ranksIn(form) });
    else {
      const delegationIds = wordsIn(form, 'delegationIds');
      await wishes.invite({ edition, rangeSessionId: id, delegationIds });
    }
    return redirect(`/office/${edition}/demo-wishes`);
  });
}

/** Who is invited to which session and who asked for it; one row or one column at a time to change. */
export default function DemoWishes({
  loaderData: { matrix, chosen, mayState, mayInvite },
  actionData,
}: Route.ComponentProps) {
  const t = useTranslations('demonstrations.wishes');
  const delegation = matrix.delegations.find(({ id }) => id === chosen.delegation);
  const session = matrix.sessions.find(({ id }) => id === chosen.session);

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {matrix.sessions.length === 0 && (
        <EmptyState title={t('empty.title')} what={t('empty.what')} first={t('empty.first')} />
      )}
      {matrix.delegations.length === 0 && <p>{t('nobody')}</p>}
      {delegation && mayState && (
        <RankPanel matrix={matrix} delegation={delegation} answer={actionData} />
      )}
      {session && mayInvite && (
        <InvitePanel matrix={matrix} session={session} answer={actionData} />
      )}
      {matrix.sessions.length > 0 && matrix.delegations.length > 0 && (
        <>
          <WishMatrix matrix={matrix} mayInvite={mayInvite} />
          <DemandList sessions={matrix.sessions} />
        </>
      )}
    </>
  );
}

type Matrix = Route.ComponentProps['loaderData']['matrix'];

function RankPanel({
  matrix,
  delegation,
  answer,
}: {
  matrix: Matrix;
  delegation: Matrix['delegations'][number];
  answer: unknown;
}) {
  const t = useTranslations('demonstrations.wishes');
  const locale = useLocale();

  return (
    <section className="panel">
      <h2>{t('rankFor', { delegation: apart(delegation.name, locale) })}</h2>
      <ActForm
        key={delegation.id}
        intent="rank"
        answer={answer}
        submit={t('own.save')}
        aside={<Link to="?">{t('back')}</Link>}
      >
        <input type="hidden" name="id" value={delegation.id} />
        <RankFields {...matrix} delegation={delegation} />
      </ActForm>
    </section>
  );
}

function InvitePanel({
  matrix,
  session,
  answer,
}: {
  matrix: Matrix;
  session: Matrix['sessions'][number];
  answer: unknown;
}) {
  const t = useTranslations('demonstrations.wishes');
  const locale = useLocale();
  const name = `${session.code} ${inLanguage(session.title, locale)}`;

  return (
    <section className="panel">
      <h2>{t('inviteTo', { session: apart(name, locale) })}</h2>
      <ActForm
        key={session.id}
        intent="invite"
        answer={answer}
        submit={t('invite')}
        aside={<Link to="?">{t('back')}</Link>}
      >
        <input type="hidden" name="id" value={session.id} />
        <ChoiceList
          name="delegationIds"
          label={t('delegation')}
          chosen={matrix.delegations.flatMap(({ id, invited }) =>
            invited.includes(session.id) ? id : [],
          )}
          options={matrix.delegations.map(({ id, country, people }) => ({
            value: id,
            label: `${countryName(country, locale)} (${people})`,
          }))}
        />
      </ActForm>
    </section>
  );
}
