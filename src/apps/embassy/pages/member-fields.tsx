import { useLocale, useTranslations } from 'use-intl';
import { memberRoles } from '#modules/delegations/building/rules';
import type { MemberRole } from '#modules/delegations/quotas/types';
import { rankClasses, type RankClass } from '#modules/participants/types';
import { countriesByName } from '#platform/countries';
import { locales } from '#platform/i18n';
import { languageNames } from '../../public/language-names.ts';
import { DateInput, SelectInput, TextInput } from '../fields.tsx';

/** What is known of a person, as far as the form may show it. */
export type KnownPerson = Partial<
  Record<
    | 'title'
    | 'rank'
    | 'givenNames'
    | 'familyName'
    | 'nameAr'
    | 'post'
    | 'organisation'
    | 'nationality'
    | 'email'
    | 'language'
    | 'documentType'
    | 'birthDate'
    | 'documentNumber',
    string | null
  >
> & {
  role?: MemberRole;
  rankClass?: RankClass;
  has?: { birthDate: boolean; documentNumber: boolean; phone: boolean };
  frozen?: readonly string[];
};

/**
 * The fields of a person, named after the schema they belong to. What the commission holds is
 * left out, so that no form can seem to change it.
 */
export function PersonFields({
  prefix,
  person,
}: {
  prefix: 'member' | 'person';
  person: KnownPerson;
}) {
  const t = useTranslations('participants');
  const words = useTranslations('delegationBuilding.member');
  const locale = useLocale();
  const isOpen = (name: string) => !person.frozen?.includes(name);
  const field = (name: Exclude<keyof KnownPerson, 'has' | 'frozen'>) => ({
    name: `${prefix}.${name}`,
    label: name === 'role' ? words('role') : t(`field.${name}`),
    defaultValue: person[name],
    maxLength: 200,
  });
  const { has } = person;

  return (
    <>
      {isOpen('familyName') && <TextInput {...field('familyName')} required />}
      {isOpen('givenNames') && <TextInput {...field('givenNames')} required />}
      {isOpen('nameAr') && <TextInput {...field('nameAr')} />}
      <TextInput {...field('title')} />
      <TextInput {...field('rank')} />
      {prefix === 'member' && (
        <SelectInput
          {...choiceOf(field('rankClass'))}
          defaultValue={person.rankClass ?? 'none'}
          required
          options={rankClasses.map((value) => ({ value, label: t(`rankClass.${value}`) }))}
        />
      )}
      <TextInput {...field('post')} />
      <TextInput {...field('organisation')} />
      {isOpen('nationality') && (
        <SelectInput
          {...choiceOf(field('nationality'))}
          required
          options={countriesByName(locale).map(({ code, name }) => ({ value: code, label: name }))}
        />
      )}
      {isOpen('birthDate') && (
        <DateInput
          {...choiceOf(field('birthDate'))}
          min="1900-01-01"
          hint={has?.birthDate && words('taken')}
        />
      )}
      {isOpen('documentNumber') && (
        <>
          <SelectInput
            {...choiceOf(field('documentType'))}
            defaultValue={person.documentType ?? 'passport'}
            required
            options={documentTypes.map((value) => ({ value, label: words(`document.${value}`) }))}
          />
          <TextInput {...field('documentNumber')} hint={has?.documentNumber && words('taken')} />
        </>
      )}
      <TextInput {...field('email')} type="email" autoComplete="off" />
      <TextInput
        name={`${prefix}.phone`}
        label={t('field.phone')}
        type="tel"
        maxLength={40}
        hint={has?.phone && words('taken')}
      />
      <SelectInput
        {...choiceOf(field('language'))}
        defaultValue={person.language ?? locale}
        required
        options={locales.map((value) => ({ value, label: languageNames[value] }))}
      />
    </>
  );
}

/** The role decides the category, so it stands first; it is frozen with it. */
export function RoleField({ role }: { role?: MemberRole | undefined }) {
  const t = useTranslations('delegationBuilding.member');
  const roleName = useRoleName();

  return (
    <SelectInput
      name="member.role"
      label={t('role')}
      hint={t('roleHint')}
      required
      defaultValue={role ?? 'delegate'}
      options={memberRoles.map((value) => ({ value, label: roleName(value) }))}
    />
  );
}

export function useRoleName(): (role: MemberRole) => string {
  const t = useTranslations('participants');
  return (role) => (role === 'head' ? t('field.headsDelegation') : t(`delegationRole.${role}`));
}

const documentTypes = [
  'passport',
  'service-passport',
  'diplomatic-passport',
  'identity-card',
] as const;

/** A choice has no length. */
function choiceOf<Field extends { maxLength: number }>({ maxLength: _, ...field }: Field) {
  return field;
}
