import { useTranslations } from 'use-intl';
import { useFormatLocale } from './language.tsx';
import { useNow } from './use-now.ts';

const MINUTE = 60_000;

/** How long ago, as short as it can be said: `5 min`, `3 h`, `2 d`. */
export function Age({ since }: { since: number | null }) {
  return <bdi>{useAge(since)}</bdi>;
}

export function useAge(since: number | null): string {
  const t = useTranslations('gateApp.bar');
  const locale = useFormatLocale();
  const now = useNow(10_000);
  if (since === null) return t('never');
  return now - since < MINUTE ? t('now') : span(locale, now - since);
}

/** A length of time in the largest unit that still tells something. */
export function span(locale: string, ms: number): string {
  const minutes = Math.floor(ms / MINUTE);
  if (minutes < 90) return inUnit(locale, minutes, 'minute');
  const hours = Math.round(minutes / 60);
  return hours < 48 ? inUnit(locale, hours, 'hour') : inUnit(locale, Math.round(hours / 24), 'day');
}

function inUnit(locale: string, value: number, unit: 'minute' | 'hour' | 'day'): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
}
