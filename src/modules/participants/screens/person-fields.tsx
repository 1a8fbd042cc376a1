import { useLocale, useTranslations } from 'use-intl';
import { countriesByName } from '#platform/countries';
import { inLanguage } from '#platform/i18n';
import { CheckField, SelectField, TextField } from '#ui/form';
import { delegationRoles, rankClasses, type PersonDetails, type References } from '../types.ts';

/**
 * The fields of a person, to be registered or corrected. `withIdentity` adds what is vetted:
 * whoever may not read it must not blank it either, so for them it is not in the form.
 */
export function PersonFields({
  person = {},
  references,
  withIdentity,
}: {
  person?: Partial<PersonDetails>;
  references: References;
  withIdentity: boolean;
}) {
  const t = useTranslations('participants');
  const locale = useLocale();
  const countries = countriesByName(locale).map(({ code, name }) => ({ value: code, label: name }));
  const parties = (list: References['delegations']) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  const field = (name: keyof PersonDetails) => ({
    name,
    label: t(`field.${name}`),
    defaultValue: asText(person[name]),
  });

  return (
    <>
      <SelectField
        {...field('categoryId')}
        required
        options={references.categories.map(({ id, name }) => ({
          value: id,
          label: inLanguage(name, locale),
        }))}
      />
      <TextField {...field('familyName')} required maxLength={200} />
      <TextField {...field('givenNames')} required maxLength={200} />
      <TextField {...field('nameAr')} maxLength={200} />
      <SelectField {...field('country')} required unset="" options={countries} />
      <SelectField {...field('nationality')} required unset="" options={countries} />
      <TextField {...field('title')} maxLength={200} />
      <TextField {...field('rank')} maxLength={200} />
      <SelectField
        {...field('rankClass')}
        defaultValue={person.rankClass ?? 'none'}
        options={rankClasses.map((value) => ({ value, label: t(`rankClass.${value}`) }))}
      />
      <TextField {...field('post')} maxLength={200} />
      <TextField {...field('organisation')} maxLength={200} />
      <TextField {...field('email')} type="email" />
      {references.delegations.length > 0 && (
        <>
          <SelectField
            {...field('delegationId')}
            unset={t('none')}
            options={parties(references.delegations)}
          />
          <SelectField
            {...field('delegationRole')}
            unset={t('nobody')}
            options={delegationRoles.map((value) => ({
              value,
              label: t(`delegationRole.${value}`),
            }))}
          />
          <CheckField
            name="headsDelegation"
            label={t('field.headsDelegation')}
            defaultChecked={person.headsDelegation ?? false}
          />
        </>
      )}
      {references.exhibitors.length > 0 && (
        <SelectField
          {...field('exhibitorId')}
          unset={t('nobody')}
          options={parties(references.exhibitors)}
        />
      )}
      {withIdentity && (
        <>
          <TextField {...field('phone')} type="tel" maxLength={200} />
          <TextField {...field('birthDate')} type="date" />
          <TextField {...field('documentType')} maxLength={200} />
          <TextField {...field('documentNumber')} maxLength={200} />
        </>
      )}
    </>
  );
}

function asText(value: PersonDetails[keyof PersonDetails] | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
