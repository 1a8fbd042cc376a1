import { useTranslations } from 'use-intl';
import { locales } from '#platform/i18n';
import { ActForm, CheckField, SelectField, TextField } from '#ui/form';
import { languageNames } from '../../public/language-names.ts';

export function NewAccount({ answer }: { answer: unknown }) {
  const t = useTranslations('account');

  return (
    <details className="panel">
      <summary>{t('accounts.add')}</summary>
      <ActForm intent="create" answer={answer} submit={t('accounts.add')}>
        <TextField name="displayName" label={t('accounts.name')} required maxLength={120} />
        <TextField
          name="email"
          type="email"
          label={t('accounts.email')}
          hint={t('accounts.emailHint')}
          maxLength={254}
        />
        <SelectField
          name="language"
          label={t('profile.language')}
          required
          options={locales.map((locale) => ({ value: locale, label: languageNames[locale] }))}
        />
        <CheckField name="isAdministrator" label={t('profile.administrator')} />
      </ActForm>
    </details>
  );
}
