import { useFormatter, useTranslations } from 'use-intl';
import { FigureCard, FigureGrid } from '#ui/figure-card';
import { headlineKeys } from '../telling/outline.ts';
import { type Figure, FigureProof, useFigureValue } from './figure-proof.tsx';

/** The figures for whoever has one minute; each opens on what it stands on. */
export function Headline({ figures }: { figures: readonly Figure[] }) {
  const t = useTranslations('results');
  const format = useFormatter();
  const told = useFigureValue();
  const shown = headlineKeys.flatMap((key) => figures.filter((figure) => figure.key === key));

  return (
    <section aria-labelledby="headline" className="results-chapter">
      <h2 id="headline">{t('headline')}</h2>
      <FigureGrid>
        {shown.map((figure) => (
          <FigureCard
            key={figure.key}
            label={figure.label}
            value={figure.unit === 'square-metres' ? told(figure) : format.number(figure.value)}
          >
            <FigureProof figure={figure} />
          </FigureCard>
        ))}
      </FigureGrid>
    </section>
  );
}
