import { useLocation } from 'react-router';
import { useLocale, useTranslations } from 'use-intl';
import { locales } from '#platform/i18n';
import { languageNames } from './language-names.ts';

/** For pages whose address names no language: a plain form, kept in a cookie. */
export function LanguageChoice() {
  const t = useTranslations('common.language');
  const current = useLocale();
  const { pathname, search } = useLocation();

  return (
    <form method="post" action="/language" className="languages" aria-label={t('choose')}>
      <input type="hidden" name="next" value={`${pathname}${search}`} />
      {locales.map((locale) => (
        <button
          key={locale}
          name="language"
          value={locale}
          lang={locale}
          aria-current={locale === current ? 'true' : undefined}
        >
          {languageNames[locale]}
        </button>
      ))}
    </form>
  );
}
