import { useFormatter, useTranslations } from 'use-intl';
import { useText } from '#ui/use-text';
import type { ToldResults } from '../schema.ts';
import './results.css';

export type Figure = ToldResults['figures'][number];

/** What makes a figure stand up: what it counts, over whom, from what and as of when. */
export function FigureProof({ figure }: { figure: Figure }) {
  const t = useTranslations('results');

  return (
    <details className="figure-proof">
      <summary>{t('proof')}</summary>
      <ProofFacts figure={figure} />
    </details>
  );
}

export function ProofFacts({ figure }: { figure: Figure }) {
  const t = useTranslations('results');
  const format = useFormatter();
  const time = format.dateTime(figure.asOf, { dateStyle: 'long', timeStyle: 'short' });

  return (
    <dl className="proof-facts">
      <dt>{t('definition')}</dt>
      <dd>{figure.definition}</dd>
      <dt>{t('scopeLabel')}</dt>
      <dd>{figure.scope}</dd>
      <dt>{t('sourceLabel')}</dt>
      <dd>{figure.source}</dd>
      {figure.parts.length > 0 && (
        <>
          <dt>{t('parts')}</dt>
          <dd>
            <ul className="proof-parts">
              {figure.parts.map((part) => (
                <li key={part.key}>
                  <bdi>{part.label}</bdi> <strong>{format.number(part.value)}</strong>
                </li>
              ))}
            </ul>
            {figure.by === 'day' && !figure.additive && t('partsNotAdditive')}
          </dd>
        </>
      )}
      <dd className="figure-as-of">{t('asOf', { time })}</dd>
    </dl>
  );
}

/** A figure with its unit, in the reader's language. */
export function useFigureValue(): (figure: Figure) => string {
  const text = useText();
  return ({ unit, value }) => text(`results.unit.${unit}`, { value });
}
