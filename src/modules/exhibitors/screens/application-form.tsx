import { useLocale, useTranslations } from 'use-intl';
import type { ApplicantKind } from '#modules/policy/types';
import { countriesByName } from '#platform/countries';
import { locales } from '#platform/i18n';
import { ActForm, LongTextField, SelectField, TextField } from '#ui/form';

/** Takes an application in as it came by letter, mail or on a desk. */
export function ApplicationForm({
  hosts,
  answer,
}: {
  /** Exhibitors on whose stand it may show. */
  hosts: readonly { id: string; displayName: string }[];
  answer: unknown;
}) {
  const t = useTranslations('exhibitors');
  const countries = countriesByName(useLocale());

  return (
    <ActForm answer={answer} submit={t('apply.submit')}>
      <TextField name="companyName" label={t('column.companyName')} required maxLength={200} />
      <TextField
        name="displayName"
        label={t('column.displayName')}
        hint={t('apply.displayNameHint')}
        required
        maxLength={120}
      />
      <SelectField
        name="country"
        label={t('column.country')}
        unset={t('apply.choose')}
        options={countries.map(({ code, name }) => ({ value: code, label: name }))}
        required
      />
      <SelectField
        name="kind"
        label={t('column.kind')}
        options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        required
      />
      <SelectField
        name="mainExhibitorId"
        label={t('mainExhibitor')}
        hint={t('apply.mainHint')}
        unset={t('apply.ownStand')}
        options={hosts.map(({ id, displayName }) => ({ value: id, label: displayName }))}
      />
      {locales.map((locale) => (
        <LongTextField
          key={locale}
          name={`shows.${locale}`}
          label={t('apply.shows', { language: t(`language.${locale}`) })}
          rows={2}
        />
      ))}
    </ActForm>
  );
}

const kinds: readonly ApplicantKind[] = ['company', 'armed-forces', 'state-pavilion', 'operator'];
