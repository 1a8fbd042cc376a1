import { useLocale, useTranslations } from 'use-intl';
import { locales } from '#platform/i18n';
import { ActForm, LongTextField, SelectField, TextField } from '#ui/form';
import { declineReasons, invitationRoles } from '../../types.ts';
import { decisions, type Answer } from '../types.ts';

/** What an officer writes down for a government, from a telephone call or a letter. */
export function OnBehalfForm({ latest, answer }: { latest: Answer | undefined; answer: unknown }) {
  const t = useTranslations('answers');
  const invitations = useTranslations('invitations');
  const locale = useLocale();
  const person = latest?.focalPoint;

  return (
    <section className="panel">
      <h2>{t('office.behalf')}</h2>
      <p>{t('office.behalfLead')}</p>
      <ActForm intent="on-behalf" answer={answer} submit={t('office.send')}>
        <input type="hidden" name="version" value={latest?.version ?? 0} />
        <SelectField
          name="answer.decision"
          label={t('facts.decision')}
          required
          unset={t('office.noDecision')}
          defaultValue={latest?.decision}
          options={decisions.map((value) => ({ value, label: t(`decision.${value}`) }))}
        />
        <fieldset>
          <legend>{t('facts.roles')}</legend>
          {invitationRoles.map((role) => (
            <label key={role} className="check-field">
              <input
                type="checkbox"
                name="answer.roles"
                value={role}
                defaultChecked={latest?.roles.includes(role)}
              />
              {t(`form.role.${role}`)}
            </label>
          ))}
        </fieldset>
        <TextField
          name="answer.people"
          label={t('facts.people')}
          inputMode="numeric"
          defaultValue={latest?.people}
        />
        <SelectField
          name="answer.declineReason"
          label={t('facts.reason')}
          defaultValue={latest?.declineReason ?? 'no-reason-given'}
          options={declineReasons.map((reason) => ({
            value: reason,
            label: invitations(`declineReason.${reason}`),
          }))}
        />
        <TextField
          name="answer.focalPoint.name"
          label={t('facts.person')}
          defaultValue={person?.name}
        />
        <TextField
          name="answer.focalPoint.post"
          label={t('facts.post')}
          defaultValue={person?.post}
        />
        <TextField
          name="answer.focalPoint.email"
          type="email"
          label={t('facts.email')}
          hint={t('form.emailHint')}
          defaultValue={person?.email}
        />
        <TextField
          name="answer.focalPoint.phone"
          type="tel"
          label={t('facts.phone')}
          defaultValue={person?.phone}
        />
        <SelectField
          name="answer.focalPoint.language"
          label={t('form.language')}
          required
          defaultValue={person?.language ?? locale}
          options={locales.map((value) => ({
            value,
            label: invitations(`languageName.${value}`),
          }))}
        />
        <LongTextField
          name="answer.message"
          label={t('facts.message')}
          defaultValue={latest?.message}
        />
      </ActForm>
    </section>
  );
}
