import { useTranslations } from 'use-intl';
import { interpretedLanguages } from '../types.ts';

/** Names of languages in the reader's own: not from the browser, which knows few of the Sahel. */
export function useLanguageNames(): (code: string) => string {
  const t = useTranslations('demonstrations.language');
  return (code) => {
    const known = interpretedLanguages.find((one) => one === code);
    return known ? t(known) : code;
  };
}
