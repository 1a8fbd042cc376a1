import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { give } from '../signals/sounds.ts';
import { useDevice, useDeviceState } from './device-context.ts';
import { Panel } from './panel.tsx';

/** People who walk through without a badge. Each tap is kept as an event before it is counted here. */
export function CountPanel({ onBack }: { onBack: () => void }) {
  const t = useTranslations('gateApp.count');
  const device = useDevice();
  const { today } = useDeviceState();
  const [isRefused, setRefused] = useState(false);

  const count = async (people: number) => {
    const outcome = await device.count(people);
    setRefused(!outcome.ok);
    if (outcome.ok) give('yes');
  };

  return (
    <Panel title={t('title')} onBack={onBack}>
      <p>{t('lead')}</p>
      <p className="problem" role="alert">
        {isRefused && t('problem')}
      </p>
      <div className="count-keys">
        <button type="button" className="count-in" onClick={() => void count(1)}>
          <span aria-hidden="true" dir="ltr">
            +1
          </span>
          {t('in')}
        </button>
        <button type="button" className="count-out" onClick={() => void count(-1)}>
          <span aria-hidden="true" dir="ltr">
            −1
          </span>
          {t('out')}
        </button>
      </div>
      <p className="count-today" aria-live="polite">
        {t('today')} <strong>{today.counted}</strong>
      </p>
    </Panel>
  );
}
