import { useFormatter, useTranslations } from 'use-intl';
import { directionOf, isLocale } from '#platform/i18n';
import { StateMark } from '#ui/state-mark';

type WaitingMail = {
  id: string;
  recipient: string;
  subject: string;
  /** Null for a mail that carries a secret. */
  text: string | null;
  language: string;
  createdAt: Date;
  attempts: number;
  lastError: string | null;
  givenUpAt: Date | null;
};

/** What could not be sent: on a laptop without the internet it is read here, printed and handed over. */
export function WaitingMails({ mails }: { mails: readonly WaitingMail[] }) {
  const t = useTranslations('account.waitingMail');

  return (
    <section className="panel waiting-mails">
      <h2>{t('title')}</h2>
      <p className="page-lead">{t('lead')}</p>
      {mails.length === 0 && <p>{t('empty')}</p>}
      {mails.map((mail) => (
        <Mail key={mail.id} mail={mail} />
      ))}
    </section>
  );
}

function Mail({ mail }: { mail: WaitingMail }) {
  const t = useTranslations('account.waitingMail');
  const format = useFormatter();
  const direction = isLocale(mail.language) ? directionOf(mail.language) : 'auto';

  return (
    <details>
      <summary>
        <span dir="auto">{mail.subject}</span> · <bdi>{mail.recipient}</bdi>{' '}
        <StateMark tone={mail.givenUpAt ? 'bad' : 'waiting'}>
          {mail.givenUpAt ? t('givenUp') : t('waiting')}
        </StateMark>
      </summary>
      <p className="field-hint">
        {t('createdAt')}{' '}
        {format.dateTime(mail.createdAt, { dateStyle: 'medium', timeStyle: 'short' })} ·{' '}
        {t('attempts')} {format.number(mail.attempts)}
        {mail.lastError && ` · ${t('lastError')} ${mail.lastError}`}
      </p>
      {mail.text === null ? (
        <p>{t('secret')}</p>
      ) : (
        <p className="mail-text" dir={direction} lang={mail.language}>
          {mail.text}
        </p>
      )}
    </details>
  );
}
