import { useTranslations } from 'use-intl';
import { directionOf, locales, type LocalText } from '#platform/i18n';

/** What the exhibitor shows, in each of the four languages as visitors read it. */
export function ShowsList({ shows }: { shows: Partial<LocalText> }) {
  const t = useTranslations('exhibitors');

  return (
    <dl className="facts">
      {locales.map((locale) => (
        <div key={locale}>
          <dt>{t(`language.${locale}`)}</dt>
          {shows[locale] ? (
            <dd lang={locale} dir={directionOf(locale)}>
              {shows[locale]}
            </dd>
          ) : (
            <dd>{t('notTranslated')}</dd>
          )}
        </div>
      ))}
    </dl>
  );
}
