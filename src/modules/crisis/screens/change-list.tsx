import { Form } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import type { EditionPlan } from '#modules/editions/types';
import { ConfirmButton } from '#ui/confirm-button';
import { StateMark } from '#ui/state-mark';
import type { DayChange } from '../changing/types.ts';
import { useDayName } from './day-form.tsx';

/** The changes of days there were; one that nobody was told of yet can be sent, or undone. */
export function ChangeList({
  changes,
  plan,
  mayChange,
}: {
  changes: readonly DayChange[];
  plan: EditionPlan;
  mayChange: boolean;
}) {
  const t = useTranslations('crisis.change');
  const format = useFormatter();
  const nameOf = useDayName(plan);
  const deedOf = ({ kind, minutes, toDayIndex }: DayChange) => {
    if (kind === 'shift') return t('shifted', { minutes: minutes ?? 0 });
    return kind === 'move' ? t('moved', { day: nameOf(toDayIndex ?? 0) }) : t('cancelled');
  };

  return (
    <section aria-labelledby="changes">
      <h3 id="changes">{t('past')}</h3>
      {changes.length === 0 && <p>{t('none')}</p>}
      <ul className="plain-list">
        {changes.map((change) => (
          <li key={change.id}>
            <p>
              <strong>
                {nameOf(change.dayIndex)}: {deedOf(change)}
              </strong>{' '}
              · {t(`whys.${change.why}`)} ·{' '}
              {format.dateTime(change.appliedAt, { dateStyle: 'short', timeStyle: 'short' })}{' '}
              <StateMark tone={tones[change.state]}>{t(`state.${change.state}`)}</StateMark>
            </p>
            {mayChange && change.state === 'applied' && (
              <Form method="post" className="page-actions">
                <input type="hidden" name="id" value={change.id} />
                <ConfirmButton name="intent" value="send" question={t('sendQuestion')}>
                  {t('send')}
                </ConfirmButton>
                <ConfirmButton name="intent" value="undo" question={t('undoQuestion')}>
                  {t('undo')}
                </ConfirmButton>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const tones = { applied: 'waiting', undone: 'quiet', sent: 'good' } as const;
