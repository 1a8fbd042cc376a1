import { countryName } from '#platform/countries';
import type { Locale, Translator } from '#platform/i18n';
import type { ToldKind, ToldRetention } from './notice.ts';

/** What the notice, the declaration and the export say in words. */
export function tellRetention(t: Translator, { rows, retention, due }: ToldRetention): string {
  if (!due) return t(`privacy.endless.${retention === 'list' ? 'list' : 'account'}`);
  const length = t(`privacy.length.${due.unit}`, { count: due.length });
  if (retention === 'document') return t('privacy.reducedFirst', { length });
  return rows === 'refused' ? t('privacy.ifRefused', { length }) : length;
}

export function tellRetentions(t: Translator, { retentions }: ToldKind): string {
  return retentions.map((one) => tellRetention(t, one)).join(' · ');
}

export function tellRecipients(t: Translator, { recipients }: ToldKind): string {
  return recipients.map((one) => t(`privacy.recipient.${one}`)).join(', ');
}

export function tellSecurity(t: Translator, { security }: ToldKind): string {
  return security.map((one) => t(`privacy.security.${one}`)).join(', ');
}

/** The name of a column; that each has its text is proved by a test of the register. */
export function fieldName(t: Translator, column: string): string {
  return (t as (key: string) => string)(`privacy.field.${column}`);
}

/** A value as a person reads it. */
export function tellValue(
  value: unknown,
  { column, locale, t }: { column: string; locale: Locale; t: Translator },
): string {
  if (value === null || value === undefined || value === '') return '';
  const isCountry = column === 'country' || column === 'nationality';
  if (isCountry && typeof value === 'string') return countryName(value, locale);
  if (column === 'photo_id') return t('privacy.export.photoKept');
  if (typeof value === 'boolean') return t(value ? 'privacy.export.yes' : 'privacy.export.no');
  if (Array.isArray(value)) return value.map((one) => tellPart(one)).join(', ');
  return tellPart(value);
}

function tellPart(value: unknown): string {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([key, part]) => `${key}: ${tellPart(part)}`)
      .join(', ');
  return String(value);
}
