import { Link } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { mayCloseIncidents, mayOperateGate } from '#modules/gates/permissions';
import { GateTables } from '#modules/gates/screens/gate-tables.tsx';
import { IncidentList } from '#modules/gates/screens/incident-list.tsx';
import { isAllowed } from '#platform/permissions';
import { tableQuerySchema } from '#platform/table';
import { BarChart } from '#ui/bar-chart';
import { FigureCard, FigureGrid } from '#ui/figure-card';
import { PageHeader } from '#ui/page-header';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { rolesIn } from '../roles-in.ts';
import type { Route } from './+types/gates.ts';

/** More open incidents than anybody works through on one page. */
const INCIDENTS_SHOWN = 30;

export async function loader({ context, params: { edition }, request }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const day = new URL(request.url).searchParams.get('day');
  const open = tableQuerySchema.parse({
    pageSize: INCIDENTS_SHOWN,
    sort: 'passedAt',
    direction: 'desc',
    filters: { state: ['open'] },
  });
  const [overview, plan, incidents] = await Promise.all([
    api.gates.overview({ edition, ...(day && /^\d{1,2}$/.test(day) && { day: Number(day) }) }),
    api.editions.plan({ edition }),
    api.gates.incidents({ edition, ...open }),
  ]);
  const roles = rolesIn(account, edition);
  return {
    overview,
    plan,
    incidents: incidents.rows,
    may: { close: isAllowed(roles, mayCloseIncidents), operate: isAllowed(roles, mayOperateGate) },
  };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  return attempt(form, async () => {
    const [, incidentId = ''] = /^close (.+)$/.exec(wordIn(form, 'intent')) ?? [];
    await api.gates.closeIncident({ edition, incidentId, reason: wordIn(form, 'reason') });
    return null;
  });
}

export default function Gates({
  loaderData,
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const { overview, plan, incidents, may } = loaderData;
  const t = useTranslations('gates');
  const format = useFormatter();
  const { timeZone } = plan.edition;
  const dayName = (date: string) =>
    format.dateTime(new Date(`${date}T12:00:00Z`), {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    });
  const entries = sum(overview.gates.map((gate) => gate.entries));
  const refused = sum(overview.gates.map((gate) => gate.refusals));
  const asOf = t('overview.asOf', {
    time: format.dateTime(overview.asOf, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
  });

  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            {may.operate && (
              <Link className="button button-first" to={`/office/${edition}/gates/check`}>
                {t('overview.toDesk')}
              </Link>
            )}
            <Link className="button" to={`/office/${edition}/gates/passages`}>
              {t('overview.allPassages')}
            </Link>
          </>
        }
      />
      <nav className="gate-days" aria-label={t('overview.days')}>
        {plan.days.map(({ index, date }) => (
          <Link
            key={index}
            className="button"
            to={`?day=${index}`}
            aria-current={index === overview.day ? 'page' : undefined}
          >
            {t('overview.day', { day: index + 1, date: dayName(date) })}
          </Link>
        ))}
      </nav>
      <div className="gate-day">
        <FigureGrid>
          <FigureCard
            label={t('overview.entries')}
            value={format.number(entries)}
            definition={t('overview.entriesDefinition')}
            asOf={asOf}
          />
          <FigureCard
            label={t('overview.inside')}
            value={format.number(overview.inside)}
            definition={t('overview.insideDefinition')}
            asOf={asOf}
          />
          <FigureCard
            label={t('overview.refused')}
            value={format.number(refused)}
            definition={t('overview.refusedDefinition')}
            asOf={asOf}
          />
          <FigureCard
            label={t('overview.incidentsOpen')}
            value={format.number(overview.incidentsOpen)}
            definition={t('overview.incidentsDefinition')}
          />
        </FigureGrid>
        {entries + refused === 0 ? (
          <p className="panel">{t('overview.none')}</p>
        ) : (
          <>
            <section className="panel">
              <BarChart
                title={t('overview.byHour')}
                series={[t('overview.entries')]}
                bars={hoursOf(overview.gates).map(({ hour, count }) => ({
                  key: String(hour),
                  label: format.number(hour),
                  values: [count],
                }))}
              />
            </section>
            <GateTables overview={overview} plan={plan} />
          </>
        )}
      </div>
      <h2>{t('overview.incidents')}</h2>
      <IncidentList
        incidents={incidents}
        gates={plan.gates}
        timeZone={timeZone}
        mayClose={may.close}
        answer={actionData}
      />
    </>
  );
}

/** From the first hour with an entry to the last, over all gates. */
function hoursOf(gates: readonly { entriesByHour: number[] }[]): { hour: number; count: number }[] {
  const counts = Array.from({ length: 24 }, (_, hour) =>
    sum(gates.map(({ entriesByHour }) => entriesByHour[hour] ?? 0)),
  );
  const first = counts.findIndex((count) => count > 0);
  const last = counts.findLastIndex((count) => count > 0);
  return counts.map((count, hour) => ({ hour, count })).slice(Math.max(0, first), last + 1);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** What was typed into a field; a file is not what was asked for. */
function wordIn(form: FormData, name: string): string {
  const word = form.get(name);
  return typeof word === 'string' ? word : '';
}
