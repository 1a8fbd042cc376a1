import { redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { RankFields } from '#modules/demonstrations/screens/rank-fields.tsx';
import { ranksIn } from '#modules/demonstrations/screens/read-in';
import { textIn } from '#platform/form-text';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { GuestForm, SubmitButton } from '../fields.tsx';
import { EmbassyFrame } from '../frame.tsx';
import type { Route } from './+types/demonstrations.ts';

export async function loader({ context, params: { edition }, url }: Route.LoaderArgs) {
  const offer = await context.get(pageContext).api.rangeSessions.wishes.offer({ edition });
  return { offer, saved: url.searchParams.get('saved') };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  return attempt(form, async () => {
    const delegationId = textIn(form, 'delegation');
    const rangeSessionIds = ranksIn(form);
    await api.rangeSessions.wishes.rank({ edition, delegationId, rangeSessionIds });
    const address = `/embassy/${edition}/demonstrations?saved=${delegationId}`;
    return redirect(`${address}#${delegationId}`, 303);
  });
}

/** What a delegation wants to see on the demo days; of the sessions no more than is public. */
export default function EmbassyDemonstrations({
  loaderData: { offer, saved },
  actionData,
}: Route.ComponentProps) {
  const t = useTranslations('demonstrations.wishes.own');
  const { sessions, delegations, mostWanted } = offer;

  return (
    <EmbassyFrame step="demonstrations" title={t('title')} lead={t('lead')}>
      {delegations.length === 0 && <p>{t('noDelegation')}</p>}
      {sessions.length === 0 && <p>{t('none')}</p>}
      {sessions.length > 0 &&
        delegations.map((delegation) => (
          <section key={delegation.id} id={delegation.id}>
            {delegations.length > 1 && <h2 dir="auto">{delegation.name}</h2>}
            {saved === delegation.id && !actionData && (
              <output className="panel">{t('saved')}</output>
            )}
            <GuestForm answer={actionData} intent={`rank:${delegation.id}`}>
              <input type="hidden" name="delegation" value={delegation.id} />
              <RankFields sessions={sessions} mostWanted={mostWanted} delegation={delegation} />
              <SubmitButton>{t('save')}</SubmitButton>
            </GuestForm>
          </section>
        ))}
    </EmbassyFrame>
  );
}
