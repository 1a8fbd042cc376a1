import { useLocale, useTranslations } from 'use-intl';
import { africanRegion, countriesByName } from '#platform/countries';
import { locales } from '#platform/i18n';
import { ActForm, SelectField, TextField } from '#ui/form';
import { channels, regions, type Region } from '../types.ts';
import './invitations.css';

/** Chooses the governments that are not invited yet, region by region; works without a script. */
export function PrepareForm({
  invited,
  answer,
}: {
  /** Countries that have an invitation already. */
  invited: readonly string[];
  answer: unknown;
}) {
  const t = useTranslations('invitations');
  const locale = useLocale();
  const free = countriesByName(locale).filter(({ code }) => !invited.includes(code));
  const inRegion = (region: Region) =>
    free.filter(({ code }) => (africanRegion(code) ?? 'elsewhere') === region);

  return (
    <details className="panel">
      <summary>{t('prepare.title')}</summary>
      <p>{t('prepare.lead')}</p>
      <ActForm intent="prepare" answer={answer} submit={t('prepare.submit')}>
        {regions.map((region) => (
          <fieldset key={region} className="country-choice">
            <legend>{t(`board.regionName.${region}`)}</legend>
            {inRegion(region).map(({ code, name }) => (
              <label key={code} className="check-field">
                <input type="checkbox" name="country" value={code} />
                <bdi>{name}</bdi>
              </label>
            ))}
          </fieldset>
        ))}
        <SelectField
          name="channel"
          label={t('column.channel')}
          required
          options={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
        />
        <SelectField
          name="language"
          label={t('column.language')}
          unset={t('prepare.byProtocol')}
          options={locales.map((value) => ({ value, label: t(`languageName.${value}`) }))}
        />
        <TextField
          name="addressee"
          label={t('prepare.addressee')}
          hint={t('prepare.addresseeHint')}
          maxLength={200}
        />
      </ActForm>
    </details>
  );
}
