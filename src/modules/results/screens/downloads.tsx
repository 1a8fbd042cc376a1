import { useLocale, useTranslations } from 'use-intl';
import { locales, type Locale } from '#platform/i18n';

/** The same figures to take away: as a report in each language, and as data in the reader's. */
export function Downloads({
  edition,
  report,
  languageNames,
}: {
  edition: string;
  report: number | null;
  languageNames: Record<Locale, string>;
}) {
  const t = useTranslations('results');
  const locale = useLocale();

  return (
    <p className="results-downloads">
      <span>{t('pdfIn')}</span>
      {locales.map((language) => (
        <a
          key={language}
          className="button"
          lang={language}
          href={downloadHref({ edition, report, language, form: '.pdf' })}
        >
          {languageNames[language]}
        </a>
      ))}
      <span>{t('download')}</span>
      <a
        className="button"
        href={downloadHref({ edition, report, language: locale, form: '.csv' })}
      >
        {t('csv')}
      </a>
      <a className="button" href={downloadHref({ edition, report, language: locale, form: '' })}>
        {t('json')}
      </a>
    </p>
  );
}

/** Where the API gives the results in a form; no ending means JSON. */
export function downloadHref({
  edition,
  report,
  language,
  form,
}: {
  edition: string;
  report: number | null;
  language: Locale;
  form: '.pdf' | '.csv' | '';
}): string {
  const query = new URLSearchParams({ language, ...(report && { report: String(report) }) });
  return `/api/v1/editions/${edition}/results${form}?${query}`;
}
