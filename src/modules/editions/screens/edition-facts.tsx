import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { CountryName } from '#ui/country-name';
import { LocalText } from '#ui/local-text';
import type { Edition } from '../types.ts';

export function EditionFacts({ edition }: { edition: Edition }) {
  const t = useTranslations('editions.facts');
  const format = useFormatter();
  // Local dates have no hour; giving them a zone would move them to the day before.
  const dates = format.dateTimeRange(new Date(edition.startsOn), new Date(edition.endsOn), {
    dateStyle: 'long',
    timeZone: 'UTC',
  });

  return (
    <section aria-labelledby="identity" className="panel">
      <h2 id="identity">{t('title')}</h2>
      <dl className="facts">
        <Fact name={t('dates')}>{dates}</Fact>
        <Fact name={t('place')}>
          <bdi>{edition.city}</bdi>, <CountryName code={edition.hostCountry} />
        </Fact>
        <Fact name={t('timeZone')}>
          <bdi>{edition.timeZone}</bdi>
        </Fact>
        {edition.guestOfHonour && (
          <Fact name={t('guestOfHonour')}>
            <CountryName code={edition.guestOfHonour} />
          </Fact>
        )}
        <Fact name={t('theme')}>
          <LocalText text={edition.theme} />
        </Fact>
        <Fact name={t('patronage')}>
          <LocalText text={edition.patronage} />
        </Fact>
        {edition.clonedFrom && (
          <Fact name={t('clonedFrom')}>
            <bdi>{edition.clonedFrom}</bdi>
          </Fact>
        )}
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
