import { useTranslations } from 'use-intl';
import type { RetentionClass } from '../types.ts';
import { useLocalDay } from './local-day.ts';

export type ShownRetention = {
  retention: RetentionClass;
  unit: 'day' | 'month';
  length: number;
  dueOn: string;
  least: number;
  most: number;
  needsBasis: boolean;
  basis: string | null;
};

/** How long each class is kept, how far that may go, and the day it is erased. */
export function RetentionList({ retentions }: { retentions: readonly ShownRetention[] }) {
  const t = useTranslations('privacy');
  const dayName = useLocalDay();

  return (
    <dl className="facts">
      {retentions.map(({ retention, unit, length, dueOn, least, most, needsBasis, basis }) => (
        <div key={retention}>
          <dt>{t(`retention.${retention}`)}</dt>
          <dd>
            {t(`length.${unit}`, { count: length })} (
            {t('office.limits', { least: String(least), most: String(most) })})
            {needsBasis && (
              <>
                {' '}
                · {t('office.basis')} : <bdi>{basis ?? '–'}</bdi>
              </>
            )}
            <br />
            {t('office.dueOn')} {dayName(dueOn)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
