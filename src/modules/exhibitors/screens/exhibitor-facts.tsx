import { Link } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { CountryName } from '#ui/country-name';
import type { ExhibitorRow } from '../table.ts';

/** Who the exhibitor is, where it stands and with how many people. */
export function ExhibitorFacts({
  exhibitor,
  hrefs,
}: {
  exhibitor: ExhibitorRow;
  hrefs: { main: string; staff: string; stand: (code: string) => string };
}) {
  const t = useTranslations('exhibitors');
  const common = useTranslations('common');
  const format = useFormatter();

  return (
    <dl className="facts">
      <div>
        <dt>{t('column.companyName')}</dt>
        <dd>
          <bdi>{exhibitor.companyName}</bdi>
        </dd>
      </div>
      <div>
        <dt>{t('column.kind')}</dt>
        <dd>{t(`kind.${exhibitor.kind}`)}</dd>
      </div>
      <div>
        <dt>{t('column.country')}</dt>
        <dd>
          {[exhibitor.country, ...exhibitor.coCountries].map((code, index) => (
            <span key={code}>
              {index > 0 && ' · '}
              <CountryName code={code} />
            </span>
          ))}
        </dd>
      </div>
      {exhibitor.mainExhibitor && (
        <div>
          <dt>{t('mainExhibitor')}</dt>
          <dd>
            <Link to={hrefs.main} dir="auto">
              {exhibitor.mainExhibitor}
            </Link>
          </dd>
        </div>
      )}
      <div>
        <dt>{t('column.stands')}</dt>
        <dd>
          {exhibitor.stands.length === 0
            ? t('noStand')
            : exhibitor.stands.map((code, index) => (
                <span key={code}>
                  {index > 0 && ' · '}
                  <Link to={hrefs.stand(code)}>
                    <bdi>{code}</bdi>
                  </Link>
                </span>
              ))}
        </dd>
      </div>
      <div>
        <dt>{t('column.netAreaM2')}</dt>
        <dd>{common('squareMetres', { area: exhibitor.netAreaM2 })}</dd>
      </div>
      <div>
        <dt>{t('column.staff')}</dt>
        <dd>
          <Link to={hrefs.staff}>{t('staffCount', { count: exhibitor.staff })}</Link>
        </dd>
      </div>
      <div>
        <dt>{t('column.appliedAt')}</dt>
        <dd>{format.dateTime(exhibitor.appliedAt, { dateStyle: 'long' })}</dd>
      </div>
      {exhibitor.source && (
        <div>
          <dt>{t('source')}</dt>
          <dd>
            <bdi>{exhibitor.source}</bdi>
          </dd>
        </div>
      )}
    </dl>
  );
}
