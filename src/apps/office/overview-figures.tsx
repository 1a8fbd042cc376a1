import { Link } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { FigureCard, FigureGrid } from '#ui/figure-card';
import { FunnelBar } from '#ui/funnel-bar';

/** A figure as the results tell it. */
type Figure = { key: string; label: string; value: number; unit: string; definition: string };

/** From the first letter to the ground: what a government, and then a person, goes through. */
const funnels = [
  {
    key: 'governments',
    steps: ['countries.invited', 'countries.answered', 'countries.accepted', 'countries.present'],
  },
  {
    key: 'people',
    steps: ['accreditation.requested', 'accreditation.cleared', 'badges.issued'],
  },
] as const;

const cards = [
  'delegations.present',
  'delegates.present',
  'exhibitors.admitted',
  'area.net',
  'visitors.total',
  'meetings.held',
];

/** The show at a glance, with the same figures as the report. */
export function OverviewFigures({
  figures,
  resultsHref,
}: {
  figures: readonly Figure[];
  resultsHref: string;
}) {
  const t = useTranslations('navigation.overview');
  const common = useTranslations('common');
  const format = useFormatter();
  const byKey = new Map(figures.map((figure) => [figure.key, figure]));

  return (
    <section aria-labelledby="glance">
      <h2 id="glance">{t('glance')}</h2>
      <div className="columns">
        {funnels.map((funnel) => (
          <section className="panel" key={funnel.key}>
            <h3>{t(funnel.key)}</h3>
            <FunnelBar
              caption={t(funnel.key)}
              steps={funnel.steps.flatMap((key) => {
                const figure = byKey.get(key);
                return figure ? [{ key, label: figure.label, count: figure.value }] : [];
              })}
            />
          </section>
        ))}
      </div>
      <FigureGrid>
        {cards.flatMap((key) => {
          const figure = byKey.get(key);
          return figure
            ? [
                <FigureCard
                  key={key}
                  label={figure.label}
                  value={
                    figure.unit === 'square-metres'
                      ? common('squareMetres', { area: figure.value })
                      : format.number(figure.value)
                  }
                  definition={figure.definition}
                />,
              ]
            : [];
        })}
      </FigureGrid>
      <p>
        <Link to={resultsHref}>{t('allFigures')}</Link>
      </p>
    </section>
  );
}
