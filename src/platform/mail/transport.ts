import { createTransport } from 'nodemailer';
import type Mail from 'nodemailer/lib/mailer';

/** What takes a composed mail to a mail server. */
export type MailTransport = {
  /** The sender's address, with or without a name. */
  from: string;
  send(mail: Mail.Options): Promise<void>;
  close(): void;
};

// A row of the outbox stays locked while its mail is on the way, so no server may keep us long.
const PATIENCE_MS = 30_000;

/** @param url `smtp://user:password@host:587` or `smtps://…` */
export function openMailTransport({ url, from }: { url: string; from: string }): MailTransport {
  const transporter = createTransport({
    url,
    pool: true,
    maxConnections: 1,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    // Attachments come from the file store; nothing is ever fetched by a path or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    from,
    async send(mail) {
      await transporter.sendMail(mail);
    },
    close: () => transporter.close(),
  };
}

export type MailFailure = {
  /** `unreachable`: the server, not the mail, is at fault. */
  kind: 'unreachable' | 'temporary' | 'permanent';
  /** The answer's status where there is one; never its text, which repeats the address. */
  reason: string;
};

const serverAtFault = new Set(['ECONNECTION', 'ETIMEDOUT', 'EDNS', 'ETLS', 'EAUTH', 'ESOCKET']);

export function failureOf(failure: unknown): MailFailure {
  if (!(failure instanceof Error)) return { kind: 'temporary', reason: typeof failure };

  const code = 'code' in failure && typeof failure.code === 'string' ? failure.code : failure.name;
  const status =
    'responseCode' in failure && typeof failure.responseCode === 'number'
      ? failure.responseCode
      : null;
  if (serverAtFault.has(code)) return { kind: 'unreachable', reason: code };
  if (status === null) return { kind: 'temporary', reason: code };
  return { kind: status >= 500 ? 'permanent' : 'temporary', reason: String(status) };
}
