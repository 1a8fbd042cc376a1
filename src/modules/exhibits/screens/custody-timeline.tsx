import { useLocale, useTranslations } from 'use-intl';
import { apart } from '#platform/i18n';
import type { ExhibitFile } from '../schema.ts';
import { usePlaceWords, useWhen } from './use-words.ts';
import './exhibits.css';

/** Who had it where and until when, the latest first. */
export function CustodyTimeline({ movements }: Pick<ExhibitFile, 'movements'>) {
  const t = useTranslations('exhibits.custody');
  const words = usePlaceWords();
  const when = useWhen();
  const locale = useLocale();

  if (movements.length === 0) return <p>{t('none')}</p>;
  return (
    <ol className="goods-chain">
      {movements.map((step) => (
        <li key={step.id}>
          <p>
            <strong>{words.place(step.place, step.placeName)}</strong>{' '}
            <time dateTime={step.movedAt.toISOString()}>{when(step.movedAt)}</time>
          </p>
          <p>
            {step.taker
              ? t('takenBy', { name: apart(step.taker, locale) })
              : t(step.hidden ? 'hidden' : 'nobody')}
            {step.dueBackAt && <> · {t('due', { time: when(step.dueBackAt) })}</>}
          </p>
          <small>{t(step.by)}</small>
        </li>
      ))}
    </ol>
  );
}
