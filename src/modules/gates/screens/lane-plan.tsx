import { useFormatter, useTranslations } from 'use-intl';
import { BarChart } from '#ui/bar-chart';
import { FigureCard, FigureGrid } from '#ui/figure-card';
import { StateMark } from '#ui/state-mark';
import type { LaneAnswer } from '../lanes/schema.ts';
import './lanes.css';

/** More than these tell a planner nothing: too few lanes stop the road, too many stand idle. */
const LANES_SHOWN = 8;

/** How many lanes the morning needs, and what fewer or more would make of it. */
export function LanePlan({ answer }: { answer: LaneAnswer }) {
  const { outcomes, needed, asked, aside } = answer;
  const t = useTranslations('lanes');
  const format = useFormatter();
  const minutes = (value: number) => t('answer.minutes', { minutes: value });
  const best = outcomes.find(({ lanes }) => lanes === needed);
  const shown = outcomesAround(outcomes, needed);

  return (
    <>
      <FigureGrid>
        <FigureCard
          label={t('answer.needed')}
          value={needed ?? t('answer.none', { lanes: outcomes.at(-1)?.lanes ?? 0 })}
          definition={t('answer.neededDefinition', { minutes: asked.targetMinutes })}
        />
        {best && (
          <FigureCard
            label={t('answer.wait')}
            value={minutes(best.p95Minutes)}
            definition={t('answer.waitDefinition')}
          />
        )}
        {best && (
          <FigureCard
            label={t('answer.queue')}
            value={format.number(best.longestQueue)}
            definition={t('answer.queueDefinition')}
          />
        )}
        {asked.exceptionsWhere === 'aside' && (
          <FigureCard
            label={t('answer.aside')}
            value={t('answer.asideValue', { people: aside.people })}
            definition={t('answer.asideDefinition', { minutes: aside.minutes })}
          />
        )}
      </FigureGrid>
      <section className="panel">
        <BarChart
          title={t('chart')}
          series={[t('table.most')]}
          bars={shown.map(({ lanes, p95Minutes }) => ({
            key: String(lanes),
            label: format.number(lanes),
            values: [Math.round(p95Minutes * 10) / 10],
          }))}
          height={200}
        />
      </section>
      {/* What scrolls must be reached by the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="panel gate-table lane-table" tabIndex={0} aria-label={t('table.title')}>
        <h2>{t('table.title')}</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('table.lanes')}</th>
              <th scope="col" className="lane-wide">
                {t('table.half')}
              </th>
              <th scope="col">{t('table.most')}</th>
              <th scope="col">{t('table.bad')}</th>
              <th scope="col">{t('table.queue')}</th>
              <th scope="col" className="lane-wide">
                {t('table.busy')}
              </th>
              <th scope="col" className="lane-wide">
                {t('table.cleared')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((outcome) => (
              <tr key={outcome.lanes} data-needed={outcome.lanes === needed || undefined}>
                <th scope="row">
                  {format.number(outcome.lanes)}{' '}
                  {outcome.lanes === needed && (
                    <StateMark tone="good">{t('table.keeps')}</StateMark>
                  )}
                </th>
                <td className="gate-number lane-wide">{minutes(outcome.p50Minutes)}</td>
                <td className="gate-number">{minutes(outcome.p95Minutes)}</td>
                <td className="gate-number">{minutes(outcome.badMorningMinutes)}</td>
                <td className="gate-number">{format.number(outcome.longestQueue)}</td>
                <td className="gate-number lane-wide">
                  {format.number(outcome.busy, { style: 'percent' })}
                </td>
                <td className="gate-number lane-wide">{minutes(outcome.clearedAfterMinutes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

/** The needed number and its neighbours; where none will do, the most there are. */
function outcomesAround(
  outcomes: LaneAnswer['outcomes'],
  needed: number | null,
): LaneAnswer['outcomes'] {
  const place = outcomes.findIndex(({ lanes }) => lanes === needed);
  const last = place < 0 ? outcomes.length : Math.min(outcomes.length, place + 4);
  return outcomes.slice(Math.max(0, last - LANES_SHOWN), last);
}
