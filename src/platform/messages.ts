import { createTranslator } from 'use-intl/core';
import type { Same } from '#locales/same';
import { type Locale, type Messages, type Translator } from './i18n.ts';

const loaded = new Map<Locale, Promise<Messages>>();

/** All texts of one language. Loaded once, because a laptop serves four languages all day. */
export function loadMessages(locale: Locale): Promise<Messages> {
  const known = loaded.get(locale);
  if (known) return known;
  const loading = importMessages(locale);
  loaded.set(locale, loading);
  return loading;
}

/** Texts for documents, mails and the command line; pages use the provider of use-intl. */
export async function translatorFor(locale: Locale, timeZone = 'UTC'): Promise<Translator> {
  return createTranslator<Messages>({ locale, messages: await loadMessages(locale), timeZone });
}

async function importMessages(locale: Locale): Promise<Messages> {
  if (locale === 'fr') return (await import('#locales/fr/index')).messages;
  const translated: { messages: Same<Messages> } = await translations[locale]();
  // The compiler has just proven that every key is there; only the sentences differ.
  return translated.messages as Messages;
}

const translations = {
  en: () => import('#locales/en/index'),
  tr: () => import('#locales/tr/index'),
  ar: () => import('#locales/ar/index'),
};
