import { Form } from 'react-router';
import { useLocale, useTranslations } from 'use-intl';
import { apart } from '#platform/i18n';
import type { AccountView } from '../schema.ts';
import { useWhen } from './use-words.ts';

/** What waits for its second signature: whoever gave the first sees it, and cannot give the other. */
export function Proposals({
  proposals,
  codes,
  mayCountersign,
}: Pick<AccountView, 'proposals'> & {
  codes: ReadonlyMap<string, string>;
  mayCountersign: boolean;
}) {
  const t = useTranslations('exhibits.ammunition');
  const when = useWhen();
  const locale = useLocale();

  return (
    <section className="panel">
      <h2>{t('toCountersign')}</h2>
      {proposals.length === 0 && <p>{t('nothingWaits')}</p>}
      <ul className="rows">
        {proposals.map((one) => (
          <li key={one.id}>
            <div>
              <strong>
                {t(`kind.${one.kind}`)} · {t('roundsOf', { count: one.rounds })} ·{' '}
                <bdi>{one.lot}</bdi> <bdi>{codes.get(one.rangeSessionId ?? '')}</bdi>
              </strong>
              {one.takesBack && ` (${t('correction')})`}
              <br />
              <small className="goods-quiet">
                {when(one.proposedAt)} ·{' '}
                {one.own ? t('yours') : t('proposedBy', { name: apart(one.proposedBy, locale) })}
              </small>
            </div>
            <Form method="post" className="page-actions">
              <input type="hidden" name="id" value={one.id} />
              {mayCountersign && !one.own && (
                <button className="button button-first" name="intent" value="countersign">
                  {t('countersign')}
                </button>
              )}
              <button className="button button-quiet" name="intent" value="drop">
                {t('drop')}
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}
