import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { IntlProvider, useLocale, useTranslations } from 'use-intl';
import { gateApp as arabicApp } from '#locales/ar/gate-app';
import { gateDesk as arabicDesk } from '#locales/ar/gate-desk';
import { gates as arabicGates } from '#locales/ar/gates';
import { gateApp as englishApp } from '#locales/en/gate-app';
import { gateDesk as englishDesk } from '#locales/en/gate-desk';
import { gates as englishGates } from '#locales/en/gates';
import { gateApp as frenchApp } from '#locales/fr/gate-app';
import { gateDesk as frenchDesk } from '#locales/fr/gate-desk';
import { gates as frenchGates } from '#locales/fr/gates';
import type { Same } from '#locales/same';
import { gateApp as turkishApp } from '#locales/tr/gate-app';
import { gateDesk as turkishDesk } from '#locales/tr/gate-desk';
import { gates as turkishGates } from '#locales/tr/gates';
import { directionOf, isLocale, locales, type Locale } from '#platform/i18n';
import { languageNames } from '../../public/language-names.ts';

const french = { gateApp: frenchApp, gateDesk: frenchDesk, gates: frenchGates };
type Texts = typeof french;

/** All four in the script, because a guard changes places where there is no network. */
const texts: Record<Locale, Same<Texts>> = {
  fr: french,
  en: { gateApp: englishApp, gateDesk: englishDesk, gates: englishGates },
  tr: { gateApp: turkishApp, gateDesk: turkishDesk, gates: turkishGates },
  ar: { gateApp: arabicApp, gateDesk: arabicDesk, gates: arabicGates },
};

const CHOSEN = 'gate-language';
const ChooseContext = createContext<(locale: Locale) => void>(() => {});

/** The texts of whoever holds the device, who may choose another language at any moment. */
export function InLanguage({ timeZone, children }: { timeZone: string; children: ReactNode }) {
  const [locale, setLocale] = useState(firstLocale);
  const choose = useMemo(
    () => (chosen: Locale) => {
      localStorage.setItem(CHOSEN, chosen);
      setLocale(chosen);
    },
    [],
  );
  useEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.dir = directionOf(locale);
  }, [locale]);

  return (
    <ChooseContext value={choose}>
      {/* The compiler has just proven that every key is there; only the sentences differ. */}
      <IntlProvider locale={locale} messages={texts[locale] as Texts} timeZone={timeZone}>
        {children}
      </IntlProvider>
    </ChooseContext>
  );
}

export function LanguageChoice() {
  const t = useTranslations('gateApp');
  const current = useLocale();
  const choose = use(ChooseContext);

  return (
    <fieldset className="gate-languages" aria-label={t('language')}>
      {locales.map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-pressed={locale === current}
          onClick={() => choose(locale)}
        >
          {languageNames[locale]}
        </button>
      ))}
    </fieldset>
  );
}

/** For numbers and dates: Latin digits in Arabic, as in the rest of the product. */
export function useFormatLocale(): string {
  const locale = useLocale();
  return locale === 'ar' ? 'ar-u-nu-latn' : locale;
}

function firstLocale(): Locale {
  const chosen = localStorage.getItem(CHOSEN) ?? document.documentElement.lang;
  return isLocale(chosen) ? chosen : 'fr';
}
