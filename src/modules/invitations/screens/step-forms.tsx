import { useTranslations } from 'use-intl';
import { ActForm, CheckField, SelectField, TextField } from '#ui/form';
import { hasAnswer } from '../rules.ts';
import type { InvitationRow } from '../table.ts';
import { declineReasons, invitationRoles } from '../types.ts';
import './invitations.css';

/** What may be recorded next: the sending, the delivery, an answer. */
export function StepForms({
  invitation,
  mayChange,
  answer,
}: {
  invitation: InvitationRow;
  /** Whether an answer that was given may still become another one. */
  mayChange: boolean;
  answer: unknown;
}) {
  const t = useTranslations('invitations.detail');
  const answers = invitation.sentAt && (!hasAnswer(invitation) || mayChange);

  return (
    <div className="columns step-forms">
      {!invitation.sentAt && !invitation.signedAt && (
        <section className="panel">
          <h2>{t('recordSigned')}</h2>
          <ActForm intent="signed" answer={answer} submit={t('recordSigned')}>
            <WhenField />
          </ActForm>
        </section>
      )}
      {!invitation.sentAt && (
        <section className="panel">
          <h2>{t('recordSent')}</h2>
          <ActForm intent="sent" answer={answer} submit={t('recordSent')}>
            <WhenField />
          </ActForm>
        </section>
      )}
      {invitation.sentAt && !invitation.deliveredAt && (
        <section className="panel">
          <h2>{t('recordDelivered')}</h2>
          <ActForm intent="delivered" answer={answer} submit={t('recordDelivered')}>
            <WhenField />
          </ActForm>
        </section>
      )}
      {invitation.sentAt && !invitation.acknowledgedAt && (
        <section className="panel">
          <h2>{t('recordAcknowledged')}</h2>
          <ActForm intent="acknowledged" answer={answer} submit={t('recordAcknowledged')}>
            <WhenField />
          </ActForm>
        </section>
      )}
      {answers && <AnswerForm invitation={invitation} answer={answer} />}
      {answers && <DeclineForm invitation={invitation} answer={answer} />}
    </div>
  );
}

function AnswerForm({ invitation, answer }: { invitation: InvitationRow; answer: unknown }) {
  const t = useTranslations('invitations');

  return (
    <section className="panel">
      <h2>{t('detail.recordAnswer')}</h2>
      {hasAnswer(invitation) && <p>{t('detail.changeAnswer')}</p>}
      <ActForm intent="answer" answer={answer} submit={t('detail.recordAnswer')}>
        <fieldset>
          <legend>{t('detail.roles')}</legend>
          {invitationRoles.map((role) => (
            <CheckField
              key={role}
              name={`role.${role}`}
              label={t(`role.${role}`)}
              defaultChecked={invitation.answer.includes(role)}
            />
          ))}
        </fieldset>
        <TextField
          name="office"
          label={t('detail.office')}
          hint={t('detail.officeHint')}
          maxLength={200}
          defaultValue={invitation.substituteOffice}
        />
        <WhenField />
      </ActForm>
    </section>
  );
}

function DeclineForm({ invitation, answer }: { invitation: InvitationRow; answer: unknown }) {
  const t = useTranslations('invitations');

  return (
    <section className="panel">
      <h2>{t('detail.recordDecline')}</h2>
      <ActForm intent="decline" answer={answer} submit={t('detail.recordDecline')}>
        <SelectField
          name="reason"
          label={t('detail.reason')}
          required
          defaultValue={invitation.declineReason ?? 'no-reason-given'}
          options={declineReasons.map((value) => ({ value, label: t(`declineReason.${value}`) }))}
        />
        <WhenField />
      </ActForm>
    </section>
  );
}

function WhenField() {
  const t = useTranslations('invitations.detail');

  return <TextField type="datetime-local" name="at" label={t('at')} hint={t('atHint')} />;
}
