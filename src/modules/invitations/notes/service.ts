import { readEdition, readPlan } from '#modules/editions/service';
import type { EditionPlan } from '#modules/editions/types';
import { countryName } from '#platform/countries';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { locales, type LocalText, type Locale } from '#platform/i18n';
import { translatorFor } from '#platform/messages';
import { nextNumbers } from '../rules.ts';
import { listAllInvitations, lockInvitations, saveInvitationRows } from '../store.ts';
import type { NoteSetting, ReplyDays } from '../types.ts';
import { localDay } from '#platform/days/rules';
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
  { numberForm, nextNumber, issuedIn, answerBy, ...head }: NoteSetting,
): Promise<NoteSetting> {
  const { state, motto, ministry, service, signatoryOffice, signatoryName } = head;
  const words = { state, motto, ministry, service, signatoryOffice, signatoryName };
  const setting = { numberForm, nextNumber, issuedIn, answerBy, ...words };
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
 * Takes the letterhead over. The numbers begin anew under the new year, the day for a reply is
 * counted back from the new opening, and who holds the signing office is asked for again.
 */
export async function carryOverNoteSetting(
  tx: Transaction,
  { from, to }: { from: EditionScope; to: EditionScope },
): Promise<void> {
  const before = await findNoteSetting(tx, from);
  if (!before) return;
  const [old, next] = [await readPlan(tx, from), await readPlan(tx, to)];
  await saveNoteSetting(tx, to, {
    ...before,
    numberForm: before.numberForm.replaceAll(yearOf(old), yearOf(next)),
    nextNumber: 1,
    answerBy: daysBefore(next.edition.startsOn, DAYS_TO_REPLY),
    signatoryName: '',
  });
}

/** The last day for a reply, and the day it is in the edition now. */
export async function readReplyDays(
  db: Database,
  edition: EditionScope,
  now: Date,
): Promise<ReplyDays> {
  const { answerBy } = await readNoteSetting(db, edition);
  const { timeZone } = await readEdition(db, edition);
  return { answerBy, today: localDay(now, timeZone) };
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
    signatoryOffice: inAll((locale) => texts.get(locale)?.('invitations.note.signatory') ?? ''),
    signatoryName: '',
  };
}

function yearOf({ edition }: EditionPlan): string {
  return edition.startsOn.slice(0, 4);
}
