import type { Locale } from '#platform/i18n';

const yearSeconds = 31_536_000;

/** Keeps the chosen language on this device. */
export function languageCookie(locale: Locale, request: Request): string {
  const secure = new URL(request.url).protocol === 'https:' ? '; Secure' : '';
  return `lang=${locale}; Path=/; Max-Age=${yearSeconds}; SameSite=Lax; HttpOnly${secure}`;
}
