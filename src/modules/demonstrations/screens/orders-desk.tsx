import { Form } from 'react-router';
import { useLocale, useTranslations } from 'use-intl';
import { inLanguage } from '#platform/i18n';
import { ActForm, SelectField } from '#ui/form';
import type { RangeSessionRow } from '../table.ts';
import type { SessionOrder } from '../types.ts';
import './sessions.css';

/** What comes before what: each line can be lifted, and one is set at a time. */
export function OrdersDesk({
  orders,
  sessions,
  mayOrder,
  answer,
}: {
  orders: readonly SessionOrder[];
  sessions: readonly RangeSessionRow[];
  mayOrder: boolean;
  answer: unknown;
}) {
  const t = useTranslations('demonstrations.orders');
  const locale = useLocale();
  const codes = new Map(sessions.map(({ id, code }) => [id, code]));
  const options = sessions.map(({ id, code, title }) => ({
    value: id,
    label: `${code} ${inLanguage(title, locale)}`,
  }));

  return (
    <section className="panel">
      <h2>{t('title')}</h2>
      <p className="page-lead">{t('lead')}</p>
      {orders.length === 0 && <p>{t('empty')}</p>}
      <ul className="session-posts">
        {orders.map(({ beforeId, afterId }) => (
          <li key={`${beforeId} ${afterId}`}>
            {t('pair', { before: codes.get(beforeId) ?? '–', after: codes.get(afterId) ?? '–' })}
            {mayOrder && (
              <Form method="post" preventScrollReset>
                <input type="hidden" name="beforeId" value={beforeId} />
                <input type="hidden" name="afterId" value={afterId} />
                <button className="button button-quiet" name="intent" value="lift-order">
                  {t('remove')}
                </button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {mayOrder && (
        <ActForm intent="set-order" answer={answer} submit={t('add')}>
          <div className="session-fields">
            <SelectField name="beforeId" label={t('before')} required unset="–" options={options} />
            <SelectField name="afterId" label={t('after')} required unset="–" options={options} />
          </div>
        </ActForm>
      )}
    </section>
  );
}
