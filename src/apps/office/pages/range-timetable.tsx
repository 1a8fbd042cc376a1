import { Form, Link, redirect } from 'react-router';
import { useLocale, useTranslations } from 'use-intl';
import { DayChart } from '#modules/demonstrations/screens/timetable/day-chart.tsx';
import { RunForm, SettingsForm } from '#modules/demonstrations/screens/timetable/forms.tsx';
import { InHand } from '#modules/demonstrations/screens/timetable/in-hand.tsx';
import { HeadLine, TimetableResult } from '#modules/demonstrations/screens/timetable/result.tsx';
import { SessionList } from '#modules/demonstrations/screens/timetable/session-list.tsx';
import { mayPlanRangeTimetable } from '#modules/demonstrations/timetable/permissions';
import { inLanguage, type Locale } from '#platform/i18n';
import { isAllowed } from '#platform/permissions';
import { EmptyState } from '#ui/empty-state';
import { PageHeader } from '#ui/page-header';
import { ProblemPanel } from '#ui/problem-panel';
import { useRenewal } from '#ui/use-renewal';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { actOnTimetable } from '../range-acts.ts';
import { rolesIn } from '../roles-in.ts';
import type { Route } from './+types/range-timetable.ts';

/** While it is computed, the page follows. */
const RENEWED_EVERY_MS = 1_500;

export async function loader({ context, params: { edition }, request }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const asked = askedIn(request.url);
  const mayPlan = isAllowed(rolesIn(account, edition), mayPlanRangeTimetable);
  const ranges = await api.rangeTimetable.ranges({ edition });
  const rangeId = ranges.find(({ id }) => id === asked.range)?.id ?? ranges[0]?.id;
  if (!rangeId) return { ranges, mayPlan, shown: null };

  const versions = await api.rangeTimetable.list({ edition, rangeId });
  const open = versions.find(({ state }) => state === 'running' || state === 'ready');
  const version = asked.version ?? (open?.kind === 'plan' ? open.id : 'standing');
  const id = versions.find((one) => one.id === version)?.id;
  const [view, settings] = await Promise.all([
    api.rangeTimetable.view({ edition, rangeId, ...(id && { id }) }),
    mayPlan ? api.rangeTimetable.settings.read({ edition }) : null,
  ]);
  const session = view.sessions.find((one) => one.id === asked.session)?.id ?? null;
  const mayMove = mayPlan && view.head?.state === 'ready' && view.head.kind === 'plan';
  const cells =
    mayMove && id && session ? await api.rangeTimetable.cells({ edition, id, session }) : [];
  return {
    ...{ ranges, mayPlan },
    shown: {
      rangeId,
      version: id ?? 'standing',
      versions,
      view,
      settings,
      session,
      mayMove,
      cells,
    },
  };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  const asked = askedIn(request.url);
  return attempt(form, async () => {
    const ranges = await api.rangeTimetable.ranges({ edition });
    const rangeId = asked.range ?? ranges[0]?.id ?? '';
    const versions = await api.rangeTimetable.list({ edition, rangeId });
    const open = versions.find(({ state }) => state === 'running' || state === 'ready');
    const version = asked.version ?? open?.id ?? null;
    const next = await actOnTimetable(api, { edition, rangeId, version }, form);
    return redirect(addressOf(edition, { range: rangeId, ...next }));
  });
}

/** The timetable of the demo days: computed, moved by hand, checked and published. */
export default function RangeTimetable({
  loaderData: { ranges, mayPlan, shown },
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const t = useTranslations('rangeTimetable');
  const locale = useLocale() as Locale;

  useRenewal(RENEWED_EVERY_MS, shown?.view.head?.state === 'running');

  if (!shown)
    return (
      <>
        <PageHeader title={t('title')} lead={t('lead')} />
        <EmptyState
          title={t('noRange.title')}
          what={t('noRange.what')}
          first={t('noRange.first')}
        />
      </>
    );
  const { rangeId, version, versions, view, settings, session, mayMove, cells } = shown;
  const here = (inHand: string | null) =>
    addressOf(edition, { range: rangeId, version, session: inHand });
  const held = view.sessions.find(({ id }) => id === session);

  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            {view.days.map(({ id }) => (
              <a
                key={id}
                className="button"
                href={`/api/v1/editions/${edition}/ranges/${rangeId}/order/${id}`}
              >
                {t('act.print')} {id.slice(8)}.{id.slice(5, 7)}
              </a>
            ))}
            <Link className="button" to={`/office/${edition}/range-board?range=${rangeId}`}>
              {t('act.board')}
            </Link>
          </>
        }
      />
      {actionData && <ProblemPanel problem={actionData.problem} />}
      <Form method="get" className="page-actions">
        <label className="field">
          {t('range')}
          <select name="range" defaultValue={rangeId}>
            {ranges.map(({ id, name }) => (
              <option key={id} value={id}>
                {inLanguage(name, locale)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          {t('version')}
          <select name="version" defaultValue={version} key={version}>
            <option value="standing">{t('standing')}</option>
            {versions.map(({ id, number, kind, state }) => (
              <option key={id} value={id}>
                {[
                  number === null ? t('unnumbered') : t('number', { number: String(number) }),
                  t(`kind.${kind}`),
                  t(`state.${state}`),
                ].join(' · ')}
              </option>
            ))}
          </select>
        </label>
        <button className="button">{t('show')}</button>
      </Form>
      <TimetableResult view={view} mayPlan={mayPlan} />
      {mayMove && <p className="page-lead">{t('grid.hint')}</p>}
      {held && <InHand session={held} cells={cells} backTo={here(null)} />}
      {view.days.map((day) => (
        <DayChart
          key={day.id}
          view={view}
          day={day}
          cells={mayMove ? cells : null}
          inHand={session}
          addressOf={here}
        />
      ))}
      {settings && (
        <div className="columns">
          <section className="panel">
            <h2>{t('run.title')}</h2>
            <RunForm
              days={view.days.map(({ id }) => id)}
              isLocking={view.head !== null && view.sessions.some(({ isLocked }) => isLocked)}
              answer={actionData}
            />
          </section>
          <section className="panel">
            <h2>{t('settings.title')}</h2>
            <SettingsForm key={settings.version} saved={settings} answer={actionData} />
          </section>
        </div>
      )}
      <SessionList view={view} />
      <section className="panel">
        <h2>{t('versions')}</h2>
        {versions.map((one) => (
          <HeadLine key={one.id} head={one} />
        ))}
      </section>
    </>
  );
}

type Asked = { range?: string | null; version?: string | null; session?: string | null };

function askedIn(url: string): Required<Asked> {
  const parameters = new URL(url).searchParams;
  const word = (name: string) => parameters.get(name) || null;
  return { range: word('range'), version: word('version'), session: word('session') };
}

function addressOf(edition: string, asked: Asked): string {
  const named = Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const words = new URLSearchParams(named);
  return `/office/${edition}/range-timetable?${words.toString()}`;
}
