import type { Locale, Translator } from '#platform/i18n';
import type { SheetSection } from '#platform/pdf/convoy-sheet';
import type { PersonView } from '../reading/types.ts';

/** In whose words a paper is written. */
export type SheetReader = {
  t: Translator;
  locale: Locale;
  timeZone: string;
  /** Delegation or exhibitor of a person, else the country. */
  bodyOf: (person: PersonView) => string;
};

type Column = SheetSection['columns'][number];

export function column(
  label: string,
  width: Column['width'],
  { ltr = false, fill = 'none' }: Partial<Pick<Column, 'ltr' | 'fill'>> = {},
): Column {
  return { label, width, ltr, fill };
}

/** A clock time as it is written in every language of the show. */
export function hourOf(at: Date | number, { timeZone }: Pick<SheetReader, 'timeZone'>): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'short' }).format(at);
}
