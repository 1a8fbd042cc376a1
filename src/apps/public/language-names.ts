import type { Locale } from '#platform/i18n';

/** Each language by its own name, which its readers know in any language. */
export const languageNames: Record<Locale, string> = {
  fr: 'Français',
  en: 'English',
  tr: 'Türkçe',
  ar: 'العربية',
};
