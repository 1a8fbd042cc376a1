import { imports as arabic } from '#locales/ar/import';
import { imports as english } from '#locales/en/import';
import { imports as french } from '#locales/fr/import';
import { imports as turkish } from '#locales/tr/import';
import type { Locale } from '#platform/i18n';
import { foldColumnName } from './fold.ts';

const labelsByLocale: Record<Locale, Record<string, string>> = {
  fr: french.columns,
  en: english.columns,
  tr: turkish.columns,
  ar: arabic.columns,
};

/** What people call a column; its machine name where nobody has named it yet. */
export function columnLabel(name: string, locale: Locale): string {
  return labelsByLocale[locale][name] ?? name;
}

/** Whether a cell, folded as a heading, names the column in any of the four languages or by its machine name. */
export function isLabelOf(folded: string, name: string): boolean {
  if (folded === name) return true;
  return Object.values(labelsByLocale).some((labels) => {
    const label = labels[name];
    return label !== undefined && foldColumnName(label) === folded;
  });
}
