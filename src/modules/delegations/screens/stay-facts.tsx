import { useFormatter, useTranslations } from 'use-intl';
import { readSought } from '#modules/needs/rules';
import { CountryName } from '#ui/country-name';
import type { DelegationRow } from '../table.ts';

/** Where a delegation stands, when it comes and goes, and who looks after it. */
export function StayFacts({ delegation }: { delegation: DelegationRow }) {
  const t = useTranslations('delegations');
  const format = useFormatter();
  const when = (date: Date | null) =>
    date ? format.dateTime(date, { dateStyle: 'medium', timeStyle: 'short' }) : null;
  const sectors = useTranslations('sectors.name');
  const { sought, words } = readSought(delegation.seeks);
  const seeks = [...sought.map(({ sector }) => sectors(sector)), ...(words?.split('|') ?? [])];
  const told = [
    ['level', t(`level.${delegation.level}`)],
    ['head', delegation.head],
    ['liaisonOfficer', delegation.liaisonOfficer],
    ['arrivesAt', when(delegation.arrivesAt)],
    ['departsAt', when(delegation.departsAt)],
    ['hotel', delegation.hotel],
    ['seeks', seeks.join(', ')],
  ] as const;

  return (
    <section className="panel">
      <h2>{t('detail.stay')}</h2>
      <dl className="facts">
        <div>
          <dt>{t('column.country')}</dt>
          <dd>
            <CountryName code={delegation.country} />
          </dd>
        </div>
        {told.map(([key, value]) => (
          <div key={key}>
            <dt>{t(`column.${key}`)}</dt>
            <dd>
              <bdi>{value || t('detail.unknown')}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
