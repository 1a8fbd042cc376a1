import { textIn } from '#platform/form-text';
import { redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { isAllowed } from '#platform/permissions';
import { mayAdmitExhibitors } from '#modules/exhibitors/permissions';
import { DecisionPanel } from '#modules/exhibitors/screens/decision-panel.tsx';
import { ExhibitorFacts } from '#modules/exhibitors/screens/exhibitor-facts.tsx';
import { ShowsList } from '#modules/exhibitors/screens/shows-list.tsx';
import { decideEligibility } from '#modules/policy/rules';
import { PageHeader } from '#ui/page-header';
import { ProblemPanel } from '#ui/problem-panel';
import { Provenance } from '#ui/provenance';
import { StateMark, toneOf } from '#ui/state-mark';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { rolesIn } from '../roles-in.ts';
import type { Route } from './+types/exhibitor.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const { edition } = params;
  const [exhibitor, acts] = await Promise.all([
    api.exhibitors.get({ edition, id: params.exhibitor }),
    api.policy.acts({ edition }),
  ]);
  const inForce = acts.find(({ standing }) => standing === 'in-force');
  return {
    exhibitor,
    acts: acts.map(({ id, reference }) => ({ id, reference })),
    today: decideEligibility(exhibitor, inForce),
    mayDecide: isAllowed(rolesIn(account, edition), mayAdmitExhibitors),
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const { edition, exhibitor: id } = params;
  const form = await request.formData();
  return attempt(form, async () => {
    if (form.get('intent') === 'decide') await api.exhibitors.decide({ edition, id });
    if (form.get('intent') === 'withdraw')
      await api.exhibitors.withdraw({ edition, id, reason: textIn(form, 'reason') });
    return redirect(`/office/${edition}/exhibitors/${id}`);
  });
}

export default function ExhibitorPage({
  loaderData,
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const { exhibitor, acts, today, mayDecide } = loaderData;
  const t = useTranslations('exhibitors');
  const office = `/office/${edition}`;
  const decideRefused = actionData?.typed['intent']?.[0] === 'decide';

  return (
    <>
      <PageHeader
        title={exhibitor.displayName}
        mark={
          <>
            <StateMark tone={toneOf(exhibitor.state)}>{t(`state.${exhibitor.state}`)}</StateMark>{' '}
            <Provenance value={exhibitor.provenance} />
          </>
        }
      />
      {actionData && decideRefused && <ProblemPanel problem={actionData.problem} />}
      <div className="columns">
        <div>
          <section className="panel" aria-labelledby="who">
            <h2 id="who">{t('section.who')}</h2>
            <ExhibitorFacts
              exhibitor={exhibitor}
              hrefs={{
                main: `${office}/exhibitors/${exhibitor.mainExhibitorId}`,
                staff: `${office}/people?f.exhibitorId=${exhibitor.id}`,
                stand: (code) => `${office}/stands?stand=${code}`,
              }}
            />
          </section>
          <section className="panel" aria-labelledby="shows">
            <h2 id="shows">{t('section.shows')}</h2>
            <ShowsList shows={definedOnly(exhibitor.shows)} />
          </section>
        </div>
        <DecisionPanel
          exhibitor={exhibitor}
          acts={acts}
          today={today}
          policyHref={`${office}/policy`}
          mayDecide={mayDecide}
          answer={actionData}
        />
      </div>
    </>
  );
}

function definedOnly<Texts extends object>(texts: Texts) {
  return Object.fromEntries(Object.entries(texts).filter(([, words]) => words));
}
