import { readEdition } from '#modules/editions/service';
import { readExhibitor } from '#modules/exhibitors/service';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { inLanguage, type Locale } from '#platform/i18n';
import { translatorFor } from '#platform/messages';
import { renderPdf } from '#platform/pdf/render';
import { tagPrefix } from '../counting/rules.ts';
import { readExhibit } from '../service.ts';

/**
 * The tag of an item on one page: the code that phones and desks scan, and what it is.
 *
 * @throws AppError `exhibit.unknown`, also for one that the reader may not see
 */
export async function printTag(
  db: Database,
  edition: EditionScope,
  id: string,
  { within, locale }: { within: string | null; locale: Locale },
): Promise<{ name: string; pdf: Uint8Array }> {
  const exhibit = await readExhibit(db, edition, id, within);
  const { name } = await readEdition(db, edition);
  const { displayName } = await readExhibitor(db, edition, exhibit.exhibitorId);
  const t = await translatorFor(locale);
  const facts: [string, string][] = [
    [t('exhibits.column.designation'), exhibit.designation],
    [t('exhibits.column.kind'), t(`exhibits.kind.${exhibit.kind}`)],
    [t('exhibits.column.serial'), exhibit.serial || '–'],
    [t('exhibits.column.status'), t(`exhibits.status.${exhibit.status}`)],
    [t('exhibits.column.exhibitor'), displayName],
    [t('exhibits.column.store'), exhibit.store || '–'],
  ];
  const pdf = await renderPdf(
    'code-sheet',
    {
      title: exhibit.code,
      lead: t('exhibits.tag.lead'),
      edition: inLanguage(name, locale),
      facts: facts.map(([label, value]) => ({ label, value })),
      code: `${tagPrefix}${exhibit.code}`,
      tooLong: '',
      note: t('exhibits.tag.note'),
    },
    { locale },
  );
  return { name: `${edition}-${exhibit.code}.pdf`, pdf };
}
