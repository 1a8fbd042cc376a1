import { useFormatter, useTranslations } from 'use-intl';
import type { KeyOverview } from '../overview.ts';

/** Who vouches for the keys, and whether that is up to date. */
export function RootPanel({ root, list }: Pick<KeyOverview, 'root' | 'list'>) {
  const t = useTranslations('badgeKeys.root');
  const format = useFormatter();

  return (
    <section className="panel" aria-labelledby="badge-root">
      <h2 id="badge-root">{t('title')}</h2>
      {root ? (
        <p>{t('offline', { fingerprint: root })}</p>
      ) : (
        <>
          <p>{t('none')}</p>
          <p>{t('how')}</p>
        </>
      )}
      {list ? (
        <p>
          {t('list', {
            number: String(list.number),
            date: format.dateTime(list.issuedAt, { dateStyle: 'medium', timeStyle: 'short' }),
          })}
        </p>
      ) : (
        <p role="alert">{t('noList')}</p>
      )}
      {list?.isOutdated && <p role="alert">{t('outdated')}</p>}
    </section>
  );
}
