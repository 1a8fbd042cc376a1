import { useFormatter, useLocale, useTranslations } from 'use-intl';
import { countryName } from '#platform/countries';
import { inLanguage } from '#platform/i18n';
import { CountryName } from '#ui/country-name';
import { ActForm, TextField } from '#ui/form';
import { Provenance } from '#ui/provenance';
import { StateMark } from '#ui/state-mark';
import type { NoticeRow } from '../../notices/schema.ts';
import { NoticeForm } from './notice-form.tsx';
import '../policy.css';

/** One notice: what it says, whom it binds, and how often it was read. */
export function NoticeCard({
  notice,
  mayKeep,
  answer,
}: {
  notice: NoticeRow;
  mayKeep: boolean;
  answer: unknown;
}) {
  const t = useTranslations('countryNotices');
  const format = useFormatter();
  const locale = useLocale();
  const { id, country, authority, reference, body, validFrom, validTo, source, binds } = notice;
  const day = (date: string) =>
    format.dateTime(new Date(date), { dateStyle: 'medium', timeZone: 'UTC' });
  const bound = binds?.map((code) => countryName(code, locale));

  return (
    <section className="panel country-notice" aria-labelledby={`notice-${id}`}>
      <h2 id={`notice-${id}`}>
        <CountryName code={country} /> <Standing notice={notice} />{' '}
        <Provenance value={notice.provenance} />
      </h2>
      <p>
        <bdi>{authority}</bdi>, <bdi>{reference}</bdi>
      </p>
      <p dir="auto">{inLanguage(body, locale)}</p>
      <dl className="facts">
        <dt>{t('validFrom')}</dt>
        <dd>
          {validTo
            ? t('period', { from: day(validFrom), to: day(validTo) })
            : t('since', { from: day(validFrom) })}
        </dd>
        <dt>{t('binds')}</dt>
        <dd>{bound ? t('onlyOf', { list: format.list(bound) }) : t('everybody')}</dd>
        <dt>{t('source')}</dt>
        <dd>
          <bdi>{source}</bdi>
        </dd>
      </dl>
      <p>{t('shown', { count: notice.shown })}</p>
      {mayKeep && !notice.withdrawnAt && (
        <>
          <details>
            <summary>{t('change')}</summary>
            <NoticeForm notice={notice} answer={answer} />
          </details>
          <details>
            <summary>{t('withdraw')}</summary>
            <ActForm intent={`withdraw ${id}`} answer={answer} submit={t('withdraw')}>
              <TextField name="reason" label={t('withdrawReason')} maxLength={500} required />
            </ActForm>
          </details>
        </>
      )}
    </section>
  );
}

function Standing({ notice: { withdrawnAt, inForce } }: { notice: NoticeRow }) {
  const t = useTranslations('countryNotices');
  if (withdrawnAt) return <StateMark tone="quiet">{t('withdrawn')}</StateMark>;
  return inForce ? (
    <StateMark tone="waiting">{t('inForce')}</StateMark>
  ) : (
    <StateMark tone="quiet">{t('notInForce')}</StateMark>
  );
}
