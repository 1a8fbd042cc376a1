import type { createTranslator } from 'use-intl/core';
import type { messages as source } from '#locales/fr/index';

/** The languages of every screen and document, the default first. */
export const locales = ['fr', 'en', 'tr', 'ar'] as const;

export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = 'fr';

/** A text that people wrote once in each language, such as the theme of an edition. */
export type LocalText = Record<Locale, string>;

export type Messages = typeof source;

declare module 'use-intl/core' {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}

export type Translator = ReturnType<typeof createTranslator<Messages>>;

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

export function directionOf(locale: Locale): 'ltr' | 'rtl' {
  return locale === 'ar' ? 'rtl' : 'ltr';
}

/** The reader's text, or the French one where a translation was left empty. */
export function inLanguage(text: LocalText, locale: Locale): string {
  return text[locale] || text[defaultLocale];
}

/**
 * A name within a sentence of another direction, kept together so that it turns nothing around it;
 * any other name as it is.
 */
export function apart(name: string, locale: Locale): string {
  const isOther = /\p{Script=Arabic}/u.test(name) !== (directionOf(locale) === 'rtl');
  return isOther ? `\u2068${name}\u2069` : name;
}

/** The first language of an `Accept-Language` header that we speak. */
export function preferredLocale(header: string | null | undefined): Locale {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(';q=');
      return { language: tag.slice(0, 2).toLowerCase(), quality: quality ? Number(quality) : 1 };
    })
    .sort((one, other) => other.quality - one.quality)
    .map(({ language }) => language);
  return wanted.find(isLocale) ?? defaultLocale;
}
