import { useTranslations } from 'use-intl';

/** Where a datum comes from: public facts, invented for the demonstration, or recorded by the program itself. */
export type Source = 'fact' | 'invented' | 'recorded';

export function Provenance({ value }: { value: Source }) {
  const t = useTranslations('common.provenance');

  return (
    <span className="provenance" data-source={value} title={t(`${value}.meaning`)}>
      {t(`${value}.word`)}
    </span>
  );
}

/** What the three marks mean. */
export function ProvenanceLegend() {
  const t = useTranslations('common.provenance');

  return (
    <dl className="provenance-legend">
      {sources.map((source) => (
        <div key={source}>
          <dt>
            <Provenance value={source} />
          </dt>
          <dd>{t(`${source}.meaning`)}</dd>
        </div>
      ))}
    </dl>
  );
}

const sources = ['fact', 'invented', 'recorded'] as const;
