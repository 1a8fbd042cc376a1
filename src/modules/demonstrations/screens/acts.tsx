import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { ConfirmButton } from '#ui/confirm-button';
import { ActForm, SelectField } from '#ui/form';
import type { Dossier } from '../dossier/types.ts';
import { cancelReasons, returnReasons } from '../types.ts';
import { Meant } from './fields.tsx';

/** What the reader may do with a session, beside whether it is there to be done. */
export type SessionRights = {
  draft: boolean;
  place: boolean;
  safety: boolean;
  commander: boolean;
  return: boolean;
  cancel: boolean;
  invite: boolean;
};

/** The next step of a session for whoever may take it. */
export function ActsPanel({
  session,
  missing,
  rights,
  answer,
}: Pick<Dossier, 'session' | 'missing'> & { rights: SessionRights; answer: unknown }) {
  const t = useTranslations('demonstrations');
  const { state, code } = session;
  const isOpen = state !== 'cancelled';
  const isReady = !missing.some(({ before }) => before !== 'holding');
  const mayApprove = state === 'submitted' && isReady;
  const question = t('act.approveQuestion', { code });

  return (
    <div className="session-acts">
      {rights.draft && state === 'draft' && (
        <Act session={session} intent="submit" words={t('act.submit')} />
      )}
      {rights.safety && mayApprove && !session.safetyAt && (
        <Act {...{ session, question }} intent="safety" words={t('act.approveSafety')} />
      )}
      {rights.commander && mayApprove && !session.commanderAt && (
        <Act {...{ session, question }} intent="commander" words={t('act.approveCommander')} />
      )}
      {rights.return && isOpen && state !== 'draft' && (
        <details>
          <summary>{t('act.return')}</summary>
          <ActForm intent="return" answer={answer} submit={t('act.return')}>
            <Meant session={session} />
            <SelectField
              name="reason"
              label={t('act.returnFor')}
              required
              unset={t('act.choose')}
              options={returnReasons.map((value) => ({
                value,
                label: t(`returnReason.${value}`),
              }))}
            />
          </ActForm>
        </details>
      )}
      {rights.cancel && isOpen && (
        <details>
          <summary>{t('act.cancel')}</summary>
          <ActForm intent="cancel" answer={answer} submit={t('act.cancel')}>
            <Meant session={session} />
            <SelectField
              name="reason"
              label={t('act.cancelFor')}
              hint={t('act.cancelQuestion', { code })}
              required
              unset={t('act.choose')}
              options={cancelReasons.map((value) => ({
                value,
                label: t(`cancelReason.${value}`),
              }))}
            />
          </ActForm>
        </details>
      )}
    </div>
  );
}

function Act({
  session,
  intent,
  words,
  question,
}: {
  session: Dossier['session'];
  intent: string;
  words: string;
  question?: string;
}) {
  return (
    <Form method="post">
      <Meant session={session} />
      <ConfirmButton name="intent" value={intent} question={question}>
        {words}
      </ConfirmButton>
    </Form>
  );
}
