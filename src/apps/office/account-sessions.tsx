import { Form } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { StateMark } from '#ui/state-mark';

type Session = {
  id: string;
  method: 'code' | 'link' | 'passkey';
  device: string;
  createdAt: Date;
  lastSeenAt: Date;
  isCurrent: boolean;
};

/** Where the account is signed in, and the way to end what one does not recognise. */
export function Sessions({ sessions, answer }: { sessions: readonly Session[]; answer: unknown }) {
  const t = useTranslations('account.sessions');
  const ended = endedBy(answer);

  return (
    <section className="panel">
      <h2>{t('title')}</h2>
      <p>{t('lead')}</p>
      {ended !== undefined && <output>{t('ended', { count: ended })}</output>}
      <ul className="rows">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
      {sessions.length > 1 && (
        <Form method="post">
          <button className="button" name="intent" value="end-others">
            {t('endOthers')}
          </button>
        </Form>
      )}
    </section>
  );
}

function SessionRow({ session }: { session: Session }) {
  const t = useTranslations('account.sessions');
  const format = useFormatter();

  return (
    <li>
      <div>
        <strong>{session.device || t('unknownDevice')}</strong>{' '}
        {session.isCurrent && <StateMark tone="good">{t('current')}</StateMark>}
        <p className="field-hint">
          {t(`methods.${session.method}`)} · {t('lastSeen')}{' '}
          {format.dateTime(session.lastSeenAt, { dateStyle: 'medium', timeStyle: 'short' })}
        </p>
      </div>
      {!session.isCurrent && (
        <Form method="post">
          <input type="hidden" name="id" value={session.id} />
          <button className="button" name="intent" value="end-session">
            {t('end')}
          </button>
        </Form>
      )}
    </li>
  );
}

function endedBy(answer: unknown): number | undefined {
  return typeof answer === 'object' && answer !== null && 'ended' in answer
    ? Number(answer.ended)
    : undefined;
}
