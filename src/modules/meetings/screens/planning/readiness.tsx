import { Link } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import type { z } from 'zod';
import { BarChart } from '#ui/bar-chart';
import { FigureCard, FigureGrid } from '#ui/figure-card';
import { StateMark } from '#ui/state-mark';
import type { readinessSchema } from '../../planning/runs/schema.ts';
import { useWhen } from './words/use-when.ts';

type Readiness = z.infer<typeof readinessSchema>;

const cures = { wishes: 'meeting-wishes', setup: 'meeting-setup', plans: 'meeting-plans' } as const;

/** What stands in the way before a run, the grave first, each with the page where it is cured. */
export function ReadinessReport({
  edition,
  readiness: { parties, candidates, published, findings, forecast },
}: {
  edition: string;
  readiness: Readiness;
}) {
  const t = useTranslations('meetingPlanning.readiness');
  const format = useFormatter();
  const when = useWhen();
  const ordered = findings.toSorted((one, other) => Number(other.grave) - Number(one.grave));

  return (
    <>
      <FigureGrid>
        <FigureCard
          label={t('parties')}
          value={format.number(parties)}
          definition={t('partiesDefinition')}
        />
        <FigureCard
          label={t('candidates')}
          value={format.number(candidates)}
          definition={t('candidatesDefinition')}
        />
        <FigureCard
          label={t('published')}
          value={format.number(published)}
          definition={t('publishedDefinition')}
        />
      </FigureGrid>
      <section className="panel planning-gap">
        <h2>{t('findings', { count: findings.length })}</h2>
        {findings.length === 0 && <p>{t('ready')}</p>}
        <ul className="rows">
          {ordered.map(({ code, grave, text, cure }) => (
            <li key={`${code} ${text}`}>
              <span className="planning-words">
                <StateMark tone={grave ? 'bad' : 'waiting'}>
                  {t(grave ? 'grave' : 'watch')}
                </StateMark>{' '}
                <span>{text}</span>
              </span>
              {cure && (
                <Link className="button" to={`/office/${edition}/${cures[cure]}`}>
                  {t(`cure.${cure}`)}
                </Link>
              )}
            </li>
          ))}
        </ul>
      </section>
      {forecast.length > 0 && (
        <section className="panel">
          <BarChart
            title={t('forecast')}
            series={[t('demand'), t('spare')]}
            bars={forecast.map(({ block, from, demand, room }) => ({
              key: block,
              label: when(from),
              values: [Math.min(demand, room), Math.max(0, room - demand)],
            }))}
            height={220}
          />
          <p className="figure-definition">{t('forecastDefinition')}</p>
          {forecast
            .filter(({ demand, room }) => demand > room)
            .map(({ block, from, demand, room }) => (
              <p key={block}>
                <StateMark tone="bad">{when(from)}</StateMark> {t('short', { demand, room })}
              </p>
            ))}
        </section>
      )}
    </>
  );
}
