import { readPlan } from '#modules/editions/service';
import type { EditionPlan } from '#modules/editions/types';
import { countryName } from '#platform/countries';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { inLanguage, locales, type LocalText, type Locale } from '#platform/i18n';
import { translatorFor } from '#platform/messages';
import { mergePdfs } from '#platform/pdf/merge';
import { writeNoteVerbale, type NoteFacts } from '#platform/pdf/note-verbale';
import { renderPdf } from '#platform/pdf/render';
import { nextNumbers } from '../rules.ts';
import { listAllInvitations, lockInvitations, saveInvitationRows } from '../store.ts';
import type { Invitation, NoteSetting } from '../types.ts';
import { DAYS_TO_REPLY, daysBefore } from './rules.ts';
import { findNoteSetting, lockNoteSetting, saveNoteSetting } from './store.ts';

/** As protocol set it, or what a note says before anybody has. @throws AppError `edition.unknown` */
export async function readNoteSetting(db: Database, edition: EditionScope): Promise<NoteSetting> {
  return (await findNoteSetting(db, edition)) ?? initialSetting(await readPlan(db, edition));
}

/** What stands above the notes, and the number the next one gets. */
export async function setNoteSetting(
  db: Database,
  edition: EditionScope,
  { numberForm, nextNumber, state, motto, ministry, service, issuedIn, answerBy }: NoteSetting,
): Promise<NoteSetting> {
  const setting = { numberForm, nextNumber, state, motto, ministry, service, issuedIn, answerBy };
  await db.transaction().execute((tx) => saveNoteSetting(tx, edition, setting));
  return setting;
}

/** Holds the counter of the edition until the transaction ends: whoever else prepares or numbers waits. */
export async function holdNumbers(tx: Transaction, edition: EditionScope): Promise<NoteSetting> {
  return lockNoteSetting(tx, edition, await initialSetting(await readPlan(tx, edition)));
}

/** Takes numbers from the counter of the edition; it is held until the transaction ends. */
export async function takeNumbers(
  tx: Transaction,
  edition: EditionScope,
  wanted: number,
): Promise<string[]> {
  const setting = await holdNumbers(tx, edition);
  const used = (await listAllInvitations(tx, edition)).flatMap(({ number }) => number ?? []);
  const { numbers, nextNumber } = nextNumbers(setting, new Set(used), wanted);
  await saveNoteSetting(tx, edition, { ...setting, nextNumber });
  return numbers;
}

/** Numbers the notes that have none; the others keep theirs. @returns how many were numbered */
export async function numberNotes(
  tx: Transaction,
  edition: EditionScope,
  ids: readonly string[],
): Promise<number> {
  const bare = (await lockInvitations(tx, edition, ids))
    .filter(({ number }) => number === null)
    .toSorted((one, other) => one.country.localeCompare(other.country, 'en'));
  if (bare.length === 0) return 0;

  const numbers = await takeNumbers(tx, edition, bare.length);
  await saveInvitationRows(
    tx,
    edition,
    bare.map((invitation, index) => ({ ...invitation, number: numbers[index] ?? null })),
  );
  return bare.length;
}

/**
 * The notes of some governments as one PDF, in the order of their numbers.
 *
 * @param ids null takes every invitation whose note is numbered
 * @param locale null writes each note in the language of its invitation
 * @throws AppError `invitation.unknown`; `invitation.without-number`, because a note without a
 *   number cannot be answered by reference to it
 */
export async function printNotes(
  db: Database,
  edition: EditionScope,
  {
    ids,
    country,
    locale,
  }: { ids: readonly string[] | null; country: string | null; locale: Locale | null },
): Promise<Uint8Array> {
  const wanted = ids && new Set(ids);
  const invitations = (await listAllInvitations(db, edition, country)).filter(({ id, number }) =>
    wanted ? wanted.has(id) : number !== null,
  );
  if (invitations.length === 0 || (wanted && invitations.length !== wanted.size))
    throw new AppError('invitation.unknown', { id: ids?.[0] ?? '' });

  const plan = await readPlan(db, edition);
  const setting = await readNoteSetting(db, edition);
  const parts: Uint8Array[] = [];
  for (const invitation of inOrderOfNumbers(invitations)) {
    const language = locale ?? invitation.language;
    const facts = await noteFacts(invitation, { plan, setting, locale: language });
    const note = await writeNoteVerbale(facts, language);
    parts.push(await renderPdf('note-verbale', note, { locale: language }));
  }
  return mergePdfs(parts);
}

async function noteFacts(
  invitation: Invitation,
  { plan, setting, locale }: { plan: EditionPlan; setting: NoteSetting; locale: Locale },
): Promise<NoteFacts> {
  const { country, number, preparedAt } = invitation;
  if (!number)
    throw new AppError('invitation.without-number', { country: countryName(country, locale) });

  const { edition, venues } = plan;
  const t = await translatorFor(locale, edition.timeZone);
  const venue = venues.find(({ kind }) => kind === 'exhibition') ?? venues[0];
  return {
    state: inLanguage(setting.state, locale),
    motto: inLanguage(setting.motto, locale) || null,
    ministry: inLanguage(setting.ministry, locale),
    service: inLanguage(setting.service, locale) || null,
    emblem: null,
    number,
    country,
    embassyCity: edition.city,
    edition: t('invitations.note.edition', { series: edition.series, year: yearOf(plan) }),
    from: edition.startsOn,
    to: edition.endsOn,
    city: edition.city,
    venue: venue ? inLanguage(venue.name, locale) : null,
    patronage: inLanguage(edition.patronage, locale) || null,
    theme: inLanguage(edition.theme, locale) || null,
    asked: ['delegation', 'exhibitor', 'partner', 'speaker'],
    deadline: setting.answerBy,
    answerLink: null,
    issuedIn: setting.issuedIn,
    // Not that of the sending: a copy must read like the paper that left.
    date: localDay(preparedAt, edition.timeZone),
    enclosures: [],
  };
}

async function initialSetting(plan: EditionPlan): Promise<NoteSetting> {
  const { hostCountry, city, startsOn } = plan.edition;
  const texts = new Map<Locale, Awaited<ReturnType<typeof translatorFor>>>();
  for (const locale of locales) texts.set(locale, await translatorFor(locale));
  const inAll = (say: (locale: Locale) => string): LocalText => ({
    fr: say('fr'),
    en: say('en'),
    tr: say('tr'),
    ar: say('ar'),
  });

  return {
    numberForm: `{number}/MAE/${yearOf(plan)}`,
    nextNumber: 1,
    state: inAll((locale) => countryName(hostCountry, locale)),
    motto: inAll(() => ''),
    ministry: inAll((locale) => texts.get(locale)?.('invitations.note.ministry') ?? ''),
    service: inAll((locale) => texts.get(locale)?.('invitations.note.service') ?? ''),
    issuedIn: city,
    answerBy: daysBefore(startsOn, DAYS_TO_REPLY),
  };
}

function inOrderOfNumbers(invitations: readonly Invitation[]): Invitation[] {
  const order = new Intl.Collator('en', { numeric: true });
  return invitations.toSorted((one, other) => order.compare(one.number ?? '', other.number ?? ''));
}

function yearOf({ edition }: EditionPlan): string {
  return edition.startsOn.slice(0, 4);
}

/** `YYYY-MM-DD`, as Canada writes it. */
function localDay(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(instant);
}
