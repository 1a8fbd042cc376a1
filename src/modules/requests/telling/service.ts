import { readEdition } from '#modules/editions/service';
import type { Application } from '#platform/application';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { inLanguage, isLocale } from '#platform/i18n';
import { accessLinkAddress } from '#platform/identity/access-links';
import type { Signature } from '#platform/ledger/ledger';
import { queueMail } from '#platform/mail/outbox';
import { translatorFor } from '#platform/messages';
import { removeExpiredCodes } from '../confirming/store.ts';
import { makeAskerLink } from '../confirming/service.ts';
import { isToldByMail } from '../rules.ts';
import { lockRequest, removeDrafts, saveRequest } from '../sending/store.ts';
import type { OfficeRequest } from '../types.ts';
import { listAskedEditions, listUntold } from './store.ts';

/** A draft that nobody has sent by then is forgotten. */
const DRAFT_DAYS = 30;

/**
 * Mails askers whose standing has changed since they were last told, whatever changed it: the
 * commission, an appeal, a merge, the screening. The mail says that there is something to read
 * and not what it is: it passes through many hands.
 *
 * @returns how many mails
 */
export async function tellChanges(
  db: Database,
  edition: EditionScope,
  by: Signature,
  origin: string,
): Promise<number> {
  const untold = await listUntold(db, edition);
  let mails = 0;
  for (const { id, told } of untold)
    await db.transaction().execute(async (tx) => {
      if (await tellOne(tx, edition, by, { id, told, origin })) mails += 1;
    });
  return mails;
}

async function tellOne(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { id, told, origin }: { id: string; told: string | null; origin: string },
): Promise<boolean> {
  const request = await lockRequest(tx, edition, id);
  if (!request) return false;
  await saveRequest(tx, edition, id, { told: request.standing });
  // Whoever has waited hears that a place was found.
  const isNews = isToldByMail(request.standing) || told === 'waiting';
  if (isNews) await mailAsker(tx, edition, by, request, origin);
  return isNews;
}

async function mailAsker(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { askerId, formId, askerEmail, askerLocale, country, ...request }: OfficeRequest,
  origin: string,
): Promise<void> {
  if (!askerEmail) return;
  const locale = isLocale(askerLocale) ? askerLocale : 'fr';
  const asker = { id: askerId, formId, email: askerEmail, country, locale };
  const { organisation, contact } = request;
  const whole = { ...asker, organisation, contact, phone: null };
  const { token, validUntil } = await makeAskerLink(tx, edition, by, whole, locale);
  const t = await translatorFor(locale);
  const { name } = await readEdition(tx, edition);
  const words = { edition: inLanguage(name, locale) };
  await queueMail(tx, {
    recipient: askerEmail,
    subject: t('requests.mail.news.subject', words),
    text: [
      request.standing === 'question'
        ? t('requests.mail.news.question', words)
        : t('requests.mail.news.decided', words),
      accessLinkAddress(origin, token),
    ].join('\n\n'),
    locale,
    editionId: edition,
    sendAfter: by.clock.now(),
    expiresAt: validUntil,
  });
}

/** Tells what is new in every edition, and forgets what was begun and never sent. */
export async function tellEverywhere(
  { db, clock, origin }: Pick<Application, 'db' | 'clock' | 'origin'>,
  by: Signature,
): Promise<void> {
  const now = clock.now();
  for (const edition of await listAskedEditions(db)) await tellChanges(db, edition, by, origin);
  await removeExpiredCodes(db, now);
  await removeDrafts(db, new Date(now.getTime() - DRAFT_DAYS * 86_400_000));
}
