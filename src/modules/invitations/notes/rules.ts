/**
 * The language in which protocol writes to a government: its own where the note exists in it,
 * else the one of the two languages of African diplomacy that its foreign ministry works in.
 */
export function languageOfNote(country: string): 'fr' | 'en' | 'tr' | 'ar' {
  if (country === 'TR') return 'tr';
  if (ARABIC.has(country)) return 'ar';
  return FRENCH.has(country) ? 'fr' : 'en';
}

/** The league of Arab states but for Comoros, Djibouti and Somalia. */
const ARABIC = new Set('AE BH DZ EG IQ JO KW LB LY MA MR OM PS QA SA SD SY TN YE'.split(' '));

const FRENCH = new Set(
  'BE BF BI BJ CD CF CG CH CI CM DJ FR GA GN GQ HT KM LU MC MG ML NE SC SN TD TG'.split(' '),
);

/** Days between the last day for a reply and the opening, unless protocol sets another. */
export const DAYS_TO_REPLY = 30;

/** A local day some days before another, both `YYYY-MM-DD`. */
export function daysBefore(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
}
