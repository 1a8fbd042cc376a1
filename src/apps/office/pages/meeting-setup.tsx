import { useLocale, useTranslations } from 'use-intl';
import type { AbsenceHolder, AbsenceReason } from '#modules/meetings/absences/types';
import { AbsencesPanel } from '#modules/meetings/screens/setup/absences-panel.tsx';
import { AskingForm } from '#modules/meetings/screens/setup/asking-form.tsx';
import { HoursForm, WalkingForm } from '#modules/meetings/screens/setup/hours-form.tsx';
import { InterpretersPanel } from '#modules/meetings/screens/setup/interpreters-panel.tsx';
import { LimitsForm, WeightsForm } from '#modules/meetings/screens/setup/limits-form.tsx';
import { PlacesPanel } from '#modules/meetings/screens/setup/places-panel.tsx';
import { ShowStateLine } from '#modules/meetings/screens/setup/show-state.tsx';
import { inLanguage } from '#platform/i18n';
import type { Problem } from '#platform/problem';
import { instantOf } from '#platform/tabular/values';
import { PageHeader } from '#ui/page-header';
import { ProblemPanel } from '#ui/problem-panel';
import { pageContext } from '../../page-context.ts';
import { refuse } from '../../problem-api.ts';
import { problemIn } from '../../problem-in.ts';
import type { Api } from '../../server/router.ts';
import { wordIn } from '../form-values.ts';
import { wallClock } from '../local-times.ts';
import type { Route } from './+types/meeting-setup.ts';
import { interpreterIn, placeIn, settingsIn } from './meeting-setup-form.ts';

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  const { api } = context.get(pageContext);
  const [setup, state, plan, delegations, exhibitors] = await Promise.all([
    api.meetingSetup.read({ edition }),
    api.meetingSetup.state({ edition }),
    api.editions.plan({ edition }),
    api.delegations.list({ edition, pageSize: 1_000 }),
    api.exhibitors.list({ edition, pageSize: 1_000 }),
  ]);
  return {
    ...{ setup, state, timeZone: plan.edition.timeZone },
    days: plan.days.map(({ date }) => date),
    halls: plan.halls.map(({ id, name }) => ({ id, name })),
    delegations: delegations.rows.map(({ id, name }) => ({ id, name })),
    exhibitors: exhibitors.rows
      .filter(({ state: standing }) => standing === 'admitted')
      .map(({ id, displayName }) => ({ id, name: displayName })),
  };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  const { timeZone } = (await api.editions.plan({ edition })).edition;
  const intent = wordIn(form, 'intent');
  const kept: { rows: number[] } = { rows: [] };
  try {
    const done = await act(api, edition, { form, timeZone, kept });
    return { intent: intent.split('-')[0] ?? '', ...done };
  } catch (failure) {
    const problem = problemIn(failure);
    if (!problem || problem.status >= 500) throw failure;
    return refuse(atItsField(problem, kept.rows), form);
  }
}

type Asked = { form: FormData; timeZone: string; kept: { rows: number[] } };

/** What was saved: with how many planned meetings it is about, or how many places came of it. */
async function act(
  api: Api,
  edition: string,
  { form, timeZone, kept }: Asked,
): Promise<{ toCome?: number; added?: number }> {
  const id = wordIn(form, 'id');
  const [what, ...rest] = wordIn(form, 'intent').split('-');
  const known = rest.join('-') || null;
  switch (what) {
    case 'stands':
      return api.meetingSetup.places.takeOver({ edition });
    case 'place':
      return api.meetingSetup.places.save({ edition, id: known, ...placeIn(form) });
    case 'interpreter': {
      const told = interpreterIn(form, timeZone);
      return api.meetingSetup.interpreters.save({ edition, id: known, ...told });
    }
    case 'absence':
      return stateAbsence(api, edition, { form, timeZone });
    case 'remove':
      await (known === 'place'
        ? api.meetingSetup.places.remove({ edition, id })
        : api.meetingSetup.interpreters.remove({ edition, id }));
      return {};
    case 'withdraw':
      await api.meetingSetup.absences.withdraw({ edition, id });
      return {};
    default: {
      const { settings: before } = await api.meetingSetup.read({ edition });
      const { settings, rows } = settingsIn(form, before, timeZone);
      kept.rows = rows;
      await api.meetingSetup.save({ edition, settings, version: Number(wordIn(form, 'version')) });
      return {};
    }
  }
}

