import type { EditionPlan } from '#modules/editions/types';
import { readPlan } from '#modules/editions/service';
import { everybody, listForBadges, listParticipants } from '#modules/participants/service';
import type { BadgeHolder } from '#modules/participants/types';
import type { Application } from '#platform/application';
import { countryName, toAlpha3 } from '#platform/countries';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { inLanguage, type Locale } from '#platform/i18n';
import { record, type Signature } from '#platform/ledger/ledger';
import { mergePdfs } from '#platform/pdf/merge';
import { renderPdf } from '#platform/pdf/render';
import type { Badge, BadgeSheet } from '#platform/pdf/types';
import { tableQuerySchema } from '#platform/table';
import { badgePrinted } from '../facts.ts';
import { nameOnBadge } from '../issuing/rules.ts';
import { subjectOf } from '../issuing/service.ts';
import type { Print } from '../issuing/types.ts';
import { badgeCode } from '../rules.ts';
import { listLivePrints, listPrintsOf, savePrinted } from '../store.ts';

/** Photos are held in memory while they are set. */
const AT_ONCE = 100;

/** As on the badge, most important first. */
const BADGE_LANGUAGES: readonly Locale[] = ['fr', 'en', 'ar'];

export type PrintRun = {
  /** Whose badges; everybody's with a live badge where left out. */
  participantIds?: readonly string[] | undefined;
  categoryId?: string | undefined;
  /** Leaves out those that have been printed already. */
  unprinted?: boolean;
  locale: Locale;
  /** A back after each front, for printers that turn the sheet. */
  backs?: boolean;
};

/**
 * Sets live badges as A6 pages, in the order in which they are handed out, and marks them
 * as printed.
 *
 * @throws AppError `badge.nothing-to-print`
 */
export async function printBadges(
  app: Application,
  edition: EditionScope,
  by: Signature,
  run: PrintRun,
): Promise<{ pdf: Uint8Array; count: number }> {
  const prints = new Map(
    (await livePrints(app, edition, run)).map((print) => [print.participantId, print]),
  );
  const holders = await listForBadges(app.db, edition, { participantIds: [...prints.keys()] });
  if (holders.length === 0) throw new AppError('badge.nothing-to-print');

  const plan = await readPlan(app.db, edition);
  const job = jobName(by.clock.now());
  const sheet = sheetOf(plan, run);
  const parts: Uint8Array[] = [];
  for (let from = 0; from < holders.length; from += AT_ONCE) {
    const some = holders.slice(from, from + AT_ONCE);
    const names = await namesOf(app, edition, some);
    const badges: Badge[] = [];
    for (const [place, holder] of some.entries()) {
      const print = prints.get(holder.id);
      const printJob = `${job}-${String(from + place + 1).padStart(5, '0')}`;
      const name = names.get(holder.id) ?? '';
      if (print) badges.push(await setBadge(app, plan, { holder, name, print, printJob }));
    }
    parts.push(await renderPdf('badge', { ...sheet, badges }, { locale: run.locale }));
  }

  const printed = holders.flatMap(({ id }) => prints.get(id) ?? []);
  await app.db.transaction().execute(async (tx) => {
    // The head before the badges, as whoever revokes them: else the two wait for each other.
    await record(tx, edition, by, []);
    await savePrinted(tx, edition, printed, by.clock.now());
    await record(
      tx,
      edition,
      by,
      printed.map(({ idx, generation }) =>
        badgePrinted(subjectOf({ idx, generation }), { idx, generation }),
      ),
    );
  });
  return { pdf: mergePdfs(parts), count: printed.length };
}

async function livePrints(
  { db }: Application,
  edition: EditionScope,
  { participantIds, categoryId, unprinted = false }: PrintRun,
): Promise<Print[]> {
  const prints = participantIds
    ? await listPrintsOf(db, edition, participantIds)
    : await listLivePrints(db, edition, categoryId);
  return prints.filter(
    ({ revokedAt, printedAt }) => revokedAt === null && !(unprinted && printedAt),
  );
}

/** Capitals depend on the language of each person. */
async function namesOf(
  { db }: Application,
  edition: EditionScope,
  holders: readonly BadgeHolder[],
): Promise<Map<string, string>> {
  const people = await listParticipants(
    db,
    edition,
    everybody,
    tableQuerySchema.parse({
      pageSize: AT_ONCE,
      filters: { id: holders.map(({ id }) => id) },
    }),
  );
  return new Map(people.rows.map((person) => [person.id, nameOnBadge(person)]));
}

function sheetOf({ edition, venues }: EditionPlan, { locale, backs = false }: PrintRun) {
  const [first] = BADGE_LANGUAGES;
  const name = inLanguage(edition.name, first ?? locale);
  const dates = new Intl.DateTimeFormat(first, { dateStyle: 'long', timeZone: 'UTC' });
  const place = venues.find(({ kind }) => kind === 'exhibition');
  const sheet: Omit<BadgeSheet, 'badges'> = {
    title: `${name}: badges`,
    edition: {
      name,
      dates: dates.formatRange(midnight(edition.startsOn), midnight(edition.endsOn)),
      place: place ? inLanguage(place.name, first ?? locale) : edition.city,
    },
    languages: BADGE_LANGUAGES,
    backs,
    lostBadgePhone: null,
  };
  return sheet;
}

async function setBadge(
  app: Application,
  { edition, days, zones, categories }: EditionPlan,
  {
    holder,
    name,
    print,
    printJob,
  }: { holder: BadgeHolder; name: string; print: Print; printJob: string },
): Promise<Badge> {
  const category = categories.find(({ id }) => id === holder.categoryId);
  const [first = 'fr'] = BADGE_LANGUAGES;
  return {
    category: { names: category?.name ?? {}, colour: category?.colour ?? '#444444' },
    photo: holder.photoId ? (await app.files.read(app.db, holder.photoId)).content : null,
    name,
    nameArabic: holder.nameAr,
    post: [holder.rank, holder.post].filter(Boolean).join(', ') || null,
    organisation: holder.organisation ?? holder.exhibitorName ?? holder.delegationName,
    country: {
      name: countryName(holder.country, first),
      alpha3: toAlpha3(holder.country) ?? holder.country,
    },
    zones: zones
      .filter(({ id }) => print.zones.includes(id))
      .map(({ letter, name }) => ({ code: letter, name: inLanguage(name, first) })),
    days: days.map(({ index, date }) => ({
      label: String(Number(date.slice(8))),
      granted: print.days.includes(index),
    })),
    escortRequired: category?.escortRequired ?? false,
    token: print.token,
    humanCode: badgeCode(print),
    serial: `${edition.series}${edition.startsOn.slice(2, 4)}-${String(print.idx).padStart(6, '0')}`,
    generation: print.generation,
    printJob,
  };
}

/** By its minute: two runs of one minute are told apart by who printed them, in the ledger. */
function jobName(at: Date): string {
  return `P-${at.toISOString().slice(0, 16).replaceAll(/\D/g, '')}`;
}

function midnight(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}
