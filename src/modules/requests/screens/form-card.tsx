import { useFormatter, useLocale, useTranslations } from 'use-intl';
import { Link } from 'react-router';
import { inLanguage } from '#platform/i18n';
import { StateMark } from '#ui/state-mark';
import type { FormRow } from '../schema.ts';
import { FormSettings } from './form-settings.tsx';

/** One form: whom it is for, how far it is used, and its settings folded. */
export function FormCard({
  form,
  requestsHref,
  mayChange,
  answer,
}: {
  form: FormRow;
  requestsHref: string;
  mayChange: boolean;
  answer: unknown;
}) {
  const t = useTranslations('requests');
  const format = useFormatter();
  const locale = useLocale();
  const { id, asker, places, used, waiting, isOpen, closesAt } = form;

  return (
    <section className="panel" aria-labelledby={`form-${id}`}>
      <h2 id={`form-${id}`}>
        {t(`kind.${asker}`)} · {inLanguage(form.categoryName, locale)}{' '}
        <StateMark tone={isOpen ? 'good' : 'quiet'}>
          {isOpen ? t('office.isOpen') : t('office.isClosed')}
        </StateMark>
      </h2>
      <p>
        {places === 'unlimited' ? t('office.use', { used }) : t('office.useOf', { used, places })} ·{' '}
        {t('office.waits', { count: waiting })} ·{' '}
        {t('index.until', {
          date: format.dateTime(new Date(closesAt.getTime() - 1), { dateStyle: 'medium' }),
        })}
      </p>
      <p>
        <Link className="button" to={requestsHref}>
          {t('office.requests')}
        </Link>
      </p>
      {mayChange && (
        <details>
          <summary>{t('office.settings')}</summary>
          <FormSettings form={form} answer={answer} />
        </details>
      )}
    </section>
  );
}
