import { useLocale } from 'use-intl';
import { countryName } from '#platform/countries';

/** A country by its name in the reader's language; flags are left to the protocol. */
export function CountryName({ code }: { code: string }) {
  return <bdi>{countryName(code, useLocale())}</bdi>;
}
