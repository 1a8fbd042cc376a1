import { Form } from 'react-router';
import { useLocale, useTranslations } from 'use-intl';
import { apart } from '#platform/i18n';
import { StateMark } from '#ui/state-mark';
import type { CountingView } from '../schema.ts';
import { usePlaceWords, useWhen } from './use-words.ts';

/** The counts of today, the latest first: who was not found, and who has signed. */
export function CountList({
  counts,
  hrefOf,
}: {
  counts: CountingView['counts'];
  hrefOf: (exhibitId: string) => string;
}) {
  const t = useTranslations('exhibits.count');
  const words = usePlaceWords();
  const when = useWhen();
  const locale = useLocale();

  if (counts.length === 0) return <p>{t('noHistory')}</p>;
  return (
    <ul className="plain-list">
      {counts.map((count) => (
        <li key={count.id} className="panel">
          <div>
            <p>
              <strong>{words.key(count.place, count.placeName)}</strong> · {when(count.countedAt)} ·{' '}
              {t('found', { found: count.found, expected: count.expected })}
            </p>
            <p className="goods-quiet">
              {t('by', { name: apart(count.countedBy, locale) })} ·{' '}
              {count.witnessedBy
                ? t('witnessed', { name: apart(count.witnessedBy, locale) })
                : t('waiting')}
            </p>
            <Items title={t('missing')} items={count.missing} hrefOf={hrefOf} />
            <Items title={t('astray')} items={count.astray} hrefOf={hrefOf} />
          </div>
          <div className="page-actions">
            <StateMark tone={count.missing.length > 0 ? 'bad' : 'good'}>
              {count.missing.length > 0 ? t('missing') : t('complete')}
            </StateMark>
            {!count.witnessedBy && !count.own && (
              <Form method="post">
                <input type="hidden" name="id" value={count.id} />
                <button className="button" name="intent" value="witness">
                  {t('witness')}
                </button>
              </Form>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Items({
  title,
  items,
  hrefOf,
}: {
  title: string;
  items: readonly { id: string; code: string; designation: string }[];
  hrefOf: (exhibitId: string) => string;
}) {
  if (items.length === 0) return null;
  return (
    <div className="goods-named">
      {title}
      <ul>
        {items.map(({ id, code, designation }) => (
          <li key={id}>
            <a href={hrefOf(id)}>
              <bdi>{code}</bdi> <bdi>{designation}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
