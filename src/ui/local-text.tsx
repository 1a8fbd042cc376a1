import { useLocale } from 'use-intl';
import { defaultLocale, directionOf, type LocalText as Text } from '#platform/i18n';

/** A text that people wrote in four languages; where the reader's is missing, the French one says so itself. */
export function LocalText({ text }: { text: Text }) {
  const locale = useLocale();
  const language = text[locale] ? locale : defaultLocale;

  return language === locale ? (
    <bdi>{text[language]}</bdi>
  ) : (
    <span lang={language} dir={directionOf(language)}>
      {text[language]}
    </span>
  );
}
