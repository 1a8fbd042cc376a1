import { useFormatter, useTranslations } from 'use-intl';
import { ActForm, TextField } from '#ui/form';

/** OpenSanctions stays off until somebody says under which licence it is used. */
export function LicencePanel({
  acknowledgedAt,
  mayAcknowledge,
  answer,
}: {
  acknowledgedAt: Date | null;
  mayAcknowledge: boolean;
  answer: unknown;
}) {
  const t = useTranslations('lists.licence');
  const format = useFormatter();

  return (
    <section className="panel" aria-labelledby="licence">
      <h2 id="licence">{t('title')}</h2>
      <p>{t('lead')}</p>
      {acknowledgedAt && (
        <p>
          {t('acknowledgedAt', { date: format.dateTime(acknowledgedAt, { dateStyle: 'long' }) })}
        </p>
      )}
      {!acknowledgedAt && mayAcknowledge && (
        <ActForm intent="licence" answer={answer} submit={t('submit')}>
          <TextField name="licence" label={t('label')} required maxLength={500} />
        </ActForm>
      )}
    </section>
  );
}
