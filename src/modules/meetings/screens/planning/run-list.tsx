import { Form, Link } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import type { z } from 'zod';
import { StateMark, type Tone } from '#ui/state-mark';
import type { runSchema } from '../../planning/runs/schema.ts';

export type Run = z.infer<typeof runSchema>;

const tones: Record<Run['state'], Tone> = {
  waiting: 'waiting',
  running: 'waiting',
  stopping: 'waiting',
  done: 'good',
  stopped: 'good',
  failed: 'bad',
};

export function isUnderWay({ state }: Pick<Run, 'state'>): boolean {
  return state === 'waiting' || state === 'running' || state === 'stopping';
}

/** Runs, the newest first: how far they are, what they found, and how to stop or repeat one. */
export function RunList({ runs, edition }: { runs: readonly Run[]; edition: string }) {
  const t = useTranslations('meetingPlanning.run');

  return (
    <ul className="plain-list planning-runs">
      {runs.map((run) => (
        <li key={run.id} className="panel">
          <h3>
            {t('number', { number: String(run.number) })}{' '}
            <StateMark tone={tones[run.state]}>{t(`state.${run.state}`)}</StateMark>{' '}
            {run.status && !isUnderWay(run) && (
              <StateMark tone={run.status === 'infeasible' ? 'bad' : 'good'}>
                {t(`status.${run.status}`)}
              </StateMark>
            )}
          </h3>
          <RunOrder run={run} />
          {isUnderWay(run) ? <RunProgress run={run} /> : <RunOutcome run={run} />}
          <RunActs run={run} edition={edition} />
        </li>
      ))}
    </ul>
  );
}

function RunOrder({ run }: { run: Run }) {
  const t = useTranslations('meetingPlanning');
  const format = useFormatter();

  return (
    <p className="figure-definition">
      {t(`start.scopes.${run.scope.kind}`)} {run.scopeName && <bdi>{run.scopeName}</bdi>} ·{' '}
      {t(`start.profiles.${run.profile}`)} · {t('run.candidates', { count: run.candidates })} ·{' '}
      {t('run.seconds', { seconds: run.seconds })} · {t('run.seed', { seed: String(run.seed) })} ·{' '}
      <bdi>{run.startedBy}</bdi>,{' '}
      {format.dateTime(run.startedAt, { dateStyle: 'medium', timeStyle: 'short' })}
    </p>
  );
}

function RunProgress({ run: { progress, seconds, candidates } }: { run: Run }) {
  const t = useTranslations('meetingPlanning.run');
  const format = useFormatter();
  const spent = Math.min(seconds, progress?.seconds ?? 0);

  return (
    <>
      <progress className="planning-progress" value={spent} max={seconds} aria-label={t('time')} />
      <output className="planning-told">
        {progress
          ? t('progress', {
              spent: Math.round(spent),
              seconds,
              placed: progress.value.placed,
              candidates,
            })
          : t('notYet')}
        {progress?.bound && progress.bound.wishes > 0 && (
          <>
            {' '}
            {t('ofBound', {
              percent: format.number(progress.value.wishes / progress.bound.wishes, {
                style: 'percent',
                maximumFractionDigits: 1,
              }),
            })}
          </>
        )}
      </output>
    </>
  );
}

function RunOutcome({ run }: { run: Run }) {
  const t = useTranslations('meetingPlanning.run');
  const format = useFormatter();
  const { value, candidates, gap, culprits, failureText } = run;

  return (
    <>
      {failureText && <p>{failureText}</p>}
      {culprits.length > 0 && (
        <>
          <p>{t('culprits')}</p>
          <ul>
            {culprits.map(({ code, about, text }) => (
              <li key={`${code} ${about.id}`}>{text}</li>
            ))}
          </ul>
        </>
      )}
      {value && (
        <p>
          {t('outcome', {
            placed: value.placed,
            candidates,
            minimums: value.minimums,
            breaks: value.breaks,
          })}{' '}
          {gap !== null &&
            t('gap', {
              percent: format.number(gap / 100, { style: 'percent', maximumFractionDigits: 2 }),
            })}
        </p>
      )}
    </>
  );
}

function RunActs({ run, edition }: { run: Run; edition: string }) {
  const t = useTranslations('meetingPlanning.run');
  const plans = `/office/${edition}/meeting-plans`;

  return (
    <Form method="post" className="page-actions">
      <input type="hidden" name="id" value={run.id} />
      {isUnderWay(run) && (
        <button className="button" name="intent" value="stop" disabled={run.state === 'stopping'}>
          {t('stop')}
        </button>
      )}
      {run.planId && (
        <>
          <Link className="button button-first" to={`${plans}/${run.planId}`}>
            {t('open')}
          </Link>
          <Link className="button" to={`${plans}/compare?plan=${run.planId}`}>
            {t('result')}
          </Link>
        </>
      )}
      {!isUnderWay(run) && (
        <button className="button" name="intent" value="again">
          {t('again')}
        </button>
      )}
    </Form>
  );
}
