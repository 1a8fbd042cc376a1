import { useLocale, useTranslations } from 'use-intl';
import { inLanguage } from '#platform/i18n';
import { ActForm, SelectField, TextField } from '#ui/form';
import type { Places } from '../quotas/types.ts';

/** The places of one delegation, and where the reader may, the form that sets them. */
export function DelegationQuotas({
  places,
  maySet,
  answer,
}: {
  places: readonly Places[];
  maySet: boolean;
  answer: unknown;
}) {
  const t = useTranslations('delegationBuilding');
  const locale = useLocale();
  const shown = places.filter(({ quota, used }) => quota !== 'unlimited' || used > 0);

  return (
    <>
      <dl className="facts">
        {shown.map(({ categoryId, name, quota, used }) => (
          <div key={categoryId}>
            <dt>{inLanguage(name, locale)}</dt>
            <dd>
              {used} / {quota === 'unlimited' ? t('places.unlimited') : quota}
            </dd>
          </div>
        ))}
      </dl>
      {maySet && (
        <ActForm intent="quota" answer={answer} submit={t('quotas.setOwn')}>
          <SelectField
            name="categoryId"
            label={t('quotas.category')}
            options={places.map(({ categoryId, name }) => ({
              value: categoryId,
              label: inLanguage(name, locale),
            }))}
          />
          <TextField
            name="quota"
            type="number"
            label={t('quotas.places')}
            hint={t('quotas.placesHint')}
            min={0}
            max={9999}
          />
        </ActForm>
      )}
    </>
  );
}
