import { useTranslations } from 'use-intl';
import { ActForm, LongTextField } from '#ui/form';
import type { CountingView } from '../schema.ts';
import { usePlaceWords } from './use-words.ts';
import './exhibits.css';

/** One place: what should lie there to be ticked, and a field for a reader of tags. */
export function CountForm({
  place,
  placeName = null,
  items = [],
  answer,
}: {
  place: string;
  placeName?: string | null;
  items?: CountingView['places'][number]['items'];
  answer: unknown;
}) {
  const t = useTranslations('exhibits.count');
  const words = usePlaceWords();
  const done = items.length > 0 && items.every(({ counted }) => counted);

  return (
    <details className="panel" open={isAbout(answer, place)}>
      <summary>
        <strong>{words.key(place, placeName)}</strong>{' '}
        {items.length > 0 && (
          <small className="goods-quiet">{done ? t('done') : items.length}</small>
        )}
      </summary>
      <ActForm intent={place} answer={answer} submit={t('act')}>
        {items.length > 0 && (
          <fieldset className="goods-ticks">
            <legend>{t('ticks')}</legend>
            {items.map(({ id, code, designation, serial, counted }) => (
              <label key={id} className="check-field">
                <input type="checkbox" name="tick" value={code} />
                <span>
                  <bdi>{code}</bdi> <bdi>{designation}</bdi>{' '}
                  <small className="goods-quiet">
                    <bdi>{serial}</bdi>
                    {counted && ` · ${t('done')}`}
                  </small>
                </span>
              </label>
            ))}
          </fieldset>
        )}
        <LongTextField name="scans" label={t('scan')} hint={t('scanHint')} rows={3} />
      </ActForm>
    </details>
  );
}

function isAbout(answer: unknown, place: string): boolean {
  if (typeof answer !== 'object' || answer === null || !('typed' in answer)) return false;
  const { typed } = answer as { typed: Record<string, string[]> };
  return typed['intent']?.[0] === place;
}
