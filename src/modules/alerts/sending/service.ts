import { readEdition } from '#modules/editions/service';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { inLanguage } from '#platform/i18n';
import { queueMail } from '#platform/mail/outbox';
import { translatorFor } from '#platform/messages';
import { keyOfParty } from '../rules.ts';
import { sayLines } from '../telling/words.ts';
import type { AlertMessage } from '../types.ts';
import { listAlertRecipients } from './store.ts';

/**
 * Writes the mails of one alert: to every account that speaks for a party or accompanies it, in
 * its own language. They leave if the transaction is kept, and only then.
 *
 * @returns how many mails
 */
export async function mailMessages(
  tx: Transaction,
  edition: EditionScope,
  messages: readonly AlertMessage[],
  now: Date,
): Promise<number> {
  const [{ name, timeZone }, recipients] = await Promise.all([
    readEdition(tx, edition),
    listAlertRecipients(
      tx,
      edition,
      messages.map(({ party }) => party),
    ),
  ]);
  let mails = 0;
  for (const { party, lines } of messages)
    for (const { email, locale } of recipients.get(keyOfParty(party)) ?? []) {
      const t = await translatorFor(locale, timeZone);
      const said = sayLines(lines, { t, locale, timeZone });
      await queueMail(tx, {
        ...{ recipient: email, locale, editionId: edition, sendAfter: now },
        // No name of a party: subjects are read by every machine on the way.
        subject: t('alerts.mail.subject', { edition: inLanguage(name, locale) }),
        text: [
          t('alerts.mail.greeting'),
          said.map((line) => `• ${line}`).join('\n'),
          t('alerts.mail.zone', { zone: timeZone }),
          t('alerts.mail.end'),
        ].join('\n\n'),
      });
      mails += 1;
    }
  return mails;
}
