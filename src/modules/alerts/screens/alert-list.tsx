import { Form } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { ConfirmButton } from '#ui/confirm-button';
import { StateMark } from '#ui/state-mark';
import type { ToldAlert } from '../schema.ts';
import './alerts.css';

/** What was told to whom, and who has not read it; what is only prepared is sent or withdrawn here. */
export function AlertList({
  alerts,
  maySend,
  paperHref,
}: {
  alerts: readonly ToldAlert[];
  maySend: boolean;
  paperHref: (alert: ToldAlert) => string;
}) {
  return alerts.map((alert) => (
    <section key={alert.id} className="panel data-table" aria-labelledby={`alert-${alert.id}`}>
      <AlertHead alert={alert} />
      {maySend && <AlertActs alert={alert} paperHref={paperHref(alert)} />}
      <Messages alert={alert} />
    </section>
  ));
}

const tones = { prepared: 'waiting', sent: 'good', withdrawn: 'quiet' } as const;

function AlertHead({
  alert: { id, cause, state, preparedAt, sentAt, messages },
}: {
  alert: ToldAlert;
}) {
  const t = useTranslations('alerts');
  const at = useInstant();
  const unread = messages.filter(({ readAt }) => readAt === null).length;

  return (
    <>
      <h2 id={`alert-${id}`}>
        {t(`cause.${cause}`)} <small>{at(sentAt ?? preparedAt)}</small>{' '}
        <StateMark tone={tones[state]}>{t(`state.${state}`)}</StateMark>
      </h2>
      {state === 'sent' && (
        <p className="page-lead">{t('counts', { parties: messages.length, unread })}</p>
      )}
    </>
  );
}

function AlertActs({
  alert: { id, state, messages },
  paperHref,
}: {
  alert: ToldAlert;
  paperHref: string;
}) {
  const t = useTranslations('alerts.act');
  if (state === 'withdrawn') return null;
  if (state === 'sent') {
    if (messages.every(({ readAt }) => readAt !== null)) return null;
    return (
      // A file comes back, which no script of the page takes.
      <form method="post" action={paperHref} className="page-actions">
        <button className="button">{t('paper')}</button>
      </form>
    );
  }
  return (
    <Form method="post" className="page-actions">
      <input type="hidden" name="id" value={id} />
      <ConfirmButton name="act" value="send" question={t('sendQuestion')}>
        {t('send')}
      </ConfirmButton>
      <ConfirmButton name="act" value="withdraw" danger question={t('withdrawQuestion')}>
        {t('withdraw')}
      </ConfirmButton>
    </Form>
  );
}

function Messages({ alert: { id, messages } }: { alert: ToldAlert }) {
  const t = useTranslations('alerts');
  const at = useInstant();

  return (
    // What scrolls must be reached by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="data-table-scroll" tabIndex={0} aria-labelledby={`alert-${id}`}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('column.party')}</th>
            <th scope="col">{t('column.text')}</th>
            <th scope="col">{t('column.mail')}</th>
            <th scope="col">{t('column.read')}</th>
            <th scope="col">{t('column.paper')}</th>
          </tr>
        </thead>
        <tbody>
          {messages.map(({ id: messageId, name, lines, byMail, readAt, paperAt }) => (
            <tr key={messageId}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              <td>
                <ul className="alert-lines">
                  {lines.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </td>
              <td>{byMail ? t('byMail') : t('noMail')}</td>
              <td>
                <StateMark tone={readAt ? 'good' : 'bad'}>
                  {readAt ? t('readAt', { at: at(readAt) }) : t('unread')}
                </StateMark>
              </td>
              <td>{paperAt && t('paperAt', { at: at(paperAt) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function useInstant(): (date: Date) => string {
  const format = useFormatter();
  return (date) => format.dateTime(date, { dateStyle: 'short', timeStyle: 'short' });
}
