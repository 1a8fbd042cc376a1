import { useFormatter, useLocale, useTranslations } from 'use-intl';
import type { ShownNotice } from '#modules/policy/notices/schema';
import { inLanguage } from '#platform/i18n';
import { CountryName } from '#ui/country-name';
import { Provenance } from '#ui/provenance';

/** A notice as an exhibitor reads it: what, by whom, since when, and where to read the act. */
export function NoticeText({ notice }: { notice: ShownNotice }) {
  const t = useTranslations('countryNotices');
  const format = useFormatter();
  const locale = useLocale();
  const { country, authority, reference, body, validFrom, validTo, source, provenance } = notice;
  const day = (date: string) =>
    format.dateTime(new Date(date), { dateStyle: 'medium', timeZone: 'UTC' });

  return (
    <div className="meeting-notice">
      <p>
        <strong>
          <CountryName code={country} />
        </strong>{' '}
        · <bdi>{authority}</bdi>, <bdi>{reference}</bdi> <Provenance value={provenance} />
      </p>
      <p dir="auto">{inLanguage(body, locale)}</p>
      <p className="field-hint">
        {validTo
          ? t('period', { from: day(validFrom), to: day(validTo) })
          : t('since', { from: day(validFrom) })}{' '}
        · {t('source')} : <bdi>{source}</bdi> · {t('informs')}
      </p>
    </div>
  );
}
