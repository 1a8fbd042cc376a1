import type { Application } from '../application.ts';
import type { Database } from '../database.ts';
import type { Locale } from '../i18n.ts';

export type MailAttachment = { fileId: string; filename: string };

export type NewMail = {
  recipient: string;
  subject: string;
  /** Plain text, paragraphs parted by an empty line; web addresses become links in the HTML part. */
  text: string;
  locale: Locale;
  attachments?: readonly MailAttachment[];
  /** Null for what belongs to the installation, such as a sign-in code. */
  editionId?: string | null;
  sendAfter?: Date;
  /** For a mail that carries a secret: not sent after it, and its text is blanked once it is sent or too late. */
  expiresAt?: Date;
};

/**
 * Puts a mail into the outbox within the caller's transaction: it goes out if the change it
 * tells of is kept, and only then. @returns its id.
 */
export async function queueMail(tx: Database, mail: NewMail): Promise<string> {
  const { id } = await tx
    .insertInto('outboxMail')
    .values({
      recipient: mail.recipient,
      subject: mail.subject,
      bodyText: mail.text,
      language: mail.locale,
      attachments: JSON.stringify(mail.attachments ?? []),
      editionId: mail.editionId ?? null,
      expiresAt: mail.expiresAt ?? null,
      ...(mail.sendAfter && { sendAfter: mail.sendAfter }),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export type WaitingMail = {
  id: string;
  recipient: string;
  subject: string;
  /** Null for a mail that carries a secret: an administrator makes a sign-in link instead, which leaves a trace. */
  text: string | null;
  language: string;
  attachments: MailAttachment[];
  createdAt: Date;
  sendAfter: Date;
  attempts: number;
  lastError: string | null;
  givenUpAt: Date | null;
};

/** What was not sent, oldest first: to be printed and handed over where there is no mail server. */
export async function listWaitingMail(db: Database): Promise<WaitingMail[]> {
  const rows = await db
    .selectFrom('outboxMail')
    .select(['id', 'recipient', 'subject', 'bodyText', 'language', 'attachments', 'createdAt'])
    .select(['sendAfter', 'attempts', 'lastError', 'givenUpAt', 'expiresAt'])
    .where('sentAt', 'is', null)
    .orderBy('createdAt')
    .orderBy('id')
    .limit(1_000)
    .execute();
  return rows.map(({ bodyText, expiresAt, attachments, ...mail }) => ({
    ...mail,
    text: expiresAt ? null : bodyText,
    attachments: attachments as MailAttachment[],
  }));
}

/** Blanks and gives up mails whose secret is no longer worth sending. @returns how many. */
export async function giveUpExpiredMail({
  db,
  clock,
}: Pick<Application, 'db' | 'clock'>): Promise<number> {
  const now = clock.now();
  const expired = await db
    .updateTable('outboxMail')
    .set({ bodyText: '', givenUpAt: now, lastError: 'expired' })
    .where('sentAt', 'is', null)
    .where('givenUpAt', 'is', null)
    .where('expiresAt', '<=', now)
    .returning('id')
    .execute();
  return expired.length;
}
