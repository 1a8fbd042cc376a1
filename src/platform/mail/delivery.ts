import type { Application } from '../application.ts';
import type { Transaction } from '../database.ts';
import { isLocale, defaultLocale } from '../i18n.ts';
import { composeMail } from './compose.ts';
import type { MailAttachment } from './outbox.ts';
import { giveUpExpiredMail } from './outbox.ts';
import { failureOf, type MailTransport } from './transport.ts';

/** Minutes until the next attempt after the first, second … failure; after the last one the mail is given up. */
const RETRY_MINUTES = [1, 5, 30, 120, 360] as const;

export type MailRun = {
  sent: number;
  /** To be tried again later. */
  postponed: number;
  givenUp: number;
  /** False where the server could not be reached or refused our sign-in: no mail is to blame, and none is counted. */
  reachable: boolean;
};

/**
 * Sends the mails that are due, one transaction each. A row stays locked while it is being
 * sent, so several processes share the work and none sends what another one has in hand.
 *
 * SMTP has no way to ask whether a mail was taken. Where the power fails between the server's
 * "250" and our commit, the mail is sent again under the same Message-ID, by which most
 * mailboxes drop the second one.
 */
export async function sendWaitingMail(
  app: Pick<Application, 'db' | 'clock' | 'files' | 'log'>,
  transport: MailTransport,
  { limit }: { limit: number },
): Promise<MailRun> {
  const run: MailRun = { sent: 0, postponed: 0, givenUp: 0, reachable: true };
  run.givenUp += await giveUpExpiredMail(app);

  for (let handled = 0; handled < limit; handled += 1) {
    const outcome = await app.db.transaction().execute((tx) => sendNext(app, tx, transport));
    if (outcome === 'none') break;
    if (outcome === 'unreachable') {
      run.reachable = false;
      break;
    }
    run[outcome] += 1;
  }
  return run;
}

type Outcome = 'none' | 'unreachable' | 'sent' | 'postponed' | 'givenUp';

async function sendNext(
  app: Pick<Application, 'clock' | 'files' | 'log'>,
  tx: Transaction,
  transport: MailTransport,
): Promise<Outcome> {
  const mail = await lockNext(tx, app.clock.now());
  if (!mail) return 'none';

  try {
    const attachments = await readAttachments(app, tx, mail.attachments as MailAttachment[]);
    const locale = isLocale(mail.language) ? mail.language : defaultLocale;
    await transport.send(composeMail({ ...mail, locale, attachments }, transport.from));
  } catch (cause) {
    const failure = failureOf(cause);
    app.log.warn({ mailId: mail.id, reason: failure.reason }, 'mail not sent');
    if (failure.kind === 'unreachable') return 'unreachable';
    return noteFailure(tx, mail, { kind: failure.kind, reason: failure.reason }, app.clock.now());
  }

  await tx
    .updateTable('outboxMail')
    .set({ sentAt: app.clock.now(), attempts: mail.attempts + 1, lastError: null })
    .$if(mail.expiresAt !== null, (update) => update.set({ bodyText: '' }))
    .where('id', '=', mail.id)
    .execute();
  app.log.info({ mailId: mail.id }, 'mail sent');
  return 'sent';
}

function lockNext(tx: Transaction, now: Date) {
  return tx
    .selectFrom('outboxMail')
    .select(['id', 'recipient', 'subject', 'bodyText', 'language', 'attachments', 'createdAt'])
    .select(['attempts', 'expiresAt'])
    .where('sentAt', 'is', null)
    .where('givenUpAt', 'is', null)
    .where('sendAfter', '<=', now)
    .orderBy('sendAfter')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
}

async function noteFailure(
  tx: Transaction,
  { id, attempts }: { id: string; attempts: number },
  { kind, reason }: { kind: 'temporary' | 'permanent'; reason: string },
  now: Date,
): Promise<Outcome> {
  const minutes = kind === 'permanent' ? undefined : RETRY_MINUTES[attempts];
  await tx
    .updateTable('outboxMail')
    .set({ attempts: attempts + 1, lastError: reason })
    .set(
      minutes === undefined
        ? { givenUpAt: now }
        : { sendAfter: new Date(now.getTime() + minutes * 60_000) },
    )
    .where('id', '=', id)
    .execute();
  return minutes === undefined ? 'givenUp' : 'postponed';
}

async function readAttachments(
  { files }: Pick<Application, 'files'>,
  tx: Transaction,
  attachments: readonly MailAttachment[],
) {
  return Promise.all(
    attachments.map(async ({ fileId, filename }) => {
      const { content, mediaType } = await files.read(tx, fileId);
      return { filename, content, contentType: mediaType };
    }),
  );
}
