import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import type { Side } from '../../types.ts';
import { useClock } from './board.tsx';

export type CheckedIn = { id: string; side: Side; startsAt: Date | null; place: string | null };

/** A field for a scanner that types and ends with the enter key, or for the number on the badge. */
export function CheckIn({ done }: { done: CheckedIn | null }) {
  const t = useTranslations('meetingDay.checkIn');
  const clock = useClock();

  return (
    <section aria-labelledby="check-in">
      <h2 id="check-in">{t('title')}</h2>
      {done && (
        <output className="panel">
          {t('done', {
            side: done.side,
            time: done.startsAt ? clock(done.startsAt) : '',
            place: done.place ?? '',
          })}
        </output>
      )}
      <Form method="post" className="act-form hour-check">
        <label className="field">
          <span>{t('badge')}</span>
          <input
            key={done?.id ?? 'first'}
            name="badge"
            required
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            dir="ltr"
            maxLength={1000}
          />
        </label>
        <button className="button button-first">{t('submit')}</button>
      </Form>
    </section>
  );
}
