import { useLocale, useTranslations } from 'use-intl';
import { countryName } from '#platform/countries';
import type { Grant } from '#platform/permissions';

/** A role as it is held: "Embassy (Senegal) · bamex-2025". */
export function useGrantWords(): (grant: Grant) => string {
  const t = useTranslations('account.roles');
  const locale = useLocale();

  return ({ role, country, editionId }) => {
    const narrowed = country ? ` (${countryName(country, locale)})` : '';
    return `${t(role)}${narrowed} · ${editionId}`;
  };
}
