import { Link, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { textIn } from '#platform/form-text';
import { HitFile } from '#modules/screening/screens/hit-file.tsx';
import { ReviewForms } from '#modules/screening/screens/review-forms.tsx';
import type { Outcome, ReasonCode } from '#modules/screening/review/types';
import { PageHeader } from '#ui/page-header';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import type { Api } from '../../server/router.ts';
import { endOfDayIn } from '../local-times.ts';
import type { Route } from './+types/screening-hit.ts';

export async function loader({ context, params: { edition, hit } }: Route.LoaderArgs) {
  const { api } = context.get(pageContext);
  return { hit: await api.screening.hit({ edition, id: hit }) };
}

export async function action({ context, params: { edition, hit }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  const intent = textIn(form, 'intent');
  return attempt(form, async () => {
    const before = await api.screening.hit({ edition, id: hit });
    const { timeZone } = (await api.editions.plan({ edition })).edition;
    await api.screening.review({ edition, id: hit, step: stepIn(intent, form, timeZone) });
    return redirect(await nextOf(api, edition, before));
  });
}

/** Whoever has judged one goes on to the next of the same step, without a way back to the queue. */
async function nextOf(api: Api, edition: string, { id, state }: { id: string; state: string }) {
  const view = state === 'proposed' ? 'to-confirm' : 'open';
  const { hits } = await api.screening.queue({ edition, view });
  const next = hits.find((one) => one.id !== id && !one.proposal?.byReader);
  return `/office/${edition}/screening${next ? `/${next.id}` : `?view=${view}`}`;
}

function stepIn(intent: string, form: FormData, timeZone: string): Step {
  const act = plainActs.find((one) => one === intent);
  if (act) return { act };
  const [outcome, reasonCode] = textIn(form, 'finding').split(':');
  return {
    act: 'propose',
    // Whether they are what they must be is for the API to say.
    outcome: outcome as Outcome,
    reasonCode: reasonCode as ReasonCode,
    note: textIn(form, 'note'),
    authority: textIn(form, 'authority') || null,
    until: endOfDayIn(form, 'until', timeZone),
  };
}

/** Those that say nothing of what the hit is. */
const plainActs = ['confirm', 'contest', 'escalate', 'reopen'] as const;

type Step = Parameters<Api['screening']['review']>[0]['step'];

export default function ScreeningHit({
  loaderData: { hit },
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const t = useTranslations('review');
  const file = hit.subjectType === 'participant' ? 'people' : 'exhibitors';

  return (
    <>
      <PageHeader
        title={hit.name}
        actions={
          <>
            <Link className="button" to={`/office/${edition}/${file}/${hit.subjectId}`}>
              {t('toPerson')}
            </Link>
            <Link className="button button-quiet" to={`/office/${edition}/screening`}>
              {t('back')}
            </Link>
          </>
        }
      />
      <HitFile hit={hit} />
      <ReviewForms key={hit.id} hit={hit} answer={actionData} />
    </>
  );
}