async function stateAbsence(
  api: Api,
  edition: string,
  { form, timeZone }: Pick<Asked, 'form' | 'timeZone'>,
): Promise<{ toCome: number }> {
  const [kind = '', ...rest] = wordIn(form, 'holder').split(':');
  const holderId = rest.join(':');
  const instant = (name: string) => {
    const [day = '', time = ''] = wordIn(form, name).split('T');
    return instantOf(day, time, timeZone);
  };
  const time = {
    ...{ startsAt: instant('startsAt'), endsAt: instant('endsAt') },
    // What is none of the reasons is refused by the API.
    why: wordIn(form, 'why') as AbsenceReason,
  };
  const { absences } = api.meetingSetup;
  const { planned } =
    kind === 'hall'
      ? await absences.closeHall({ edition, hallId: holderId, ...time })
      : await absences.state({ edition, holderKind: kind as AbsenceHolder, holderId, ...time });
  return { toCome: planned };
}

/**
 * The problem at the field it names. Rows that were left empty are not sent, so the numbers of
 * the rows are brought back to those of the form.
 */
function atItsField(problem: Problem, rows: readonly number[]): Problem {
  const inForm = (field: string) =>
    field
      .replace(/^settings\./, '')
      .replace(/^(blocks|walking)\.(\d+)/, (_, list: string, row: string) =>
        [list, rows[Number(row)] ?? row].join('.'),
      );
  const { field, row } = problem.details;
  const shown = rows[Number(row) - 1];
  const title =
    shown === undefined ? problem.title : problem.title.replace(String(row), String(shown + 1));
  const named = typeof field === 'string' ? [{ field: inForm(field), message: title }] : [];
  const fields = problem.fields.map((one) => ({ ...one, field: inForm(one.field) }));
  return { ...problem, title, fields: [...fields, ...named] };
}

export default function MeetingSetup({
  loaderData,
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const { setup, state, timeZone, days } = loaderData;
  const t = useTranslations('meetingSetup');
  const groups = useTranslations('meetingSetup.absences');
  const locale = useLocale();
  const clock = (instant: Date | null) => wallClock(instant, timeZone);
  const halls = loaderData.halls.map(({ id, name }) => ({
    value: id,
    label: inLanguage(name, locale),
  }));
  const shown = { ...setup, wallClock: clock, answer: actionData };
  const options = (list: readonly { id: string; name: string }[], kind = '') =>
    list.map(({ id, name }) => ({ value: `${kind}${id}`, label: name }));
  const places = setup.places.map(({ id, code }) => ({ id, name: code }));
  const names = new Map(
    [...loaderData.delegations, ...loaderData.exhibitors, ...places].map(({ id, name }) => [
      id,
      name,
    ]),
  );

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Saved actionData={actionData} />
      <ShowStateLine state={state} plansHref={`/office/${edition}/meeting-plans`} />
      <HoursForm key={`hours-${setup.version}`} {...shown} days={days} />
      <LimitsForm key={`limits-${setup.version}`} {...shown} />
      <PlacesPanel
        places={setup.places}
        halls={halls}
        exhibitors={options(loaderData.exhibitors)}
        answer={actionData}
      />
      <WalkingForm key={`walking-${setup.version}`} {...shown} halls={halls} />
      <InterpretersPanel interpreters={setup.interpreters} wallClock={clock} answer={actionData} />
      <AbsencesPanel
        absences={setup.absences}
        names={names}
        choices={[
          ...options(loaderData.delegations, 'delegation:'),
          ...options(loaderData.exhibitors, 'exhibitor:'),
          ...halls.map(({ value, label }) => ({
            value: `hall:${value}`,
            label: groups('wholeHall', { hall: label }),
          })),
          ...options(places, 'place:'),
        ]}
        wallClock={clock}
        answer={actionData}
      />
      <AskingForm key={`asking-${setup.version}`} {...shown} />
      <WeightsForm key={`weights-${setup.version}`} {...shown} />
    </>
  );
}

function Saved({ actionData }: { actionData: Route.ComponentProps['actionData'] }) {
  const t = useTranslations('meetingSetup');
  if (!actionData) return null;
  // The forms tell by themselves what is wrong with them; a removal has no form.
  if ('problem' in actionData) {
    const intent = actionData.typed['intent']?.[0] ?? '';
    return /^(remove|withdraw|stands)/.test(intent) ? (
      <ProblemPanel problem={actionData.problem} />
    ) : null;
  }
  const { toCome, added } = actionData;
  return (
    <p className="panel">
      <output>
        {added !== undefined
          ? t('places.takenOver', { count: added })
          : toCome
            ? t('savedWith', { toCome })
            : t('saved')}
      </output>
    </p>
  );
}
