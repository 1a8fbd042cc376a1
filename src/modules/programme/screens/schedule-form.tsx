import { useFormatter, useLocale, useTranslations } from 'use-intl';
import { inLanguage, locales, type LocalText } from '#platform/i18n';
import { ActForm, SelectField, TextField } from '#ui/form';
import { sessionTypes } from '../types.ts';

/** Adds a session on one of the days of the edition. */
export function ScheduleForm({
  days,
  venues,
  languageName,
  answer,
}: {
  /** Local dates, `YYYY-MM-DD`. */
  days: readonly string[];
  venues: readonly { id: string; name: LocalText }[];
  languageName: (language: (typeof locales)[number]) => string;
  answer: unknown;
}) {
  const t = useTranslations('programme');
  const format = useFormatter();
  const locale = useLocale();
  const longDay = (day: string) =>
    format.dateTime(new Date(day), { dateStyle: 'full', timeZone: 'UTC' });

  return (
    <ActForm intent="schedule" answer={answer} submit={t('act.submit')}>
      <TextField name="code" label={t('column.code')} required maxLength={20} />
      <SelectField
        name="type"
        label={t('column.type')}
        required
        options={sessionTypes.map((value) => ({ value, label: t(`type.${value}`) }))}
      />
      {locales.map((language) => (
        <TextField
          key={language}
          name={`title.${language}`}
          label={t('form.titleIn', { language: languageName(language) })}
          required={language === 'fr'}
          maxLength={200}
        />
      ))}
      <SelectField
        name="day"
        label={t('form.day')}
        required
        options={days.map((value) => ({ value, label: longDay(value) }))}
      />
      <TextField type="time" name="from" label={t('form.from')} required />
      <TextField type="time" name="until" label={t('form.until')} required />
      <SelectField
        name="venue"
        label={t('form.location')}
        unset={t('form.elsewhere')}
        options={venues.map(({ id, name }) => ({ value: id, label: inLanguage(name, locale) }))}
      />
      <TextField name="elsewhere" label={t('form.elsewhere')} maxLength={200} />
    </ActForm>
  );
}
