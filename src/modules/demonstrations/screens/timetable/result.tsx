import { Form } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { ConfirmButton } from '#ui/confirm-button';
import { StateMark } from '#ui/state-mark';
import type { TimetableHead, TimetableView } from '../../timetable/schema.ts';

const tones = {
  running: 'waiting',
  ready: 'good',
  failed: 'bad',
  published: 'good',
  dropped: 'quiet',
} as const;

/** What a version is worth against what is possible, what it leaves out, and what the check says. */
export function TimetableResult({ view, mayPlan }: { view: TimetableView; mayPlan: boolean }) {
  const t = useTranslations('rangeTimetable');
  const { head, unplaced, breaches, sessions } = view;
  const isComplete = sessions.length > 0 && sessions.every(({ at }) => at !== null);

  return (
    <section className="panel">
      {head && <HeadLine head={head} />}
      {head?.value && <Numbers head={head} />}
      {head?.state === 'ready' && (
        <>
          {breaches.length === 0 && (
            <p>
              <StateMark tone="good">{t('checked')}</StateMark>
            </p>
          )}
          <Listed title={t('breaches')} lines={breaches} />
        </>
      )}
      <Listed
        title={t('unplaced')}
        lines={unplaced.map(({ code, why }) => `\u2068${code}\u2069 : ${why}`)}
      />
      {isComplete && <p>{t('unplacedNone')}</p>}
      {mayPlan && head && <Acts head={head} isSound={breaches.length === 0} />}
    </section>
  );
}

export function HeadLine({
  head: { number, kind, state, madeAt, failure },
}: {
  head: TimetableHead;
}) {
  const t = useTranslations('rangeTimetable');
  const format = useFormatter();

  return (
    <p>
      <strong>{number === null ? t('unnumbered') : t('number', { number: String(number) })}</strong>{' '}
      · {t(`kind.${kind}`)} · {format.dateTime(madeAt, { dateStyle: 'short', timeStyle: 'short' })}{' '}
      <StateMark tone={tones[state]}>{t(`state.${state}`)}</StateMark> {failure}
    </p>
  );
}

function Numbers({ head: { value, bound, gap } }: { head: TimetableHead }) {
  const t = useTranslations('rangeTimetable.result');
  const format = useFormatter();
  if (!value) return null;
  const told: [string, string][] = [
    [t('placed'), format.number(value.placed)],
    [t('wishes'), format.number(value.wishes)],
    [t('bound'), bound === null ? t('unknown') : format.number(bound)],
    [
      t('gap'),
      gap === null
        ? t('unknown')
        : format.number(gap, { style: 'percent', maximumFractionDigits: 1 }),
    ],
    [t('missing'), format.number(value.missing)],
    [t('idle'), format.number(value.idleMinutes)],
    [t('walked'), format.number(value.walked)],
    [t('moved'), format.number(value.moved)],
  ];

  return (
    <dl className="timetable-numbers">
      {told.map(([label, figure]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}

function Listed({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

function Acts({ head: { state, progress }, isSound }: { head: TimetableHead; isSound: boolean }) {
  const t = useTranslations('rangeTimetable');
  if (state === 'running')
    return (
      <Form method="post" className="page-actions">
        {progress && (
          <output>
            {t('run.progress', {
              seconds: String(Math.round(progress.seconds)),
              placed: progress.value.placed,
              wishes: String(progress.value.wishes),
            })}
          </output>
        )}
        <button className="button" name="intent" value="stop">
          {t('run.stop')}
        </button>
      </Form>
    );
  if (state !== 'ready' && state !== 'failed') return null;
  return (
    <Form method="post" className="page-actions">
      {state === 'ready' && isSound && (
        <>
          <label>
            <input type="checkbox" name="tell" defaultChecked /> {t('act.tell')}
          </label>
          <ConfirmButton name="intent" value="publish" question={t('act.publishQuestion')}>
            {t('act.publish')}
          </ConfirmButton>
        </>
      )}
      <ConfirmButton name="intent" value="drop" danger question={t('act.dropQuestion')}>
        {t('act.drop')}
      </ConfirmButton>
    </Form>
  );
}
