import { useTranslations } from 'use-intl';
import { useClock } from '../../screens/clock.ts';
import { give } from '../../signals/sounds.ts';
import type { RangeView } from '../range-view.ts';
import { PressTwice } from './press-twice.tsx';
import { useField } from './use-field.ts';

/** For anybody who sees the reason: two presses, no badge, no rule against it. */
export function StopFire({ view: { range, state } }: { view: RangeView }) {
  const t = useTranslations('gateField.range');
  const clock = useClock();
  const { field } = useField();
  const say = async (word: 'stop-fire' | 'all-clear') => {
    await field.say({ rangeId: range.id, place: { kind: 'range' } }, word, null);
    give(word === 'stop-fire' ? 'no' : 'yes');
  };

  if (!state.stopFire)
    return (
      <PressTwice
        className="field-stop"
        label={t('stopFire')}
        again={t('stopFireAgain')}
        onPress={() => void say('stop-fire')}
      />
    );
  return (
    <section className="field-stopped" role="alert">
      <h2>{t('stopped', { time: clock(state.stopFire.at) })}</h2>
      <PressTwice
        className="act"
        label={t('allClear')}
        again={t('allClearAgain')}
        onPress={() => void say('all-clear')}
      />
    </section>
  );
}
