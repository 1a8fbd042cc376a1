import { readEdition } from '#modules/editions/service';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { defaultLocale, inLanguage, type Locale } from '#platform/i18n';
import type { Signature } from '#platform/ledger/ledger';
import { translatorFor } from '#platform/messages';
import { mergePdfs } from '#platform/pdf/merge';
import { renderPdf } from '#platform/pdf/render';
import { keyOfParty } from '../rules.ts';
import { listAlertRecipients, listInvitedLanguages } from '../sending/store.ts';
import { markPrinted, readAlert } from '../service.ts';
import { listPartyNames } from '../store.ts';
import { sayLines } from '../telling/words.ts';
import type { AlertMessage } from '../types.ts';

/**
 * Slips of A5 to hand over, one a party and in its language: for those who have not read the
 * alert, or for those that are named. Notes for each when it was printed.
 *
 * @throws AppError `alert.unknown`; `alert.not-sent`; `alert.all-read` where nobody is left
 */
export async function printPaper(
  db: Database,
  edition: EditionScope,
  by: Signature,
  { id, messageIds }: { id: string; messageIds?: readonly string[] | undefined },
): Promise<Uint8Array> {
  const { state, messages, sentAt } = await readAlert(db, edition, id);
  if (state !== 'sent' || !sentAt) throw new AppError('alert.not-sent');
  const wanted = messages.filter((one) =>
    messageIds ? messageIds.includes(one.id) : one.readAt === null,
  );
  if (wanted.length === 0) throw new AppError('alert.all-read');

  const slips: Uint8Array[] = [];
  const languageOf = await readLanguages(db, edition, wanted);
  const printedAt = by.clock.now();
  for (const [locale, own] of Map.groupBy(wanted, languageOf))
    slips.push(await printSlips(db, edition, own, { locale, sentAt, printedAt }));
  const printed = { alertId: id, ids: wanted.map((one) => one.id) };
  await db.transaction().execute((tx) => markPrinted(tx, edition, by, printed));
  return mergePdfs(slips);
}

async function printSlips(
  db: Database,
  edition: EditionScope,
  messages: readonly AlertMessage[],
  { locale, sentAt, printedAt }: { locale: Locale; sentAt: Date; printedAt: Date },
): Promise<Uint8Array> {
  const { name, timeZone } = await readEdition(db, edition);
  const t = await translatorFor(locale, timeZone);
  const names = await namesOf(db, edition, messages);
  const clock = new Intl.DateTimeFormat(locale === 'ar' ? 'ar-u-nu-latn' : locale, {
    ...{ timeZone, dateStyle: 'full', timeStyle: 'short' },
  });
  return renderPdf(
    'day-sheet',
    {
      title: t('alerts.paper.title'),
      edition: inLanguage(name, locale),
      sheets: messages.map(({ id, party, lines }) => ({
        heading:
          party.kind === 'desk' ? t(`account.roles.${party.desk}`) : (names.get(party.id) ?? ''),
        under: t('alerts.paper.title'),
        days: [
          {
            date: clock.format(sentAt),
            rows: sayLines(lines, { t, locale, timeZone }).map((what) => ({
              ...{ time: '', what, details: [], where: '', struck: false },
            })),
          },
        ],
        empty: '',
        version: id.slice(0, 8),
      })),
      printedAt: clock.format(printedAt),
    },
    { locale },
  );
}

/** That of whoever speaks for the party; for a government without an account the one it was invited in. */
async function readLanguages(
  db: Database,
  edition: EditionScope,
  messages: readonly AlertMessage[],
): Promise<(message: AlertMessage) => Locale> {
  const parties = messages.map(({ party }) => party);
  const [recipients, invited] = await Promise.all([
    listAlertRecipients(db, edition, parties),
    listInvitedLanguages(db, edition, parties),
  ]);
  return ({ party }) => {
    const key = keyOfParty(party);
    return recipients.get(key)?.[0]?.locale ?? invited.get(key) ?? defaultLocale;
  };
}

async function namesOf(db: Database, edition: EditionScope, messages: readonly AlertMessage[]) {
  const ids = messages.flatMap(({ party }) => (party.kind === 'desk' ? [] : [party.id]));
  return listPartyNames(db, edition, ids);
}
