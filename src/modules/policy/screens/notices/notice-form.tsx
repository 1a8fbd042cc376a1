import { useLocale, useTranslations } from 'use-intl';
import { countriesByName } from '#platform/countries';
import { textIn } from '#platform/form-text';
import { locales } from '#platform/i18n';
import { ActForm, LongTextField, SelectField, TextField } from '#ui/form';
import type { NoticeRow } from '../../notices/schema.ts';
import { CountriesField } from '../countries-field.tsx';

/** Writes a notice down, or changes one. */
export function NoticeForm({ notice, answer }: { notice: NoticeRow | null; answer: unknown }) {
  const t = useTranslations('countryNotices');
  const countries = countriesByName(useLocale());

  return (
    <ActForm intent={notice ? `keep ${notice.id}` : 'keep'} answer={answer} submit={t('save')}>
      <SelectField
        name="notice.country"
        label={t('country')}
        defaultValue={notice?.country}
        unset=""
        options={countries.map(({ code, name }) => ({ value: code, label: name }))}
        required
      />
      <TextField
        name="notice.authority"
        label={t('authority')}
        defaultValue={notice?.authority}
        maxLength={200}
        required
      />
      <TextField
        name="notice.reference"
        label={t('reference')}
        defaultValue={notice?.reference}
        maxLength={200}
        required
      />
      {locales.map((locale) => (
        <LongTextField
          key={locale}
          name={`notice.body.${locale}`}
          label={t(`body.${locale}`)}
          defaultValue={notice?.body[locale]}
          rows={3}
          required={locale === 'fr'}
        />
      ))}
      <TextField
        name="notice.validFrom"
        type="date"
        label={t('validFrom')}
        defaultValue={notice?.validFrom}
        required
      />
      <TextField
        name="notice.validTo"
        type="date"
        label={t('validTo')}
        hint={t('validToHint')}
        defaultValue={notice?.validTo}
      />
      <TextField
        name="notice.source"
        label={t('source')}
        hint={t('sourceHint')}
        defaultValue={notice?.source}
        maxLength={500}
        required
      />
      <CountriesField
        name="binds"
        label={t('binds')}
        hint={t('bindsHint')}
        defaultValue={notice?.binds ?? []}
      />
    </ActForm>
  );
}

/** What was typed; whether it makes a notice is for the API to say. */
export function noticeIn(form: FormData) {
  const word = (name: string) => textIn(form, `notice.${name}`).trim();
  const binds = textIn(form, 'binds').split(',').filter(Boolean);
  return {
    country: word('country'),
    authority: word('authority'),
    reference: word('reference'),
    body: { fr: word('body.fr'), en: word('body.en'), tr: word('body.tr'), ar: word('body.ar') },
    validFrom: word('validFrom'),
    validTo: word('validTo') || null,
    source: word('source'),
    binds: binds.length > 0 ? binds : null,
  };
}
