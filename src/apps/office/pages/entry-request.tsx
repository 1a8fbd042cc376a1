import { Link, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { mayPlaceRequests } from '#modules/requests/permissions';
import { HandedIn, RequestFacts } from '#modules/requests/screens/request-facts.tsx';
import { tones, WaitingActs } from '#modules/requests/screens/request-list.tsx';
import { textIn } from '#platform/form-text';
import { isAllowed } from '#platform/permissions';
import { PageHeader } from '#ui/page-header';
import { ProblemPanel } from '#ui/problem-panel';
import { StateMark } from '#ui/state-mark';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { rolesIn } from '../roles-in.ts';
import type { Route } from './+types/entry-request.ts';

export async function loader({ context, params: { edition, request } }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  return {
    request: await api.requests.find({ edition, id: request }),
    mayPlace: isAllowed(rolesIn(account, edition), mayPlaceRequests),
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const { edition, form: formId, request: id } = params;
  const form = await request.formData();
  return attempt(form, async () => {
    const outcome = textIn(form, 'outcome') === 'place' ? 'place' : 'decline';
    await api.requests.decideWaiting({ edition, id, outcome });
    return redirect(`/office/${edition}/request-forms/${formId}/${id}`);
  });
}

/** One request: who sent it, by which way, and with which papers. */
export default function EntryRequestPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const { request, mayPlace } = loaderData;
  const t = useTranslations('requests');
  const { edition } = params;
  const name = `${request.givenNames} ${request.familyName}`;

  return (
    <>
      <PageHeader
        title={t('office.oneTitle', { name })}
        mark={
          <StateMark tone={tones[request.standing]}>{t(`standing.${request.standing}`)}</StateMark>
        }
        actions={
          request.personId && (
            <Link className="button" to={`/office/${edition}/people/${request.personId}`}>
              {t('office.file')}
            </Link>
          )
        }
      />
      {actionData && <ProblemPanel problem={actionData.problem} />}
      <div className="columns">
        <section className="panel">
          <RequestFacts request={request} />
          {request.standing === 'waiting' && mayPlace && <WaitingActs id={request.id} />}
        </section>
        <section className="panel" aria-labelledby="handed-in">
          <h2 id="handed-in">{t('office.handedIn')}</h2>
          <HandedIn request={request} edition={edition} />
        </section>
      </div>
    </>
  );
}
