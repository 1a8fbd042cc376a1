import { useTranslations } from 'use-intl';
import { budgetBands, promisedFor, type Terms } from '../../profiles/types.ts';

/** What the organiser alone says of a party, and nobody else reads. */
export function TermsFields({
  terms,
  typed,
}: {
  terms: Terms;
  typed: (name: string, stored: string | number | null) => string | number;
}) {
  const t = useTranslations('meetingWishes');

  return (
    <fieldset>
      <legend>{t('profile.terms')}</legend>
      <p className="field-hint">{t('profile.termsHint')}</p>
      <div className="wish-numbers">
        <label className="field">
          {t('profile.minimum')}
          <input
            type="number"
            name="minimum"
            min={0}
            max={99}
            defaultValue={typed('minimum', terms.minimum)}
          />
        </label>
        <label className="field">
          {t('profile.minimumFor')}
          <select name="minimumFor" defaultValue={typed('minimumFor', terms.minimumFor)}>
            {promisedFor.map((value) => (
              <option key={value} value={value}>
                {t(`promisedFor.${value}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          {t('profile.budgetBand')}
          <select name="budgetBand" defaultValue={typed('budgetBand', terms.budgetBand)}>
            <option value="">{t('profile.untold')}</option>
            {budgetBands.map((value) => (
              <option key={value} value={value}>
                {t(`budget.${value}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
    </fieldset>
  );
}
