import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { ConfirmButton } from '#ui/confirm-button';
import { cancellationReasons, type SessionRow } from '../types.ts';

/** What may be recorded of a session now: held, called off with a reason, or on again. */
export function SessionActs({ session }: { session: SessionRow }) {
  const t = useTranslations('programme');
  if (session.state === 'held') return null;

  return (
    <Form method="post" className="session-acts" preventScrollReset>
      <input type="hidden" name="id" value={session.id} />
      {session.state === 'cancelled' ? (
        <button className="button" name="intent" value="reschedule">
          {t('act.reschedule')}
        </button>
      ) : (
        <>
          <ConfirmButton name="intent" value="hold" question={t('act.confirmHold')}>
            {t('act.hold')}
          </ConfirmButton>
          <select name="reason" aria-label={t('form.reason')}>
            {cancellationReasons.map((reason) => (
              <option key={reason} value={reason}>
                {t(`reason.${reason}`)}
              </option>
            ))}
          </select>
          <button className="button button-danger" name="intent" value="cancel">
            {t('act.cancel')}
          </button>
        </>
      )}
    </Form>
  );
}
