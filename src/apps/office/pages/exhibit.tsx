import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import {
  mayAnnounceExhibits,
  mayDeclareLost,
  mayMoveExhibits,
} from '#modules/exhibits/permissions';
import { CustodyTimeline } from '#modules/exhibits/screens/custody-timeline.tsx';
import { ExhibitFields } from '#modules/exhibits/screens/exhibit-fields.tsx';
import { exhibitIn } from '#modules/exhibits/screens/exhibit-form';
import { StepForm } from '#modules/exhibits/screens/step-form.tsx';
import { usePlaceWords, useWhen } from '#modules/exhibits/screens/use-words';
import { custodyPlaces } from '#modules/exhibits/types';
import { isAllowed } from '#platform/permissions';
import { ConfirmButton } from '#ui/confirm-button';
import { ActForm } from '#ui/form';
import { PageHeader } from '#ui/page-header';
import { ProblemPanel } from '#ui/problem-panel';
import { StateMark } from '#ui/state-mark';
import { wordIn } from '../form-values.ts';
import { instantIn } from '../local-times.ts';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { rolesIn } from '../roles-in.ts';
import type { Route } from './+types/exhibit.ts';

export async function loader({ context, params: { edition, exhibit: id } }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const roles = rolesIn(account, edition);
  const isOwn = !roles.roles.some((role) => role !== 'exhibitor');
  const file = await api.exhibits.get({ edition, id });
  const { state } = file.exhibit;
  const moves = isAllowed(roles, mayMoveExhibits) && state !== 'lost';
  return {
    ...file,
    choices: moves ? await api.exhibits.choices({ edition, id }) : undefined,
    mayCorrect: isAllowed(roles, mayAnnounceExhibits) && (!isOwn || state === 'announced'),
    mayLose: isAllowed(roles, mayDeclareLost) && file.standing !== null && state !== 'left',
  };
}

export async function action({
  context,
  params: { edition, exhibit: id },
  request,
}: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  return attempt(form, async () => {
    const intent = wordIn(form, 'intent');
    if (intent === 'correct') await api.exhibits.save({ edition, ...exhibitIn(form), id });
    else if (intent === 'lose' || intent === 'find')
      await api.exhibits.enterLoss({ edition, id, lost: intent === 'lose' });
    else {
      const {
        edition: { timeZone },
      } = await api.editions.plan({ edition });
      await api.exhibits.move({ edition, id, ...stepIn(form, timeZone) });
    }
    return null;
  });
}

function stepIn(form: FormData, timeZone: string) {
  const place = custodyPlaces.find((one) => one === wordIn(form, 'place')) ?? 'store';
  const named = { lane: 'laneId', stand: 'standCode' } as const;
  const field = place === 'lane' || place === 'stand' ? named[place] : undefined;
  const movedAt = instantIn(form, 'movedAt', timeZone);
  return {
    place,
    placeId: (field && wordIn(form, field)) || null,
    takenBy: wordIn(form, 'takenBy') || null,
    dueBackAt: instantIn(form, 'dueBackAt', timeZone) ?? null,
    ...(movedAt && { movedAt }),
  };
}

export default function ExhibitPage({
  loaderData,
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const { exhibit, exhibitor, movements, choices, mayCorrect, mayLose } = loaderData;
  const t = useTranslations('exhibits');
  const asked = actionData?.typed['intent']?.[0];

  return (
    <>
      <PageHeader
        title={`${exhibit.code} ${exhibit.designation}`}
        lead={<bdi>{exhibitor}</bdi>}
        mark={<StateMark tone={tones[exhibit.state]}>{t(`state.${exhibit.state}`)}</StateMark>}
        actions={
          <a
            className="button"
            href={`/office/${edition}/exhibits/${exhibit.id}/tag`}
            target="_blank"
            rel="noreferrer"
          >
            {t('tag.print')}
          </a>
        }
      />
      {actionData && (asked === 'lose' || asked === 'find') && (
        <ProblemPanel problem={actionData.problem} />
      )}
      <Now {...loaderData} />
      <Papers exhibit={exhibit} />
      <section className="panel">
        <h2>{t('custody.title')}</h2>
        <CustodyTimeline movements={movements} />
      </section>
      {choices && (
        <section className="panel">
          <h2>{t('move.title')}</h2>
          <StepForm choices={choices} answer={actionData} key={movements[0]?.id ?? 'first'} />
        </section>
      )}
      {mayCorrect && (
        <details className="panel">
          <summary>{t('correct')}</summary>
          <ActForm intent="correct" answer={actionData} submit={t('save')} key={exhibit.version}>
            <ExhibitFields exhibit={exhibit} />
          </ActForm>
        </details>
      )}
      {mayLose && (
        <Form method="post" className="panel page-actions">
          {exhibit.state === 'lost' ? (
            <button className="button" name="intent" value="find">
              {t('loss.found')}
            </button>
          ) : (
            <ConfirmButton
              danger
              name="intent"
              value="lose"
              question={t('loss.question', { code: exhibit.code })}
            >
              {t('loss.declare')}
            </ConfirmButton>
          )}
        </Form>
      )}
    </>
  );
}

const tones = { announced: 'waiting', 'on-site': 'good', left: 'quiet', lost: 'bad' } as const;

type Loaded = Route.ComponentProps['loaderData'];

function Now({ exhibit, standing, alarm, countedToday }: Loaded) {
  const t = useTranslations('exhibits');
  const words = usePlaceWords();
  const when = useWhen();
  if (!standing || exhibit.state === 'left') return null;

  return (
    <section className="goods-alarm" data-alarm={alarm !== null || exhibit.state === 'lost'}>
      <p>
        {exhibit.state === 'lost' && <strong>{t('state.lost')} · </strong>}
        {alarm && <strong>{t(`alarm.${alarm}`)} · </strong>}
        {t(exhibit.state === 'lost' ? 'custody.last' : 'custody.now')}{' '}
        <strong>{words.place(standing.place, standing.placeName)}</strong> · {when(standing.since)}
        {standing.dueAt && <> · {t('custody.due', { time: when(standing.dueAt) })}</>} ·{' '}
        {t(countedToday ? 'custody.counted' : 'custody.notCounted')}
      </p>
    </section>
  );
}

function Papers({ exhibit }: Pick<Loaded, 'exhibit'>) {
  const t = useTranslations('exhibits');
  const facts: [string, string | null][] = [
    [t('column.kind'), t(`kind.${exhibit.kind}`)],
    [t('column.status'), t(`status.${exhibit.status}`)],
    [t('column.endUse'), t(`endUse.${exhibit.endUse}`)],
    [t('column.serial'), exhibit.serial],
    [t('column.importPermit'), exhibit.importPermit],
    [t('column.temporaryAdmission'), exhibit.temporaryAdmission],
    [t('column.store'), exhibit.store],
  ];

  return (
    <section className="panel">
      <h2>{t('papers')}</h2>
      <dl className="facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <bdi>{value || '–'}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
