import { readEdition } from '#modules/editions/service';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { inLanguage, type Locale, type Translator } from '#platform/i18n';
import { translatorFor } from '#platform/messages';
import { renderPdf } from '#platform/pdf/render';
import type { PrecedenceSheet } from '#platform/pdf/types';
import { inDirection, onePerFlag, seatRows, seatTable } from '../ordering/views/rules.ts';
import { alphabeticalFlags } from '../ordering/views/flags.ts';
import { nameOfParty, tellDay } from '../telling/why.ts';
import type { KeptPlace, Version } from '../types.ts';
import { readVersion } from '../versions/service.ts';
import { namesOfHeads } from '../versions/store.ts';

/**
 * A kept version as a PDF: the order, the seating, the speakers, the procession and the flags.
 * Names are those of today, and a head whose data are erased has none.
 *
 * @throws AppError `precedence.version-unknown`
 */
export async function printOrder(
  db: Database,
  edition: EditionScope,
  wanted: { ceremonyId: string; number: number },
  { locale, at }: { locale: Locale; at: Date },
): Promise<Uint8Array> {
  const version = await readVersion(db, edition, wanted);
  const { name, timeZone } = await readEdition(db, edition);
  const heads = version.content.order.flatMap(({ headId }) => headId ?? []);
  const names = await namesOfHeads(db, edition, heads);
  const t = await translatorFor(locale, timeZone);
  const sheet = sheetOf(version, {
    t,
    locale,
    names,
    edition: inLanguage(name, locale),
    tell: timesIn(locale, timeZone),
    at,
  });
  return renderPdf('precedence', sheet, { locale });
}

type Printing = {
  t: Translator;
  locale: Locale;
  names: ReadonlyMap<string, string>;
  edition: string;
  tell: Intl.DateTimeFormat;
  at: Date;
};

export function sheetOf(
  { number, keptAt, why, sha256, content }: Version,
  { t, locale, names, edition, tell, at }: Printing,
): PrecedenceSheet {
  const { order, layout } = content;
  const shortName = (one: KeptPlace) => nameOfParty(one, locale);
  const numbered = (those: readonly KeptPlace[]) => those.map(shortName);
  const { seating } = layout;

  return {
    title: inLanguage(content.name, locale),
    subtitle: t('precedence.print.version', { number: String(number), at: tell.format(keptAt) }),
    why,
    edition,
    printedAt: tell.format(at),
    fingerprint: sha256,
    columns: [
      { label: t('precedence.print.place'), width: 'auto', align: 'end' },
      { label: t('precedence.print.party'), width: 2, align: 'start' },
      { label: t('precedence.print.level'), width: 2, align: 'start' },
      { label: t('precedence.print.head'), width: 3, align: 'start' },
      { label: t('precedence.print.office'), width: 3, align: 'start' },
      { label: t('precedence.print.since'), width: 2, align: 'start' },
    ],
    rows: order.map((one) => [
      one.place,
      shortName(one) + (one.isPinned ? ' *' : ''),
      t(`delegations.level.${one.level}`),
      one.headId ? (names.get(one.headId) ?? null) : null,
      one.title,
      one.tookOfficeOn && tellDay(one.tookOfficeOn, locale),
    ]),
    pinned: order.some(({ isPinned }) => isPinned) ? t('precedence.print.pinned') : null,
    seating: {
      title: t('precedence.view.seating'),
      note: t(seating.shape === 'rows' ? 'precedence.view.rowsNote' : 'precedence.view.tableNote'),
      shape: seating.shape,
      rows:
        seating.shape === 'rows'
          ? seatRows(order.length, seating.perRow).map((row) => row.map(seatIn(order, shortName)))
          : [seatTable(order.length).map(seatIn(order, shortName))],
    },
    lists: [
      {
        title: t('precedence.view.speaking'),
        entries: numbered(inDirection(order, layout.speaking)),
      },
      {
        title: t('precedence.view.procession'),
        entries: numbered(inDirection(order, layout.procession)),
      },
      {
        title: t('precedence.view.flags'),
        entries: numbered(
          layout.flags.by === 'precedence'
            ? onePerFlag(order)
            : alphabeticalFlags(order, layout.flags.language),
        ),
      },
    ],
  };
}

function seatIn(order: readonly KeptPlace[], nameOf: (one: KeptPlace) => string) {
  return (place: number | null) => {
    const one = place === null ? undefined : order[place - 1];
    return one ? { place: one.place, name: nameOf(one) } : null;
  };
}

/** Latin digits in Arabic, as in the rest of the product. */
function timesIn(locale: Locale, timeZone: string): Intl.DateTimeFormat {
  const tag = { fr: 'fr', en: 'en-GB', tr: 'tr', ar: 'ar-u-nu-latn' }[locale];
  return new Intl.DateTimeFormat(tag, { timeZone, dateStyle: 'medium', timeStyle: 'short' });
}
