import { Form, Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { z } from 'zod';
import { CountryName } from '#ui/country-name';
import { useText } from '#ui/use-text';
import type { mailSchema } from '../schema.ts';
import './invitations.css';

type Mail = z.infer<typeof mailSchema>;

/** How far the mails to embassies have come, and what failed with its reason. */
export function MailProgress({ mails }: { mails: readonly Mail[] }) {
  const t = useTranslations('invitations.mails');
  if (mails.length === 0) return null;
  const sent = mails.filter(({ state }) => state === 'sent').length;
  const failed = mails.filter(({ state }) => state === 'failed');
  const waiting = mails.length - sent - failed.length;
  const progress = t('progress', { sent, all: mails.length });

  return (
    <section className="panel mail-progress">
      <h2>{t('title')}</h2>
      <p>
        <progress value={sent} max={mails.length} aria-label={progress} />
      </p>
      <p>
        <output>{progress}</output> {waiting > 0 && t('waiting', { count: waiting })}
      </p>
      {failed.length > 0 && (
        <>
          <p>{t('failed', { count: failed.length })}</p>
          <ul>
            {failed.map((mail) => (
              <li key={mail.invitationId}>
                <CountryName code={mail.country} /> <Reason mail={mail} />
              </li>
            ))}
          </ul>
          <Form method="post">
            <button className="button" name="intent" value="retry-mails">
              {t('retry')}
            </button>
          </Form>
        </>
      )}
      {waiting > 0 && (
        <p>
          <Link to="?">{t('reload')}</Link>
        </p>
      )}
    </section>
  );
}

/** A code of ours has a sentence; a status of the mail server is told as it came. */
function Reason({ mail: { reason } }: { mail: Mail }) {
  const t = useTranslations('invitations.mails');
  const text = useText();
  if (!reason) return null;
  if (reason.startsWith('invitation.')) return text(`errors.${reason}`);
  return reason === 'expired' ? t('expired') : t('server', { status: reason });
}
