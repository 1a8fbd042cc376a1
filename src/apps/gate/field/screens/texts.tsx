import type { ReactNode } from 'react';
import { IntlProvider, useLocale, useMessages } from 'use-intl';
import { demonstrations as arabicSessions } from '#locales/ar/demonstrations';
import { gateField as arabic } from '#locales/ar/gate-field';
import { demonstrations as englishSessions } from '#locales/en/demonstrations';
import { gateField as english } from '#locales/en/gate-field';
import { demonstrations as frenchSessions } from '#locales/fr/demonstrations';
import { gateField as french } from '#locales/fr/gate-field';
import { demonstrations as turkishSessions } from '#locales/tr/demonstrations';
import { gateField as turkish } from '#locales/tr/gate-field';
import type { Same } from '#locales/same';
import type { Locale } from '#platform/i18n';
import { useDeviceState } from '../../screens/device-context.ts';

const inFrench = { gateField: french, demonstrations: { checklist: frenchSessions.checklist } };
type Texts = typeof inFrench;

const texts: Record<Locale, Same<Texts>> = {
  fr: inFrench,
  en: { gateField: english, demonstrations: { checklist: englishSessions.checklist } },
  tr: { gateField: turkish, demonstrations: { checklist: turkishSessions.checklist } },
  ar: { gateField: arabic, demonstrations: { checklist: arabicSessions.checklist } },
};

/** The texts of the field beside those of the gate: they load with these screens, all four of them. */
export function FieldTexts({ children }: { children: ReactNode }) {
  const locale = useLocale();
  const { edition } = useDeviceState();
  const messages = useMessages();
  // The compiler has just proven that every key is there; only the sentences differ.
  const own = texts[locale] as Texts;

  return (
    <IntlProvider
      locale={locale}
      messages={{ ...messages, ...own }}
      timeZone={edition?.timeZone ?? 'UTC'}
    >
      {children}
    </IntlProvider>
  );
}
