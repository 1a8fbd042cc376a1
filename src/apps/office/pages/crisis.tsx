import { Link, redirect } from 'react-router';
import { useLocale, useTranslations } from 'use-intl';
import {
  mayChangeDay,
  mayCloseIncidents,
  mayReadIncidents,
  mayReportIncidents,
} from '#modules/crisis/permissions';
import { ChangeList } from '#modules/crisis/screens/change-list.tsx';
import { DayForm, DayPreview } from '#modules/crisis/screens/day-form.tsx';
import { IncidentForm, IncidentList } from '#modules/crisis/screens/incidents.tsx';
import { Whereabouts } from '#modules/crisis/screens/whereabouts.tsx';
import { mayMuster } from '#modules/gates/permissions';
import { textIn } from '#platform/form-text';
import { inLanguage } from '#platform/i18n';
import { isAllowed } from '#platform/permissions';
import { tableQuerySchema } from '#platform/table';
import { PageHeader } from '#ui/page-header';
import { useRenewal } from '#ui/use-renewal';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { incidentIn, orderIn } from '../crisis-forms.ts';
import { wallClock } from '../local-times.ts';
import { rolesIn } from '../roles-in.ts';
import type { Route } from './+types/crisis.ts';

const RENEWED_EVERY_MS = 15_000;

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const roles = rolesIn(account, edition);
  const may = {
    change: isAllowed(roles, mayChangeDay),
    report: isAllowed(roles, mayReportIncidents),
    readIncidents: isAllowed(roles, mayReadIncidents),
    close: isAllowed(roles, mayCloseIncidents),
    muster: isAllowed(roles, mayMuster),
  };
  const [plan, whereabouts, changes, incidents, sessions] = await Promise.all([
    api.editions.plan({ edition }),
    api.crisis.whereabouts({ edition }),
    api.crisis.changes({ edition }),
    may.readIncidents ? api.crisis.incidents({ edition }) : [],
    may.readIncidents
      ? api.rangeSessions.list({ edition, ...tableQuerySchema.parse({ pageSize: 100 }) })
      : { rows: [] },
  ]);
  return {
    ...{ plan, whereabouts, changes, incidents, may },
    now: wallClock(whereabouts.asOf, plan.edition.timeZone),
    sessions: sessions.rows.map(({ id, code, title }) => ({ id, code, title })),
  };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  const [intent, id = textIn(form, 'id')] = textIn(form, 'intent').split(' ');
  return attempt(form, async () => {
    if (intent === 'preview') {
      const order = orderIn(form);
      return { order, preview: await api.crisis.preview({ edition, ...order }) };
    }
    if (intent === 'change') await api.crisis.change({ edition, ...orderIn(form) });
    if (intent === 'send') await api.crisis.send({ edition, id });
    if (intent === 'undo') return { undone: await api.crisis.undo({ edition, id }) };
    if (intent === 'close')
      await api.crisis.close({ edition, id, measures: textIn(form, 'measures') });
    if (intent === 'report') {
      const { edition: show } = await api.editions.plan({ edition });
      await api.crisis.report({ edition, ...incidentIn(form, show.timeZone) });
    }
    return redirect(`/office/${edition}/crisis`);
  });
}

/** An alarm, a day that must be changed, and what went wrong: on one page, because they come together. */
export default function Crisis({
  loaderData,
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const { plan, whereabouts, changes, incidents, sessions, now, may } = loaderData;
  const t = useTranslations('crisis');
  const locale = useLocale();
  const preview = actionData && 'preview' in actionData ? actionData : null;
  const undone = actionData && 'undone' in actionData ? actionData.undone : null;

  // Whoever reads a preview decides on what it shows.
  useRenewal(RENEWED_EVERY_MS, preview === null);

  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <Link className="button" to={`/office/${edition}/alerts`}>
              {t('toAlerts')}
            </Link>
            <Link className="button" to={`/office/${edition}/range-board`}>
              {t('toBoard')}
            </Link>
          </>
        }
      />
      <Whereabouts
        whereabouts={whereabouts}
        listHref={may.muster ? `/api/v1/editions/${edition}/whereabouts/list` : null}
      />
      <section className="panel" aria-labelledby="change-day">
        <h2 id="change-day">{t('change.title')}</h2>
        <p>{t('change.lead')}</p>
        {undone && (
          <output>
            {t('change.undoneBut', { count: undone.lost })}{' '}
            {undone.left.length > 0 &&
              t('change.leftAlone', {
                items: undone.left
                  .map(({ what, title }) => `${t(`change.what.${what}`)} ${title}`.trim())
                  .join(', '),
              })}
          </output>
        )}
        {may.change && <DayForm plan={plan} answer={actionData} />}
        {preview?.order && preview.preview && (
          <DayPreview
            order={preview.order}
            preview={preview.preview}
            plan={plan}
            answer={actionData}
          />
        )}
        <ChangeList changes={changes} plan={plan} mayChange={may.change} />
      </section>
      <section className="panel" aria-labelledby="incidents">
        <h2 id="incidents">{t('incident.title')}</h2>
        <p>{t('incident.lead')}</p>
        {may.report && (
          <IncidentForm
            now={now}
            answer={actionData}
            sessions={sessions.map(({ id, code, title }) => ({
              value: id,
              label: `${code} · ${inLanguage(title, locale)}`,
            }))}
          />
        )}
        {may.readIncidents && (
          <IncidentList incidents={incidents} mayClose={may.close} answer={actionData} />
        )}
      </section>
    </>
  );
}
