import type Mail from 'nodemailer/lib/mailer';
import { directionOf, type Locale } from '../i18n.ts';

export type OutgoingMail = {
  id: string;
  recipient: string;
  subject: string;
  bodyText: string;
  createdAt: Date;
  locale: Locale;
  attachments: NonNullable<Mail.Options['attachments']>;
};

/**
 * A row of the outbox as a mail. Its Message-ID and date come from the row, so that a mail
 * sent a second time after a power cut is the same mail.
 */
export function composeMail(mail: OutgoingMail, from: string): Mail.Options {
  return {
    from,
    to: mail.recipient,
    subject: mail.subject,
    text: mail.bodyText,
    html: asHtml(mail.bodyText, mail.locale),
    attachments: mail.attachments,
    messageId: `<${mail.id}@${domainOf(from)}>`,
    date: mail.createdAt,
    headers: {
      'Content-Language': mail.locale,
      // Keeps absence notes from answering a machine (RFC 3834).
      'Auto-Submitted': 'auto-generated',
    },
  };
}

/** Paragraphs with their own direction: a line of French in an Arabic mail stays readable. */
export function asHtml(text: string, locale: Locale): string {
  const paragraphs = text
    .split(/\n{2,}/)
    .map((paragraph) => `<p dir="auto">${linked(escaped(paragraph)).replaceAll('\n', '<br>')}</p>`);
  return [
    `<!doctype html><html lang="${locale}" dir="${directionOf(locale)}">`,
    '<head><meta charset="utf-8"></head>',
    '<body style="font-family:sans-serif;font-size:16px;line-height:1.5;max-width:40em">',
    ...paragraphs,
    '</body></html>',
  ].join('\n');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function linked(html: string): string {
  return html.replaceAll(
    /https?:\/\/[^\s<]+[^\s<.,;:!?)]/g,
    (url) => `<a href="${url}" dir="ltr">${url}</a>`,
  );
}

function domainOf(from: string): string {
  return /@([^\s>]+)/.exec(from)?.[1] ?? 'kurukan.invalid';
}
