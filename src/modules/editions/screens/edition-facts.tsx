import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { CountryName } from '#ui/country-name';
import { DateRange } from '#ui/date-range';
import { LocalText } from '#ui/local-text';
import type { Edition } from '../types.ts';

export function EditionFacts({ edition }: { edition: Edition }) {
  const t = useTranslations('editions.facts');

  return (
    <section aria-labelledby="identity" className="panel">
      <h2 id="identity">{t('title')}</h2>
      <dl className="facts">
        <Fact name={t('dates')}>
          <DateRange from={edition.startsOn} until={edition.endsOn} />
        </Fact>
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
