import { useTranslations } from 'use-intl';
import { type RoleWithSecondStep, rolesWithSecondStep } from '#platform/identity/second-step';
import { ActForm, CheckField } from '#ui/form';

/** Which roles sign in with an authenticator; none in a new installation. */
export function SecondStepRoles({
  chosen,
  answer,
}: {
  chosen: readonly RoleWithSecondStep[];
  answer: unknown;
}) {
  const t = useTranslations('account');
  const common = useTranslations('common');

  return (
    <section className="panel">
      <h2>{t('accounts.secondStepTitle')}</h2>
      <p>{t('accounts.secondStepLead')}</p>
      <ActForm intent="second-step" answer={answer} submit={common('save')}>
        {rolesWithSecondStep.map((role) => (
          <CheckField
            key={role}
            name={role}
            label={t(`roles.${role}`)}
            defaultChecked={chosen.includes(role)}
          />
        ))}
      </ActForm>
    </section>
  );
}
