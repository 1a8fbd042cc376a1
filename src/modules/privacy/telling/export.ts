import { readEdition } from '#modules/editions/service';
import type { Database } from '#platform/database';
import { provenEdition } from '#platform/edition';
import { inLanguage, type Locale } from '#platform/i18n';
import { translatorFor } from '#platform/messages';
import { renderPdf } from '#platform/pdf/render';
import type { TableSheet } from '#platform/pdf/types';
import type { SubjectExport } from '../export/types.ts';
import { register } from '../register/types.ts';
import type { DataKind } from '../types.ts';
import { fieldName, tellValue } from './words.ts';

export async function printExport(
  db: Database,
  given: SubjectExport,
  { locale }: { locale: Locale },
): Promise<Uint8Array> {
  return renderPdf('table', await exportSheet(db, given, { locale }), { locale });
}

/** All that is held about a person, one line a value, with what is withheld and why. */
export async function exportSheet(
  db: Database,
  given: SubjectExport,
  { locale }: { locale: Locale },
): Promise<TableSheet> {
  const { name, timeZone } = await readEdition(db, provenEdition(given.edition));
  const t = await translatorFor(locale, timeZone);
  const nameOf = (kind: DataKind) => t(`privacy.kind.${kind}`);
  const lines = given.rows.flatMap(({ table, values }) =>
    Object.entries(values).flatMap(([column, value]) => {
      const told = tellValue(value, { column, locale, t });
      return told ? [[nameOf(kindOf(table, column)), fieldName(t, column), told]] : [];
    }),
  );
  const opened = Object.entries(given.restricted).map(([field, value]) => [
    nameOf('restricted'),
    fieldName(t, field),
    tellValue(value, { column: field, locale, t }),
  ]);
  const history = given.history.map(({ kind, at }) => [t('privacy.export.history'), at, kind]);

  return {
    title: t('privacy.export.title'),
    subtitle: t(`privacy.export.standing.${given.standing}`),
    edition: inLanguage(name, locale),
    landscape: false,
    columns: (['kind', 'field', 'value'] as const).map((key, index) => ({
      label: t(`privacy.export.${key}`),
      width: index === 2 ? 3 : 2,
      align: 'start' as const,
    })),
    rows: [...lines, ...opened, ...history],
    note: [
      t('privacy.export.withheld'),
      ...given.withheld.map(({ kind, why }) => `${nameOf(kind)} : ${t(`privacy.why.${why}`)}`),
    ].join('\n'),
    printedAt: new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'long' }).format(
      new Date(given.madeAt),
    ),
  };
}

/** Columns that are not personal by themselves belong with the others of their table. */
function kindOf(table: string, column: string): DataKind {
  const about = register.find((one) => one.table === table);
  const field = about?.personal.find((one) => one.column === column);
  const known = field ?? about?.personal.find(({ told }) => told === 'told') ?? about?.personal[0];
  return known?.kind ?? 'access';
}
