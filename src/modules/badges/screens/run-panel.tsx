import { Form } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { ConfirmButton } from '#ui/confirm-button';
import { ActForm, TextField } from '#ui/form';
import { standingOf } from '../queue/rules.ts';
import type { PrintRun, RunCounts } from '../queue/types.ts';

export type ShownRun = PrintRun & { counts: RunCounts; reprints: number };

export type SentBadge = { place: number; code: string; name: string; reprint: boolean };

/** One run: what came out, what waits, and the question that stands open. */
export function RunPanel({
  run,
  sent,
  sheets,
  answer,
}: {
  run: ShownRun;
  /** Badges whose fate nobody has told yet. */
  sent: readonly SentBadge[];
  /** Address of the PDF. */
  sheets: string;
  answer: unknown;
}) {
  const t = useTranslations('printing');
  const { dateTime } = useFormatter();
  const standing = standingOf(run.counts);

  return (
    <section className="panel" aria-labelledby={`run-${run.number}`}>
      <h2 id={`run-${run.number}`}>{t('queue.run', { number: `R${run.number}` })}</h2>
      <p>
        {t(`format.${run.format}`)} · {t('queue.askedAt')}{' '}
        {dateTime(run.askedAt, { dateStyle: 'medium', timeStyle: 'short' })}
      </p>
      <Counts run={run} />
      {standing === 'unanswered' && <Question run={run} sent={sent} answer={answer} />}
      {standing === 'waiting' && (
        <div className="page-actions">
          <form method="post" action={sheets} target="_blank">
            <input type="hidden" name="runId" value={run.id} />
            <button className="button button-first">{t('queue.send')}</button>
          </form>
          <Form method="post">
            <input type="hidden" name="runId" value={run.id} />
            <ConfirmButton name="intent" value="withdraw" question={t('queue.withdrawQuestion')}>
              {t('queue.withdraw')}
            </ConfirmButton>
          </Form>
        </div>
      )}
    </section>
  );
}

function Counts({ run: { counts, reprints } }: { run: ShownRun }) {
  const t = useTranslations('printing.queue');
  const { number } = useFormatter();
  const shown = [
    ['queued', counts.queued],
    ['sent', counts.sent],
    ['confirmed', counts.confirmed],
    ['withdrawn', counts.withdrawn],
    ['reprints', reprints],
  ] as const;

  return (
    <dl className="facts">
      {shown.map(
        ([word, count]) =>
          count > 0 && (
            <div key={word}>
              <dt>{t(word)}</dt>
              <dd>{number(count)}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function Question({
  run,
  sent,
  answer,
}: {
  run: ShownRun;
  sent: readonly SentBadge[];
  answer: unknown;
}) {
  const t = useTranslations('printing.queue');

  return (
    <>
      <h3>{t('whichTitle')}</h3>
      <p>{t('whichHint')}</p>
      <Form method="post" className="page-actions">
        <input type="hidden" name="runId" value={run.id} />
        <button className="button button-first" name="intent" value="all">
          {t('all')}
        </button>
        <button className="button" name="intent" value="none">
          {t('none')}
        </button>
      </Form>
      {run.counts.sent > 1 && (
        <ActForm intent={`some ${run.id}`} answer={answer} submit={t('some')}>
          <TextField name="places" label={t('places')} hint={t('placesHint')} required />
        </ActForm>
      )}
      <ol className="rows">
        {sent.slice(0, 100).map(({ place, code, name, reprint }) => (
          <li key={place}>
            <span>
              <bdi className="reference">{`R${run.number}-${String(place).padStart(4, '0')}`}</bdi>{' '}
              · <bdi dir="auto">{name || t('noName')}</bdi> ·{' '}
              <bdi className="reference">{code}</bdi>
              {reprint && ` · ${t('reprint')}`}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
