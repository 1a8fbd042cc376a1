import { useLocale, useTranslations } from 'use-intl';
import { inLanguage } from '#platform/i18n';
import { SelectField, TextField } from '#ui/form';
import type { MemberRole, NamedCategoryRule } from '../quotas/types.ts';

const kinds = ['until-closing', 'until', 'never'] as const;

/** The rules of the edition: each category with its places and its replacement, each role with its category. */
export function QuotaRules({
  rules: { categories, roles },
  wallClock,
}: {
  rules: {
    categories: readonly NamedCategoryRule[];
    roles: readonly { role: MemberRole; categoryId: string | null }[];
  };
  wallClock: (instant: Date) => string;
}) {
  const t = useTranslations('delegationBuilding.quotas');
  const words = useTranslations('participants');
  const locale = useLocale();
  const options = categories.map(({ categoryId, name }) => ({
    value: categoryId,
    label: inLanguage(name, locale),
  }));

  return (
    <>
      {categories.map(({ categoryId, name, quota, substitution }) => (
        <fieldset key={categoryId} className="columns">
          <legend>{inLanguage(name, locale)}</legend>
          <TextField
            name={`places.${categoryId}`}
            type="number"
            label={t('places')}
            hint={t('placesHint')}
            min={0}
            max={9999}
            defaultValue={quota === 'unlimited' ? '' : quota}
          />
          <SelectField
            name={`kind.${categoryId}`}
            label={t('substitution')}
            required
            defaultValue={substitution.kind}
            options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
          <TextField
            name={`until.${categoryId}`}
            type="datetime-local"
            label={t('until')}
            defaultValue={substitution.kind === 'until' ? wallClock(substitution.at) : ''}
          />
        </fieldset>
      ))}
      <h2>{t('roles')}</h2>
      {roles.map(({ role, categoryId }) => (
        <SelectField
          key={role}
          name={`role.${role}`}
          label={role === 'head' ? words('field.headsDelegation') : words(`delegationRole.${role}`)}
          unset={t('unset')}
          defaultValue={categoryId}
          options={options}
        />
      ))}
    </>
  );
}
