import { useFormatter, useTranslations } from 'use-intl';
import type { z } from 'zod';
import { BarChart } from '#ui/bar-chart';
import { StateMark } from '#ui/state-mark';
import type { planResultSchema } from '../../planning/plans/schema.ts';
import { ChangeList } from './change-list.tsx';

export type PlanResult = z.infer<typeof planResultSchema>;

/** More are on the grid, in the lane of those without a time. */
const SHOWN = 40;

/** What a plan brings: who has how much of what they wished, what was not met and the cheapest cure. */
export function PlanResultReport({ number, result }: { number: number; result: PlanResult }) {
  const t = useTranslations('meetingPlanning.result');

  return (
    <>
      <section className="panel planning-gap">
        <h2>{t('title', { number: String(number) })}</h2>
        <p>{t('placed', { placed: result.placed, candidates: result.candidates })}</p>
        <Fairness result={result} />
      </section>
      <Minimums result={result} />
      <Unmet result={result} />
      <PlaceUse result={result} />
      <section className="panel">
        <h2>{t('changes', { count: result.changes.length })}</h2>
        <ChangeList changes={result.changes} empty={t('noChanges')} />
      </section>
    </>
  );
}

function Fairness({ result: { fairness, lowest } }: { result: PlanResult }) {
  const t = useTranslations('meetingPlanning.result');
  const format = useFormatter();
  const percent = (value: number) => format.number(value / 100, { style: 'percent' });

  return (
    <>
      <BarChart
        title={t('fairness')}
        series={[t('guests'), t('hosts')]}
        bars={fairness.map(({ from, to, guests, hosts }) => ({
          key: String(from),
          label: from === to ? percent(from) : percent(to),
          values: [guests, hosts],
        }))}
        height={220}
      />
      <p className="figure-definition">{t('fairnessDefinition')}</p>
      {lowest.length > 0 && (
        <>
          <h3>{t('lowest')}</h3>
          <ul>
            {lowest.map(({ id, name, met, wished }) => (
              <li key={id}>
                <bdi>{name}</bdi> · {t('met', { met, wished })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Minimums({ result: { minimums } }: { result: PlanResult }) {
  const t = useTranslations('meetingPlanning.result');
  const missed = minimums.filter(({ placed, minimum }) => placed < minimum);
  if (minimums.length === 0) return null;

  return (
    <section className="panel">
      <h2>{t('minimums')}</h2>
      <p>{t('minimumsKept', { kept: minimums.length - missed.length, all: minimums.length })}</p>
      <ul className="rows">
        {missed.map(({ id, name, placed, minimum, minimumFor }) => (
          <li key={id}>
            <span className="planning-words">
              <bdi>{name}</bdi> · {t(`minimumFor.${minimumFor}`)}
            </span>
            <StateMark tone="bad">{t('met', { met: placed, wished: minimum })}</StateMark>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Unmet({ result: { unmet } }: { result: PlanResult }) {
  const t = useTranslations('meetingPlanning.result');
  const grid = useTranslations('meetingGrid');

  return (
    <section className="panel">
      <h2>{t('unmet', { count: unmet.length })}</h2>
      {unmet.length === 0 && <p>{t('allMet')}</p>}
      <ul className="rows">
        {unmet.slice(0, SHOWN).map(({ meeting, guest, host, bracket, reasonText, cureText }) => (
          <li key={meeting}>
            <span className="planning-words">
              <strong>
                <bdi>{guest.name}</bdi> – <bdi>{host.name}</bdi>
              </strong>{' '}
              <small>{grid(`bracket.${bracket}`)}</small>
              <br />
              <span>{reasonText}</span>
            </span>
            <span className="planning-words">{cureText}</span>
          </li>
        ))}
      </ul>
      {unmet.length > SHOWN && <p>{t('more', { count: unmet.length - SHOWN })}</p>}
    </section>
  );
}

function PlaceUse({ result: { places } }: { result: PlanResult }) {
  const t = useTranslations('meetingPlanning.result');
  const format = useFormatter();
  const used = places
    .filter(({ meetings }) => meetings > 0)
    .toSorted((one, other) => other.percent - one.percent);

  return (
    <details className="panel">
      <summary>{t('places', { used: used.length, all: places.length })}</summary>
      <ul className="rows">
        {used.map(({ id, name, meetings, percent }) => (
          <li key={id}>
            <bdi>{name}</bdi>
            <span>
              {t('meetings', { count: meetings })} ·{' '}
              {format.number(percent / 100, { style: 'percent', maximumFractionDigits: 0 })}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
