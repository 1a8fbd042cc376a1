import type { CountryNotice, ReadNotice } from './types.ts';

/** Whether a notice is shown on a local date: on its first and on its last day it is. */
export function isInForce(
  { validFrom, validTo, withdrawnAt }: Pick<CountryNotice, 'validFrom' | 'validTo' | 'withdrawnAt'>,
  onDate: string,
): boolean {
  return !withdrawnAt && validFrom <= onDate && (validTo === null || onDate <= validTo);
}

/**
 * The notices that an exhibitor is shown before it deals with somebody of a country: those in
 * force on the date that bind the exhibitor's own country, or one of a joint stand.
 */
export function noticesFor<Notice extends CountryNotice>(
  notices: readonly Notice[],
  { country, exhibitorCountries, onDate }: Dealing,
): Notice[] {
  return notices.filter(
    (notice) =>
      notice.country === country &&
      isInForce(notice, onDate) &&
      (!notice.binds || notice.binds.some((bound) => exhibitorCountries.includes(bound))),
  );
}

export type Dealing = {
  /** Of the guest. */
  country: string;
  exhibitorCountries: readonly string[];
  onDate: string;
};

/** Those that nobody has read in their present version. */
export function unread<Notice extends ReadNotice>(
  notices: readonly Notice[],
  read: readonly ReadNotice[],
): Notice[] {
  return notices.filter(
    ({ id, version }) => !read.some((one) => one.id === id && one.version === version),
  );
}
