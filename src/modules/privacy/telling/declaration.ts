import { readEdition } from '#modules/editions/service';
import { countryName } from '#platform/countries';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { defaultLocale, inLanguage, type Locale } from '#platform/i18n';
import { translatorFor } from '#platform/messages';
import { mergePdfs } from '#platform/pdf/merge';
import { renderPdf } from '#platform/pdf/render';
import type { TableSheet } from '#platform/pdf/types';
import { readNotice } from './notice.ts';
import { tellRecipients, tellRetentions, tellSecurity } from './words.ts';

/** The sheet for the data authority, in French and then in the reader's language where it is another. */
export async function printDeclaration(
  db: Database,
  edition: EditionScope,
  { locale, at }: { locale: Locale; at: Date },
): Promise<Uint8Array> {
  const parts = [];
  for (const language of new Set([defaultLocale, locale])) {
    const sheet = await declarationSheet(db, edition, { locale: language, at });
    parts.push(await renderPdf('table', sheet, { locale: language }));
  }
  return mergePdfs(parts);
}

/** What is declared, from the register and the settings of the edition and nothing else. */
export async function declarationSheet(
  db: Database,
  edition: EditionScope,
  { locale, at }: { locale: Locale; at: Date },
): Promise<TableSheet> {
  const { name, hostCountry, timeZone } = await readEdition(db, edition);
  const { controller, kinds, lists } = await readNotice(db, edition);
  const t = await translatorFor(locale, timeZone);
  const told = lists.map((list) => t(`lists.name.${list}`)).join(', ');
  const column = (
    key: 'data' | 'purpose' | 'recipients' | 'retention' | 'security',
    width: number,
  ) => ({
    label: t(`privacy.declaration.${key}`),
    width,
    align: 'start' as const,
  });

  return {
    title: t('privacy.declaration.title'),
    subtitle: controller
      ? [controller.controller, controller.address, controller.email].join(' · ')
      : t('privacy.declaration.noController'),
    edition: `${inLanguage(name, locale)} · ${countryName(hostCountry, locale)}`,
    landscape: true,
    columns: [
      column('data', 3),
      column('purpose', 3),
      column('recipients', 3),
      column('retention', 2),
      column('security', 2),
    ],
    rows: kinds.map((kind) => [
      `${t(`privacy.kind.${kind.kind}`)} : ${t(`privacy.what.${kind.kind}`)}`,
      `${t(`privacy.purpose.${kind.kind}`)} (${t(`privacy.basis.${kind.basis}`)})`,
      tellRecipients(t, kind),
      tellRetentions(t, kind),
      tellSecurity(t, kind),
    ]),
    note: [
      t('privacy.declaration.counted'),
      told ? t('privacy.notice.lists', { lists: told }) : t('privacy.notice.noLists'),
      t('privacy.notice.human'),
      t('privacy.notice.backups'),
      controller
        ? t('privacy.declaration.authority', {
            authority: controller.authority,
            number: controller.declaration || t('privacy.declaration.notYet'),
          })
        : '',
      t('privacy.declaration.lawyer'),
    ]
      .filter(Boolean)
      .join('\n'),
    printedAt: new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'long' }).format(at),
  };
}
