import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { PinProblem } from '../device/types.ts';
import { wakeSounds } from '../signals/sounds.ts';
import { useDevice, useDeviceState } from './device-context.ts';
import { LanguageChoice } from './language.tsx';
import { Panel } from './panel.tsx';
import { PinPad } from './pin-pad.tsx';

export function UnlockScreen() {
  const t = useTranslations('gateApp.pin');
  const device = useDevice();
  const { device: self } = useDeviceState();
  const [problem, setProblem] = useState<PinProblem | null>(null);
  const [isBusy, setBusy] = useState(false);

  const unlock = async (pin: string) => {
    wakeSounds();
    setBusy(true);
    const outcome = await device.unlock(pin);
    setBusy(false);
    setProblem(outcome.ok ? null : outcome.problem);
  };

  return (
    <Panel title={t('title')}>
      <p className="unlock-name">
        <bdi>{self?.name}</bdi>
      </p>
      <PinPad
        label={t('title')}
        problem={problem}
        isBusy={isBusy}
        onPin={(pin) => void unlock(pin)}
      />
      <LanguageChoice />
    </Panel>
  );
}
