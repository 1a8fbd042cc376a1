import { useTranslations } from 'use-intl';

export type TextValues = Record<string, string | number | Date>;

/**
 * Texts whose keys come as data: headings of columns, names of states, entries of the
 * navigation. Where the key is known, `useTranslations` is better, because it is checked.
 */
export function useText(): (key: string, values?: TextValues) => string {
  const t = useTranslations();
  return (key, values) => (t as (key: string, values?: TextValues) => string)(key, values);
}
